internal import Planning

/// Whoever interprets does nothing else meanwhile.
struct InterpreterInAnotherRole: ActivityRule {
    static let name = "interpreter-in-another-role"
    static let group = RuleGroup.languages
    static let waysOut: [WayOut] = [.otherInterpreter, .passOnRole]
    static let candidates: [CandidateKind] = [.interpreters]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let isSameEachTime = true

    /// Those that ask for one's own words or whole attention; whoever accompanies guests often interprets for them too.
    private static let roles: Set<Participation.Role> = [
        .chair, .moderator, .speaker, .panellist, .presenter, .rapporteur, .host, .counterpart, .headOfDelegation,
    ]

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard check.outline(activity).traits.contains(.interpreter) else { return [] }
        let coming = activity.activity.participations.filter(\.isComing)
        let others = Set(coming.filter { Self.roles.contains($0.role) }.map(\.who) + activity.activity.agenda.flatMap(\.presenters))
        let both = Set(coming.filter { $0.role == .interpreter }.map(\.who)).intersection(others).compactMap(check.plan.person)
        if both.isEmpty { return [] }
        return [
            Finding(
                activities: [activity], resources: both.map { Resource(.person, $0.id) }.sorted(), interval: activity.interval,
                waysOut: Self.waysOut)
        ]
    }
}

extension WayOut {
    fileprivate static let passOnRole = WayOut("pass-on-role")
}

extension ResolvedPlan {
    /// Only a person can be in two roles at once: an agency may send two people.
    fileprivate func person(_ id: Participant.ID) -> Person? { person(Person.ID(id)) }
}
