internal import Planning

/// A meeting of two sides has both.
struct OneSided: ActivityRule {
    static let name = "one-sided"
    static let group = RuleGroup.protocols
    static let waysOut: [WayOut] = [.nameSide]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard [.bilateral, .courtesyCall].contains(activity.activity.kind), activity.interval != nil else { return [] }
        let aside: Set<Participation.Role> = [.interpreter, .liaison, .organizer, .rapporteur]
        let sides = activity.activity.participations.filter { $0.isComing && !aside.contains($0.role) }
        let areBoth = sides.contains { $0.role == .host } && sides.contains { $0.role == .counterpart }
        let isSided = sides.contains { [.host, .counterpart].contains($0.role) }
        guard isSided ? !areBoth : Set(sides.map(\.who)).count < 2 else { return [] }
        return [Finding(activities: [activity], interval: activity.interval, waysOut: Self.waysOut)]
    }
}
