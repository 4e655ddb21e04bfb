internal import Planning
internal import Time

/// Nothing is on the clock of a country that it isn't in: a forgotten time zone moves all that depends on it by hours.
struct ForeignZone: ActivityRule {
    static let name = "foreign-zone"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.country, .zone, .zones, .stated, .remote]
    static let variants: [SentenceVariant] = [.with(.stated), .with(.remote)]
    static let waysOut: [WayOut] = [.giveTimezone]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(.error)

    /// The most zones of a country that a report lists.
    private static let listed = 6

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard !check.recorded.foreignClocks.isEmpty, var left = check.recorded.foreignClocks[activity.index] else { return [] }
        var found: [Finding] = []
        while let clock = left.first {
            found.append(finding(activity, clock, left.filter(clock.isLike), in: check))
            left.removeAll(where: clock.isLike)
        }
        return found
    }

    private func finding(_ activity: ResolvedActivity, _ clock: ForeignClock, _ alike: [ForeignClock], in check: CheckContext) -> Finding {
        let zones = check.plan.zones.zones(of: clock.country)
        let names = zones.prefix(Self.listed).map(\.rawValue) + (zones.count > Self.listed ? ["…"] : [])
        var facts: [Fact.Name: Fact] = [
            .country: .country(clock.country), .zone: .text(LocalizedText(clock.zone.rawValue)),
            .zones: .text(LocalizedText(names.joined(separator: ", "))),
        ]
        if clock.isStated { facts[.stated] = .flag(.stated) }
        if clock.resource.kind == .person { facts[.remote] = .flag(.remote) }
        return Finding(
            activities: [activity], resources: alike.map(\.resource), interval: activity.interval, facts: facts, waysOut: Self.waysOut,
            ceiling: clock.isStated ? .warning : .error)
    }
}

extension WayOut {
    fileprivate static let giveTimezone = WayOut("give-timezone")
}

extension Fact.Name {
    fileprivate static let zone = Fact.Name("zone")
    fileprivate static let zones = Fact.Name("zones")
    fileprivate static let stated = Fact.Name("stated")
}
