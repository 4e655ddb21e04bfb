internal import Planning

/// Those on whom an activity depends have said that they come.
struct Unconfirmed: ActivityRule {
    static let id = "unconfirmed"
    static let group = RuleGroup.completeness
    static let meaning = """
        Once the plan is past its draft, chairs, moderators, speakers, panellists, presenters, hosts and counterparts who are \
        required have accepted; once it is published, no activity is 'tentative' any more.
        """
    static let example = "The programme is out, and the keynote speaker has not answered."
    static let fixes = ["ask-again", "confirm"]
    static let severity = RuleSeverity(draft: nil, provisional: .note, published: .warning)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.interval != nil else { return [] }
        let roles: Set<Participation.Role> = [.chair, .moderator, .speaker, .panellist, .presenter, .host, .counterpart]
        let waiting = activity.activity.participations.filter {
            roles.contains($0.role) && $0.isRequired && [.needsAction, .tentative].contains($0.status)
        }
        let isTentative = activity.status == .tentative && check.plan.plan.phase == .published
        if waiting.isEmpty, !isTentative { return [] }
        return [
            Finding(
                activities: [activity], resources: waiting.compactMap { check.plan.resource($0.who) }, interval: activity.interval,
                facts: waiting.isEmpty ? ["itself": .word(activity.status.rawValue)] : [:],
                fixes: waiting.isEmpty ? ["confirm"] : ["ask-again"])
        ]
    }
}

extension ResolvedPlan {
    /// A participant as what can be overbooked.
    func resource(_ id: Participant.ID) -> Resource? {
        switch participant(id) {
        case .person(let person)?: Resource(.person, person.id)
        case .delegation(let delegation)?: Resource(.delegation, delegation.id)
        case .organization(let organization)?: Resource(.organization, organization.id)
        case nil: nil
        }
    }
}
