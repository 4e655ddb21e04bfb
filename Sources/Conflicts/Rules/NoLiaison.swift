internal import Planning

/// Each delegation that is received has somebody to turn to.
struct NoLiaison: TimelineRule {
    static let name = "no-liaison"
    static let group = RuleGroup.completeness
    static let waysOut: [WayOut] = [.nameLiaison]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .note, published: .warning)
    static let kinds: Set<Resource.Kind> = [.delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        let visits: Set<Activity.Kind> = [.studyVisit, .delegationVisit, .siteVisit]
        guard let delegation = Delegation.ID(timeline.resource.id).flatMap(check.plan.delegation), delegation.liaison == nil,
            let visit = timeline.entries.first(where: { visits.contains(check.outline($0).kind) && !$0.flags.contains(.remote) }),
            !check.outline(visit).traits.contains(.host),
            !timeline.entries.contains(where: { entry in
                check.activity(entry).activity.participations.contains { $0.role == .liaison && $0.isComing }
            })
        else { return [] }
        return [
            Finding(
                activities: [check.activity(visit)], resources: [timeline.resource], interval: check.activity(visit).interval,
                waysOut: Self.waysOut)
        ]
    }
}
