internal import Planning

/// Interpreters have the languages that they work in, as far as theirs are known.
struct InterpreterWithoutLanguage: ActivityRule {
    static let name = "interpreter-without-language"
    static let group = RuleGroup.languages
    static let facts: [Fact.Name] = [.languages]
    static let waysOut: [WayOut] = [.otherInterpreter, .correctLanguages]
    static let candidates: [CandidateKind] = [.interpreters]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard check.knowsLanguages, check.outline(activity).traits.contains(.interpreter) else { return [] }
        var missing: [Participant.ID: Set<LanguageTag>] = [:]
        for (participation, number) in zip(activity.activity.participations, activity.participantNumbers)
        where participation.role == .interpreter && participation.isComing {
            let known = check.languages[Int(number)]
            if known.isEmpty { continue }
            missing[participation.who, default: []].formUnion(wanted(of: participation, in: activity.activity, known: known))
        }
        return missing.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { who, languages in
            Finding(
                activities: [activity], resources: [check.plan.resource(who)].compactMap { $0 }, interval: activity.interval,
                facts: [.languages: .languages(languages.sorted())], waysOut: Self.waysOut)
        }
    }

    /// What they would need beside what they have: the languages named for them, or else any of those of the activity.
    private func wanted(of participation: Participation, in activity: Activity, known: Set<LanguageTag>) -> Set<LanguageTag> {
        let named = Set([participation.from, participation.into].compactMap { $0?.language })
        if !named.isEmpty { return named.subtracting(known) }
        let all = Set((activity.languages + activity.interpretation).map(\.language))
        return all.isDisjoint(with: known) ? all : []
    }
}
