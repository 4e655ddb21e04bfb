internal import Planning

/// Nobody is in two distant cities on one day without a way between them.
///
/// Whole days count: somebody on a mission in one city can't meet in another. Cities within reach of each other by car are one
/// here; whether there is time for the way is another rule's question, as it is whether the two are at once.
struct TwoCities: TimelineRule {
    static let id = "two-cities"
    static let severity = RuleSeverity(.warning)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        let activities = check.plan.activities
        var found: [Finding] = []
        // Those that may still go on, or ended today, as the timeline is walked through.
        var open: [(occupancy: Occupancy, days: ClosedRange<LocalDate>)] = []
        for next in timeline.entries where !next.flags.contains(.remote) {
            let activity = activities[Int(next.activity)]
            guard let days = activity.days else { continue }
            open.removeAll { $0.days.upperBound < days.lowerBound.adding(days: -1) }  // a day apart may be the same day elsewhere
            for earlier in open where earlier.occupancy.via == -1 || earlier.occupancy.via != next.via {
                let other = activities[Int(earlier.occupancy.activity)]
                guard earlier.days.overlaps(days), !earlier.occupancy.sharesHours(with: next), !other.isAncestor(of: activity),
                    !other.hasWay,
                    !activity.hasWay,
                    let cities = check.distantCities(other, activity),
                    !timeline.hasWay(between: earlier.occupancy, and: next, in: check.plan)
                else { continue }
                let day = max(earlier.days.lowerBound, days.lowerBound)
                found.append(
                    Finding(
                        activities: [other, activity], resources: [timeline.resource], interval: activity.interval,
                        facts: ["from": .place(cities.0), "to": .place(cities.1), "day": .days([day])], fixes: ["add-leg", "move-one-day"]))
            }
            open.append((next, days))
        }
        return found
    }
}

extension Occupancy {
    /// Whether both have hours, and share some of them.
    fileprivate func sharesHours(with other: Occupancy) -> Bool {
        !flags.union(other.flags).contains(.allDay) && start < other.end && other.start < end
    }
}

extension ResolvedActivity {
    /// The days on the clocks of its places.
    fileprivate var days: ClosedRange<LocalDate>? {
        switch activity.when {
        case .timed(let start, let end)?: min(start.date, end.date)...max(start.date, end.date)
        case .allDay(let first, let last)?: first...last
        case nil: nil
        }
    }

    /// Whether it is itself on the way.
    fileprivate var hasWay: Bool { activity.to != nil || [.flight, .transfer].contains(activity.kind) }
}

extension Timeline {
    /// Whether the resource has a flight or transfer that begins after the first begins and ends before the second ends.
    fileprivate func hasWay(between first: Occupancy, and second: Occupancy, in plan: ResolvedPlan) -> Bool {
        entries.contains { $0.start >= first.start && $0.end <= second.end && plan.activities[Int($0.activity)].hasWay }
    }
}

extension CheckContext {
    /// The cities of the two, where they are known to be different and out of reach of each other for a day's work.
    fileprivate func distantCities(_ first: ResolvedActivity, _ second: ResolvedActivity) -> (Place.ID, Place.ID)? {
        guard let here = first.place.flatMap(plan.place)?.city, let there = second.place.flatMap(plan.place)?.city, here != there else {
            return nil
        }
        guard let way = travel.way(from: here, to: there, in: plan) else { return (here, there) }
        let isWithinReach = way.minutes <= 120 && ![.flight, .train].contains(way.by)
        return isWithinReach ? nil : (here, there)
    }
}
