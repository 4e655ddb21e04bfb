internal import Planning

/// The clashes on one timeline, by a sweep in order of the starts.
enum Overlaps {
    /// Two occupancies of one resource that share time, or so many that they are told as one.
    enum Clash {
        case pair(Occupancy, Occupancy)
        /// More clashes among these than anybody would read one by one.
        case crowd([Occupancy])
    }

    /// Beyond so many clashes in one stretch of time they are one finding.
    static let crowd = 20

    /// Finds what overlaps, in O(n + clashes) for n occupancies; `isClash` leaves out what may overlap.
    ///
    /// Whole days are no minutes: a delegation attends a forum and a session of another activity on the same day.
    static func clashes(on timeline: Timeline, isClash: (Occupancy, Occupancy) -> Bool) -> [Clash] {
        var found: [Clash] = []
        let entries = timeline.entries
        var first = entries.startIndex
        while first < entries.endIndex {
            // A stretch: those that are connected by overlaps, whatever they are.
            var end = entries[first].end
            var next = first + 1
            while next < entries.endIndex, entries[next].start < end {
                end = max(end, entries[next].end)
                next += 1
            }
            if next - first > 1 { found += clashes(in: entries[first..<next], isClash: isClash) }
            first = next
        }
        return found
    }

    private static func clashes(in stretch: ArraySlice<Occupancy>, isClash: (Occupancy, Occupancy) -> Bool) -> [Clash] {
        var found: [Clash] = []
        for index in stretch.indices where !stretch[index].flags.contains(.allDay) {
            var other = index + 1
            while other < stretch.endIndex, stretch[other].start < stretch[index].end {
                if !stretch[other].flags.contains(.allDay), isClash(stretch[index], stretch[other]) {
                    found.append(.pair(stretch[index], stretch[other]))
                    if found.count > crowd { return [.crowd(stretch.filter { !$0.flags.contains(.allDay) })] }
                }
                other += 1
            }
        }
        return found
    }
}

extension Overlaps {
    /// The clashes as findings: never between an activity and what it is part of.
    static func findings(
        on timeline: Timeline, in check: CheckContext, fixes: [String], isClash: (Occupancy, Occupancy) -> Bool = { _, _ in true }
    ) -> [Finding] {
        let activities = check.plan.activities
        return clashes(on: timeline) { first, second in
            let (one, other) = (activities[Int(first.activity)], activities[Int(second.activity)])
            return one.index != other.index && !one.isAncestor(of: other) && !other.isAncestor(of: one) && isClash(first, second)
        }.map { clash in
            switch clash {
            case .pair(let first, let second):
                let shared = span(from: second.start, to: min(first.end, second.end))
                return Finding(
                    activities: [activities[Int(first.activity)], activities[Int(second.activity)]], resources: [timeline.resource],
                    interval: shared, facts: ["minutes": .minutes(shared.minutes)], fixes: fixes,
                    ceiling: first.flags.union(second.flags).contains(.optional) ? .warning : .error)
            case .crowd(let crowd):
                let whole = span(from: crowd.map(\.start).min() ?? 0, to: crowd.map(\.end).max() ?? 0)
                return Finding(
                    activities: crowd.map { activities[Int($0.activity)] }, resources: [timeline.resource], interval: whole,
                    facts: ["minutes": .minutes(whole.minutes)], fixes: fixes)
            }
        }
    }

    private static func span(from start: Int, to end: Int) -> Interval {
        guard let interval = Interval(start: Instant(secondsSince1970: start), end: Instant(secondsSince1970: end)) else {
            preconditionFailure("what overlaps shares time")
        }
        return interval
    }
}
