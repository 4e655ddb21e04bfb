internal import Planning

/// Interpretation that is announced has somebody who does it: in the activity, its parts or what it is part of.
struct NoInterpreter: ActivityRule {
    static let name = "no-interpreter"
    static let group = RuleGroup.languages
    static let facts: [Fact.Name] = [.languages]
    static let waysOut: [WayOut] = [.addInterpreter, .fewerLanguages]
    static let candidates: [CandidateKind] = [.firstInterpreters]
    static let severity = RuleSeverity(draft: nil, provisional: .warning, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        if activity.activity.interpretation.isEmpty || activity.interval == nil { return [] }
        var missing = Set(activity.activity.interpretation.map(\.language))
        for around in interpreted(activity, in: check) {
            for (participation, number) in zip(around.activity.participations, around.participantNumbers)
            where participation.role == .interpreter && participation.isComing {
                guard let languages = participation.interpreted(knowing: check.languages[Int(number)]) else { return [] }
                missing.subtract(languages)
            }
        }
        if missing.isEmpty { return [] }
        return [
            Finding(
                activities: [activity], interval: activity.interval, facts: [.languages: .languages(missing.sorted())],
                waysOut: Self.waysOut)
        ]
    }

    /// The activity with its parts and what is around it.
    private func interpreted(_ activity: ResolvedActivity, in check: CheckContext) -> [ResolvedActivity] {
        var all = check.plan.activities[activity.index..<activity.subtreeEnd].filter { $0.status != .cancelled }
        var next = activity.parent
        while let index = next {
            all.append(check.plan.activities[index])
            next = check.plan.activities[index].parent
        }
        return all
    }
}

extension Participation {
    /// The languages that somebody works in, who may have those; `nil` for whoever nothing is known of, such as a team of an agency.
    fileprivate func interpreted(knowing known: Set<LanguageTag>) -> Set<LanguageTag>? {
        let named = Set([from, into].compactMap { $0?.language })
        if from != nil, into != nil { return named }
        return known.isEmpty && named.isEmpty ? nil : known.union(named)
    }
}
