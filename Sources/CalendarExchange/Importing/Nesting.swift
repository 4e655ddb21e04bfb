/// Which of numbered things is inside which, so that nobody is inside itself.
struct Nesting {
    /// No programme nests deeper, and everything that walks through a plan bears it.
    static let limit = 32

    private(set) var parents: [Int?]

    init(count: Int) { parents = Array(repeating: nil, count: count) }

    /// Whether it was put there: not where it is somewhere already.
    mutating func put(_ child: Int, into parent: Int) -> Bool {
        guard parents[child] == nil else { return parents[child] == parent }
        parents[child] = parent
        return true
    }

    enum Cut { case circle, tooDeep }

    /// Takes out what would be inside itself or too deep inside others; gives these, each with why.
    mutating func untangle() -> [(child: Int, why: Cut)] {
        var cuts: [(Int, Cut)] = []
        var depths: [Int?] = Array(repeating: nil, count: parents.count)
        var walked = Array(repeating: false, count: parents.count)
        for start in parents.indices {
            // Up to what is known, or what was walked over just now.
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

    /// The numbers of what is inside each, in order, and of what is inside nothing.
    func children() -> (of: [[Int]], roots: [Int]) {
        var children: [[Int]] = Array(repeating: [], count: parents.count)
        var roots: [Int] = []
        for (index, parent) in parents.enumerated() {
            if let parent { children[parent].append(index) } else { roots.append(index) }
        }
        return (children, roots)
    }
}
