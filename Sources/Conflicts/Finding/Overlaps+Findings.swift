internal import Planning
internal import Time

extension Overlaps {
    /// Which of two activities have to be tentative for an overlap to be a warning; it says so of whichever is.
    enum Hold {
        case none, both, one

        fileprivate func holds(_ tentative: Int, of count: Int) -> Bool {
            switch self {
            case .none: false
            case .both: tentative == count
            case .one: tentative > 0 && tentative >= count - 1
            }
        }
    }

    /// The clashes as findings: never between an activity and what it is part of.
    static func findings(
        on timeline: Timeline, in check: CheckContext, waysOut: [WayOut], hold: Hold = .none,
        isClash: (Occupancy, Occupancy) -> Bool = { _, _ in true }
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
            var activities = check.activities(of: involved)
            if activities.count > 2 || activities.count == 2 && activities[1].precedes(activities[0]) {
                activities.sort { $0.precedes($1) }
            }
            let held = hold == .none ? [] : activities.filter { $0.status == .tentative }
            // What nobody has confirmed may yet give way.
            let isHold = hold.holds(held.count, of: activities.count)
            var facts: [Fact.Name: Fact] = span.map { [.minutes: .minutes($0.minutes)] } ?? [:]
            if !held.isEmpty {
                facts[.hold] = held.count == activities.count ? .allOfThem : .activities(held.map(\.activity.id))
            }
            return Finding(
                activities: activities, resources: [timeline.resource], interval: span, facts: facts, waysOut: waysOut,
                ceiling: isHold ? .warning : .error, isOptional: involved.count { !$0.flags.contains(.optional) } < 2)
        }
    }

    private static func interval(from start: Int?, to end: Int?) -> Interval? {
        guard let start, let end else { return nil }
        return Interval(start: Instant(secondsSince1970: start), end: Instant(secondsSince1970: end))
    }
}
