internal import Planning

/// Nothing is in a place, or with a host, that is closed then.
struct OutsideHours: ActivityRule {
    static let name = "outside-hours"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.day, .hours]
    static let waysOut: [WayOut] = [.moveIntoHours, .askOpening]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard case .timed(let start, let end)? = activity.activity.when, !activity.isOnTheWay, activity.interval != nil else { return [] }
        if check.geography.hasHours(activity.placeNumber),
            let place = activity.place.flatMap({ check.plan.placesAround($0).first { $0.place.hours != nil } })
        {
            guard let hours = place.place.hours, !hours.areOpen(from: start, until: end) else { return [] }
            return [finding(activity, Resource(.place, place.place.id), hours, start)]
        }
        guard check.outline(activity).traits.contains(.host) else { return [] }
        let hosts = activity.activity.participations.filter { $0.role == .host && $0.isComing }
        return hosts.compactMap { check.plan.organization(Organization.ID($0.who)) }.compactMap { host in
            guard let hours = host.hours, !hours.areOpen(from: start, until: end) else { return nil }
            return finding(activity, Resource(.organization, host.id), hours, start)
        }
    }

    private func finding(_ activity: ResolvedActivity, _ closed: Resource, _ hours: OpeningHours, _ start: LocalDateTime) -> Finding {
        let open = (hours.days[start.date.weekday] ?? []).map { "\($0.from)–\($0.until == .midnight ? "24:00" : $0.until.description)" }
        var facts: [Fact.Name: Fact] = [.day: .days([start.date])]
        if !open.isEmpty { facts[.hours] = .text(LocalizedText(open.joined(separator: ", "))) }
        return Finding(activities: [activity], resources: [closed], interval: activity.interval, facts: facts, waysOut: Self.waysOut)
    }
}

extension OpeningHours {
    /// Whether somebody is there from one time to the other; nights between two days that are open around the clock too.
    fileprivate func areOpen(from start: LocalDateTime, until end: LocalDateTime) -> Bool {
        var now = start
        while now < end {
            let spans = days[now.date.weekday] ?? []
            guard let span = spans.first(where: { $0.from <= now.time && (now.time < $0.until || $0.until == .midnight) }) else {
                return false
            }
            now = LocalDateTime(span.until == .midnight ? now.date.adding(days: 1) : now.date, span.until)
            if span.until == .midnight, now.date == start.date { return true }  // the calendar's last day
        }
        return true
    }
}
