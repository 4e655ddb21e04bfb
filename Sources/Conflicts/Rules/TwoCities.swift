internal import Planning
internal import Time

/// Nobody is in two distant cities on one day without a way between them.
///
/// Whole days count: somebody on a mission in one city can't meet in another. Cities within reach of each other by car are one
/// here; whether there is time for the way is another rule's question, as it is whether the two are at once.
struct TwoCities: TimelineRule {
    static let name = "two-cities"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.from, .to, .day]
    static let waysOut: [WayOut] = [.addLeg, .moveOneDay]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(.warning)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard check.geography.hasSeveralCities, timeline.isInSeveralCities(check) else { return [] }
        var found: [Finding] = []
        // Those that may still go on, or ended today, as the timeline is walked through; of those with hours only the last.
        var open: [Stay] = []
        for occupancy in timeline.entries where !occupancy.flags.contains(.remote) {
            guard let next = Stay(occupancy, in: check) else { continue }
            open.removeAll { $0.days.upperBound < next.days.lowerBound.adding(days: -1) }  // a day apart may be the same day elsewhere
            for earlier in open where earlier.excludes(next, in: check) {
                guard check.isOutOfReach(earlier.place, next.place), !timeline.hasWay(between: earlier, and: next, in: check),
                    // What is around the two has been reported already.
                    !found.contains(where: { $0.activities[0].isOrHolds(earlier.activity) && $0.activities[1].isOrHolds(next.activity) })
                else { continue }
                found.append(finding(earlier, next, timeline.resource, in: check))
            }
            if !occupancy.isAllDay { open.removeAll { !$0.occupancy.isAllDay && $0.occupancy.end < occupancy.end } }
            open.append(next)
        }
        return found
    }

    private func finding(_ earlier: Stay, _ next: Stay, _ resource: Resource, in check: CheckContext) -> Finding {
        Finding(
            activities: [earlier.activity, next.activity], resources: [resource], interval: next.activity.interval,
            facts: [
                .from: .place(check.place(earlier.city).place.id), .to: .place(check.place(next.city).place.id),
                .day: .days([max(earlier.days.lowerBound, next.days.lowerBound)]),
            ], waysOut: Self.waysOut, ceiling: earlier.isFollowed(by: next) ? .note : .error)
    }
}

/// Being in a city for an activity.
private struct Stay {
    let occupancy: Occupancy
    let activity: ResolvedActivity
    /// Positions among the plan's places.
    let place: Int32
    let city: Int32
    /// On the clocks of its places.
    let days: ClosedRange<LocalDate>

    /// `nil` for what is in no known city, or on the way from one to another.
    init?(_ occupancy: Occupancy, in check: CheckContext) {
        let outline = check.outline(occupancy)
        let city = check.geography.city(of: outline.place)
        let activity = check.activity(occupancy)
        guard !outline.isOnTheWay, city >= 0 else { return nil }
        switch activity.when {
        case .timed(let start, let end)?:
            // Until midnight nobody has been there on the next day.
            let last = end.time == .midnight && end.date > start.date ? end.date.adding(days: -1) : end.date
            days = min(start.date, last)...max(start.date, last)
        case .allDay(let first, let last)?: days = first...last
        case nil: return nil
        }
        self.occupancy = occupancy
        self.activity = activity
        self.place = outline.place
        self.city = city
    }

    /// Whether nobody does both on one day without a way: not for what is at once, nor for what is part of the other.
    func excludes(_ next: Stay, in check: CheckContext) -> Bool {
        city != next.city && days.overlaps(next.days) && !occupancy.sharesHours(with: next.occupancy)
            && (occupancy.via == -1 || occupancy.via != next.occupancy.via) && !check.areOneInOther(occupancy, next.occupancy)
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
    fileprivate func isInSeveralCities(_ check: CheckContext) -> Bool {
        var first: Int32 = -1
        for entry in entries {
            let city = check.geography.city(of: check.outline(entry).place)
            if city < 0 || city == first { continue }
            if first >= 0 { return true }
            first = city
        }
        return false
    }

    /// Whether the resource goes from one city to another after the first stay begins and before the second ends.
    fileprivate func hasWay(between first: Stay, and second: Stay, in check: CheckContext) -> Bool {
        entries.contains { entry in
            let outline = check.outline(entry)
            guard outline.isOnTheWay, entry.start >= first.occupancy.start, entry.end <= second.occupancy.end else { return false }
            let hasDestination = check.activity(entry).destinationNumber >= 0
            let (from, to) = (check.geography.city(of: outline.place), hasDestination ? check.geography.city(of: outline.exit) : -1)
            // A flight leads elsewhere even where nobody says where; a transfer may only cross the town.
            return from < 0 || to < 0 ? outline.kind == .flight || hasDestination : from != to
        }
    }
}
