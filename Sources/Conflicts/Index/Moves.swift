internal import Planning
internal import Time

/// A change of place between two activities of one resource.
struct Move {
    let last: Occupancy
    let next: Occupancy
    /// Positions among the plan's places.
    let from: Int32
    let to: Int32

    /// Minutes between the two.
    var gap: Minutes { (next.start - last.end) / 60 }
    var isOptional: Bool { last.flags.union(next.flags).contains(.optional) }
    var interval: Interval? {
        Interval(start: Instant(secondsSince1970: last.end), end: Instant(secondsSince1970: max(next.start, last.end + 60)))
    }
}

extension Timeline {
    /// Beyond it nobody asks how long the way takes: nowhere is so far that one wouldn't get there.
    private static let longestGap = 2 * 86_400

    /// The changes of place to each timed activity from the one that ended last, unless another still goes on or that is days ago.
    ///
    /// Those who come with a delegation move with it; those who join from afar don't move. Somebody in a session is also in the
    /// forum around it, so what is around an activity doesn't count as going on.
    func findMoves(in check: CheckContext) -> [Move] {
        var found: [Move] = []
        var last: Occupancy?
        var open: [Occupancy] = []
        var end = Int.min / 2
        for position in entries.indices where entries[position].isTimedInPerson {
            let next = entries[position]
            if next.start - end >= Self.longestGap {
                last = nil
                if !open.isEmpty { open.removeAll(keepingCapacity: true) }
                end = next.end
                let isAlone = position + 1 >= entries.endIndex || entries[position + 1].start - end >= Self.longestGap
                if isAlone { continue }
            }
            end = max(end, next.end)
            if check.isNowhere(next) { continue }
            if !open.isEmpty {
                for ended in open where ended.end <= next.start && ended.end >= last?.end ?? ended.end { last = ended }
                open.removeAll { $0.end <= next.start }
            }
            let isFree = open.allSatisfy { around in
                check.isAround(around, next) && around.start < last?.end ?? .min
            }
            open.append(next)
            guard isFree, let last, last.via == -1 || last.via != next.via else { continue }
            let (from, to) = (check.outline(last).exit, check.outline(next).place)
            // Whoever speaks twice on a bus doesn't go back to where it left.
            if from != to, from >= 0, to >= 0, !check.areOneInOther(last, next) {
                found.append(Move(last: last, next: next, from: from, to: to))
            }
        }
        return found
    }
}

extension CheckContext {
    /// Whether `first` is of what `second` is part of.
    func isAround(_ first: Occupancy, _ second: Occupancy) -> Bool {
        first.activity < second.activity && second.activity < outline(first).subtreeEnd
            || joint.is(second.activity, partOf: first.activity)
    }

    /// Whether nobody goes anywhere for it.
    func isNowhere(_ occupancy: Occupancy) -> Bool { geography.isOnline(outline(occupancy).place) }
}
