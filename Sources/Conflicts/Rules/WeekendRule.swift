internal import Planning
internal import Time

/// Nothing is on the weekend of the country it is in.
struct WeekendRule: ActivityRule {
    static let name = "weekend"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.days, .country, .place]
    static let waysOut: [WayOut] = [.moveDay, .accept]
    static let candidates: [CandidateKind] = [.times]
    static let practice: [Practice.Figure] = [.weekend]
    static let severity = RuleSeverity(.note)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.daysOff(waysOut: Self.waysOut, in: check) { activity, day, _ in
            check.practices.weekend(at: activity.placeNumber).contains(day.weekday) ? [:] : nil
        }
    }
}
