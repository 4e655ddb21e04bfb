internal import Planning

/// Where a delegation is received or meets, its head is there.
struct HeadMissing: ActivityRule {
    static let id = "head-missing"
    static let severity = RuleSeverity(draft: .warning, provisional: .warning, published: .error)

    private static let kinds: Set<Activity.Kind> = [.bilateral, .courtesyCall, .ceremony, .roundTable]

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard Self.kinds.contains(activity.activity.kind) else { return [] }
        let participations = activity.activity.participations
        let declined = Set(participations.filter { $0.status == .declined }.map(\.who))
        return participations.compactMap { participation in
            guard case .delegation(let delegation)? = check.plan.participant(participation.who), participation.status != .declined else {
                return nil
            }
            var finding = Finding(activities: [activity], resources: [Resource(.delegation, delegation.id)], interval: activity.interval)
            guard let head = delegation.head else {
                // At a ceremony nobody asks; across a table somebody must speak for them.
                guard [.bilateral, .courtesyCall].contains(activity.activity.kind) else { return nil }
                finding.fixes = ["name-head"]
                finding.ceiling = .note
                return finding
            }
            let comesAlone = participations.contains { $0.who == Participant.ID(head) && $0.status != .declined }
            let isAbsent = !check.plan.people(in: participation).contains(head) && !comesAlone
            guard isAbsent || declined.contains(Participant.ID(head)) else { return nil }
            finding.facts = ["head": .resource(Resource(.person, head))]
            finding.fixes = ["bring-head", "move-one"]
            return finding
        }
    }
}
