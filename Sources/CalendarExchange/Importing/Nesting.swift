/// Which of the numbered events is inside which, such that none is inside itself.
struct Nesting {
    /// No real programme nests deeper, and recursion over a plan can cope with this depth.
    static let limit = 32

    private(set) var parents: [Int?]

    init(count: Int) { parents = Array(repeating: nil, count: count) }

    /// Puts `child` into `parent`; false where it is in another one already.
    mutating func put(_ child: Int, into parent: Int) -> Bool {
        guard parents[child] == nil else { return parents[child] == parent }
        parents[child] = parent
        return true
    }

    enum Cut { case circle, tooDeep }

    /// Takes out the events that would be inside themselves or nest too deep, and returns them with the reason.
    mutating func untangle() -> [(child: Int, why: Cut)] {
        var cuts: [(Int, Cut)] = []
        var depths: [Int?] = Array(repeating: nil, count: parents.count)
        var walked = Array(repeating: false, count: parents.count)
        for start in parents.indices {
            // Up to an event of known depth, or one already on this way.
            var way: [Int] = []
            var next: Int? = start
            while let index = next, depths[index] == nil, !walked[index] {
                walked[index] = true
                way.append(index)
                next = parents[index]
            }
            if let index = next, depths[index] == nil, let last = way.last {
                parents[last] = nil
                cuts.append((last, .circle))
            }
            for index in way.reversed() {
                let depth = parents[index].map { (depths[$0] ?? 0) + 1 } ?? 0
                if depth >= Self.limit {
                    parents[index] = nil
                    cuts.append((index, .tooDeep))
                }
                depths[index] = depth >= Self.limit ? 0 : depth
            }
        }
        return cuts
    }

    /// The events inside each event, in order, and those inside none.
    func children() -> (of: [[Int]], roots: [Int]) {
        var children: [[Int]] = Array(repeating: [], count: parents.count)
        var roots: [Int] = []
        for (index, parent) in parents.enumerated() {
            if let parent { children[parent].append(index) } else { roots.append(index) }
        }
        return (children, roots)
    }
}
