internal import Planning

/// A stretch of time in which more is taken of something than there is.
struct Shortage {
    let start: Int
    let end: Int
    /// Those that take it then, in order of their starts.
    let occupancies: [Occupancy]
    /// The most that is taken at one moment of it.
    let needed: Int
}

extension Timeline {
    /// Where more than `limit` is taken at once, where `count` says how much each occupancy takes; what is part of another counts only as
    /// far as it takes more than that. In O(n log n + what is found).
    /// `entries` are in order of their starts; without them, the timeline's own.
    func shortages(
        of entries: [Occupancy]? = nil, over limit: Int, in check: CheckContext, count: (Occupancy) -> Int
    ) -> [Shortage] {
        var found: [Shortage] = []
        var open: [(occupancy: Occupancy, count: Int)] = []
        var current: (start: Int, occupancies: [Occupancy], needed: Int)?
        func close(before time: Int) {
            while let end = open.map(\.occupancy.end).min(), end <= time {
                open.removeAll { $0.occupancy.end <= end }
                if let short = current, open.reduce(0, { $0 + $1.count }) <= limit {
                    found.append(Shortage(start: short.start, end: end, occupancies: short.occupancies, needed: short.needed))
                    current = nil
                }
            }
        }
        for entry in entries ?? self.entries {
            close(before: entry.start)
            let around = open.filter { check.areOneInOther($0.occupancy, entry) }.map(\.count).max() ?? 0
            open.append((entry, max(0, count(entry) - around)))
            let needed = open.reduce(0) { $0 + $1.count }
            if needed <= limit { continue }
            if let short = current {
                current = (short.start, short.occupancies + [entry], max(short.needed, needed))
            } else {
                current = (entry.start, open.filter { $0.count > 0 }.map(\.occupancy), needed)
            }
        }
        close(before: .max)
        return found
    }
}
