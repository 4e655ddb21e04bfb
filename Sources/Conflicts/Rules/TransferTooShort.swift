internal import Planning

/// A transfer is as long as its way.
struct TransferTooShort: ActivityRule {
    static let name = "transfer-too-short"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.from, .to, .minutes, .length, .missing, .by, .kilometres]
    static let waysOut: [WayOut] = [.allowMore, .checkTravel, .giveTravel]
    static let candidates: [CandidateKind] = [.lengths]
    static let practice: [Practice.Figure] = [.driving]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        let outline = check.outline(activity)
        guard outline.kind == .transfer, activity.readings != nil, outline.takesTime, outline.place >= 0, outline.exit >= 0,
            outline.place != outline.exit, let way = check.geography.ride(from: outline.place, to: outline.exit)
        else { return [] }
        let length = (outline.end - outline.start) / 60
        guard length < way.minutes else { return [] }
        var facts: [Fact.Name: Fact] = [
            .from: .place(check.place(outline.place).place.id), .to: .place(check.place(outline.exit).place.id),
            .minutes: .minutes(way.minutes), .length: .minutes(length), .missing: .minutes(way.minutes - length),
        ]
        if let mode = way.by { facts[.by] = .word(mode) }
        if let kilometres = way.kilometres { facts[.kilometres] = .count(Int(kilometres.rounded(.up))) }
        return [
            Finding(
                activities: [activity], resources: activity.activity.vehicles.map { Resource(.vehicle, $0) }, interval: activity.interval,
                facts: facts, waysOut: [.allowMore, way.kilometres == nil ? .checkTravel : .giveTravel],
                ceiling: way.kilometres == nil ? .error : .warning)
        ]
    }
}

extension WayOut {
    static let allowMore = WayOut("allow-more")
}
