internal import Conflicts
internal import Planning
internal import Time

extension CandidateEdits {
    /// A first time for what has none: on the days of its surroundings, else on those of the plan. Those who come have the usual gap
    /// before and after it.
    func firstTimes() -> [[PlanEdit]] {
        guard let activity = activities.first, let minutes = activity.activity.duration else { return [] }
        let taken = busyTimes(around: activity)
        let practices = [plan.plan.practice] + (activity.place.map(plan.placesAround) ?? []).reversed().map(\.place.practice)
        let gap = practices.reduce(Practice.usual) { $0.with($1) }.gap
        guard let rules = try? plan.zones.rules(for: activity.zone) else { return [] }
        return days(of: activity).flatMap { day in
            (0..<16).compactMap { half in
                let start = LocalDateTime(day, LocalTime(secondOfDay: 9 * 3_600 + half * 1_800)!)  // before 17:00
                guard let end = start.adding(minutes: minutes) else { return nil }
                let when = Schedule.timed(start: start, end: end)
                let from = rules.resolve(start).instant.adding(minutes: -gap)
                guard plan.shown(when, of: activity).isByDay,
                    let around = Interval(start: from, end: rules.resolve(end).instant.adding(minutes: gap)),
                    !taken.contains(where: { $0.start < around.end && around.start < $0.end })
                else { return nil }
                return [.move(activity.activity.id, to: when)]
            }
        }
    }

    /// The days of what is around it, two weeks at the most, or the first five of the plan.
    private func days(of activity: ResolvedActivity) -> [LocalDate] {
        var parent = activity.parent
        while let index = parent {
            if let days = plan.activities[index].when?.days {
                let count = min(14, days.upperBound.dayNumber - days.lowerBound.dayNumber + 1)
                return (0..<count).map { days.lowerBound.adding(days: $0) }
            }
            parent = plan.activities[index].parent
        }
        guard let first = plan.activities.compactMap({ $0.when?.firstDay }).min() else { return [] }
        return (0..<5).map { first.adding(days: $0) }
    }

    /// When those who come to the activity, or its room, have something else to do at its hours.
    private func busyTimes(around activity: ResolvedActivity) -> [Interval] {
        var own = Set<Int32>()
        for participation in activity.activity.participations where participation.isComing {
            if let number = plan.number(of: participation.who) { own.insert(Int32(number)) }
            own.formUnion(plan.people(in: participation).compactMap { plan.number(of: Participant.ID($0)).map(Int32.init) })
        }
        if activity.placeNumber >= 0 { own.insert(Int32(plan.participants.count) + activity.placeNumber) }
        return plan.activities.compactMap { other in
            guard other.readings != nil, let interval = other.interval, other.index != activity.index,
                plan.bookings[other.index].contains(where: { own.contains($0.resource) && !$0.terms.flags.contains(.shared) })
                    || plan.bookings.slices(of: other.index).contains(where: { own.contains($0.booking.resource) })
            else { return nil }
            return interval
        }
    }
}
