internal import Planning
internal import Time

/// Nothing is in a place, or with a host, that is closed then.
struct OutsideHours: ActivityRule {
    static let name = "outside-hours"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.day, .hours]
    static let waysOut: [WayOut] = [.moveIntoHours, .askOpening]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.readings != nil, !activity.isOnTheWay, activity.interval != nil else { return [] }
        let hasHours = check.geography.hasHours(activity.placeNumber)
        if hasHours, let place = activity.place.flatMap({ check.plan.placesAround($0).first { $0.place.hours != nil } }),
            let hours = place.place.hours, let start = activity.closedStart(hours, at: place, in: check)
        {
            return [finding(activity, Resource(.place, place.place.id), hours, start)]
        }
        guard check.outline(activity).traits.contains(.host) else { return [] }
        let hosts = activity.activity.participations.filter { $0.role == .host && $0.isComing }
        return hosts.compactMap { check.plan.organization(Organization.ID($0.who)) }.compactMap { host in
            let place = (host.place ?? activity.place).flatMap(check.plan.place)
            guard let hours = host.hours, !hasHours || host.receives(activity, in: check),
                let start = activity.closedStart(hours, at: place, in: check)
            else { return nil }
            return finding(activity, Resource(.organization, host.id), hours, start)
        }
    }

    private func finding(_ activity: ResolvedActivity, _ closed: Resource, _ hours: OpeningHours, _ start: LocalDateTime) -> Finding {
        let open = (hours.days[start.date.weekday] ?? []).map { $0.text(between: "–") }
        var facts: [Fact.Name: Fact] = [.day: .days([start.date])]
        if !open.isEmpty { facts[.hours] = .text(LocalizedText(open.joined(separator: ", "))) }
        return Finding(activities: [activity], resources: [closed], interval: activity.interval, facts: facts, waysOut: Self.waysOut)
    }
}

extension ResolvedActivity {
    /// When it begins on the clock of a place that isn't open all the time; `nil` if it is.
    fileprivate func closedStart(_ hours: OpeningHours, at place: ResolvedPlace?, in check: CheckContext) -> LocalDateTime? {
        guard let (start, end) = times(onClockOf: place, in: check) else { return nil }
        let rules = check.rules(of: clock(of: place, in: check))
        // A door that opens or closes in the gap of the clocks does so when they have gone forward.
        return hours.areOpen(from: start, until: end) { time in rules.map { $0.local($0.resolve(time).instant) } ?? time } ? nil : start
    }
}

extension Organization {
    /// Whether it takes place at its office, as far as anybody knows: a host may give a dinner where others open and close.
    fileprivate func receives(_ activity: ResolvedActivity, in check: CheckContext) -> Bool {
        guard let there = activity.place.flatMap(check.plan.place) else { return true }
        guard let office = place.flatMap(check.plan.place) else { return activity.activity.kind != .meal }
        return office.index == there.index || office.isAround(there) || there.isAround(office)
    }
}

extension OpeningHours {
    /// Whether somebody is there from one time to the other, also in the hours of the evening before that run into the morning.
    fileprivate func areOpen(
        from start: LocalDateTime, until end: LocalDateTime, shown: (LocalDateTime) -> LocalDateTime
    ) -> Bool {
        // Where clocks go back, an hour may end when it began, by the clock; it has to be open then all the same.
        var now = start
        repeat {
            guard let closing = closing(after: now, shown: shown) else { return false }
            now = closing
        } while now < end
        return true
    }

    /// When it closes, if it is open at `moment`.
    private func closing(after moment: LocalDateTime, shown: (LocalDateTime) -> LocalDateTime) -> LocalDateTime? {
        for date in [moment.date, moment.date.adding(days: -1)] {
            for span in days[date.weekday] ?? [] {
                let closing = shown(span.closing(on: date))
                if shown(LocalDateTime(date, span.from)) <= moment, moment < closing { return closing }
            }
        }
        return nil
    }
}
