internal import Planning
internal import Time

/// An activity is as its organisers would like it.
struct NotAsPreferred: ActivityRule {
    static let name = "not-as-preferred"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.day, .place, .minutes]
    static let variants: [SentenceVariant] = [.with(.minutes), .with(.place)]
    static let waysOut: [WayOut] = [.moveAsPreferred, .otherRoom, .moveOne, .dropPreference]
    static let candidates: [CandidateKind] = [.times, .rooms]
    static let severity = RuleSeverity(.note)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard let preference = activity.activity.prefer, let interval = activity.interval, let when = activity.when else {
            return []
        }
        var facts: [Fact.Name: Fact] = [:]
        var waysOut: [WayOut] = []
        if !preference.days.isEmpty, !when.isOn(preference.days) {
            facts[.day] = .days([when.firstDay])
            waysOut.append(.moveAsPreferred)
        }
        if !preference.rooms.isEmpty, let place = activity.place.flatMap(check.plan.place),
            !preference.rooms.contains(where: { room in
                check.plan.place(room).map { $0.index == place.index || $0.isAround(place) } ?? false
            })
        {
            facts[.place] = .place(place.place.id)
            waysOut.append(.otherRoom)
        }
        let own = Finding(
            activities: [activity], interval: interval, facts: facts, waysOut: waysOut + [.dropPreference])
        return (facts.isEmpty ? [] : [own]) + beside(activity, interval, preference.apart, in: check)
    }

    private func beside(
        _ activity: ResolvedActivity, _ interval: Interval, _ apart: [Activity.ID], in check: CheckContext
    ) -> [Finding] {
        apart.flatMap { check.plan.times(of: $0) }.compactMap { other in
            guard other.status != .cancelled, other.index != activity.index,
                let shared = other.interval.flatMap({ $0.intersection(interval) })
            else { return nil }
            return Finding(
                activities: [activity, other].inOrderOfTime, interval: shared,
                facts: [.minutes: .minutes(shared.minutes)], waysOut: [.moveOne, .dropPreference])
        }
    }
}

extension WayOut {
    fileprivate static let moveAsPreferred = WayOut("move-as-preferred")
    fileprivate static let dropPreference = WayOut("drop-preference")
}

extension ClockSchedule {
    /// Whether it begins on one of them; whole days are all on some.
    fileprivate func isOn(_ preferred: [PreferredDay]) -> Bool {
        switch self {
        case .timed(let start, _): preferred.contains { $0.contains(start) }
        case .allDay(let first, let last):
            (first.dayNumber...last.dayNumber).lazy.compactMap { LocalDate(dayNumber: $0) }.allSatisfy { day in
                preferred.contains { $0.contains(day) }
            }
        }
    }
}
