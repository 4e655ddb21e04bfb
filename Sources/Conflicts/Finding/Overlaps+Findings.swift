internal import Planning

extension Overlaps {
    /// The clashes as findings: never between an activity and what it is part of.
    static func findings(
        on timeline: Timeline, in check: CheckContext, waysOut: [WayOut], isClash: (Occupancy, Occupancy) -> Bool = { _, _ in true }
    ) -> [Finding] {
        clashes(on: timeline) { first, second in !check.areOneInOther(first, second) && isClash(first, second) }.map { clash in
            let involved: [Occupancy]
            let span: Interval?
            switch clash {
            case .pair(let first, let second):
                involved = [first, second]
                span = interval(from: second.start, to: min(first.end, second.end))
            case .crowd(let crowd):
                involved = crowd
                span = interval(from: crowd.map(\.start).min(), to: crowd.map(\.end).max())
            }
            return Finding(
                activities: check.activities(of: involved),
                resources: [timeline.resource], interval: span,
                facts: span.map { [.minutes: .minutes($0.minutes)] } ?? [:], waysOut: waysOut,
                isOptional: involved.count { !$0.flags.contains(.optional) } < 2)
        }
    }

    private static func interval(from start: Int?, to end: Int?) -> Interval? {
        guard let start, let end else { return nil }
        return Interval(start: Instant(secondsSince1970: start), end: Instant(secondsSince1970: end))
    }
}
