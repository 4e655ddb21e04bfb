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
        var found: [Finding] = []
        // Those that may still go on, or ended today, as the timeline is walked through; of those with hours only the last.
        var open: [Stay] = []
        for occupancy in timeline.entries where !occupancy.flags.contains(.remote) {
            guard let next = Stay(occupancy, in: check.plan) else { continue }
            open.removeAll { $0.days.upperBound < next.days.lowerBound.adding(days: -1) }  // a day apart may be the same day elsewhere
            for earlier in open where earlier.excludes(next) {
                guard check.isOutOfReach(earlier, next), !timeline.hasWay(between: earlier, and: next, in: check.plan),
                    // What is around the two has told of it already.
                    !found.contains(where: { $0.activities[0].isOrHolds(earlier.activity) && $0.activities[1].isOrHolds(next.activity) })
                else { continue }
                found.append(
                    Finding(
                        activities: [earlier.activity, next.activity], resources: [timeline.resource], interval: next.activity.interval,
                        facts: [
                            "from": .place(earlier.city), "to": .place(next.city),
                            "day": .days([max(earlier.days.lowerBound, next.days.lowerBound)]),
                        ], fixes: ["add-leg", "move-one-day"], ceiling: earlier.isFollowed(by: next) ? .note : .error))
            }
            if !occupancy.isAllDay { open.removeAll { !$0.occupancy.isAllDay && $0.occupancy.end <= occupancy.end } }
            open.append(next)
        }
        return found
    }
}

/// Being in a city for an activity.
private struct Stay {
    let occupancy: Occupancy
    let activity: ResolvedActivity
    let place: Place.ID
    let city: Place.ID
    /// On the clocks of its places.
    let days: ClosedRange<LocalDate>

    /// `nil` for what is in no known city, or on the way from one to another.
    init?(_ occupancy: Occupancy, in plan: ResolvedPlan) {
        let activity = plan.activities[Int(occupancy.activity)]
        guard !activity.isOnTheWay, let place = activity.place, let city = plan.place(place)?.city else { return nil }
        switch activity.activity.when {
        case .timed(let start, let end)?: days = min(start.date, end.date)...max(start.date, end.date)
        case .allDay(let first, let last)?: days = first...last
        case nil: return nil
        }
        self.occupancy = occupancy
        self.activity = activity
        self.place = place
        self.city = city
    }

    /// Whether nobody does both on one day without a way: not for what is at once, nor for what is part of the other.
    func excludes(_ next: Stay) -> Bool {
        city != next.city && days.overlaps(next.days) && !occupancy.sharesHours(with: next.occupancy)
            && (occupancy.via == -1 || occupancy.via != next.occupancy.via)
            && !activity.isAncestor(of: next.activity) && !next.activity.isAncestor(of: activity)
    }

    /// Whether it ends on the day on which the next begins, both being stays of several days: people travel on that day.
    func isFollowed(by next: Stay) -> Bool {
        occupancy.isAllDay && next.occupancy.isAllDay && days.upperBound == next.days.lowerBound
            && days.lowerBound < days.upperBound && next.days.lowerBound < next.days.upperBound
    }
}

extension Occupancy {
    /// Whether both have hours, and share some of them.
    fileprivate func sharesHours(with other: Occupancy) -> Bool {
        !isAllDay && !other.isAllDay && start < other.end && other.start < end
    }
}

extension ResolvedActivity {
    fileprivate func isOrHolds(_ other: ResolvedActivity) -> Bool { index == other.index || isAncestor(of: other) }
}

extension Timeline {
    /// Whether the resource goes from one city to another after the first stay begins and before the second ends.
    fileprivate func hasWay(between first: Stay, and second: Stay, in plan: ResolvedPlan) -> Bool {
        entries.contains { entry in
            guard entry.start >= first.occupancy.start, entry.end <= second.occupancy.end else { return false }
            let activity = plan.activities[Int(entry.activity)]
            guard activity.isOnTheWay else { return false }
            let cities = (activity.place.flatMap(plan.place)?.city, activity.activity.to.flatMap(plan.place)?.city)
            // A flight leads elsewhere even where nobody says where; a transfer may only cross the town.
            return cities.0 == nil || cities.1 == nil
                ? activity.activity.kind == .flight || activity.activity.to != nil : cities.0 != cities.1
        }
    }
}

extension CheckContext {
    /// Whether the way between the two is too long for a day's work, or unknown.
    fileprivate func isOutOfReach(_ first: Stay, _ second: Stay) -> Bool {
        guard let way = travel.way(from: first.place, to: second.place, in: plan) else { return true }
        return way.minutes > 120 || way.by == .flight
    }
}
