/// The fewest steps that turn one list into another. An element in the place of another counts as kept, to be changed.
struct Alignment {
    enum Step: Equatable {
        case kept(Int, Int)
        case removed(Int)
        /// After the kept element at this position; `nil` before all of them.
        case inserted(Int, after: Int?)
    }

    private(set) var steps: [Step] = []

    init(from old: [String], to new: [String]) {
        var removals: Set<Int> = []
        var insertions: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removals.insert(offset)
            case .insert(let offset, _, _): insertions.insert(offset)
            }
        }
        var (from, to) = (0, 0)
        var last: Int?
        while from < old.count || to < new.count {
            switch (removals.contains(from), insertions.contains(to)) {
            case (true, false):
                steps.append(.removed(from))
                from += 1
            case (false, true):
                steps.append(.inserted(to, after: last))
                to += 1
            default:
                steps.append(.kept(from, to))
                last = from
                from += 1
                to += 1
            }
        }
    }
}
