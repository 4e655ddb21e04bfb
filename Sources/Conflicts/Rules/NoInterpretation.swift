internal import Planning

/// Everybody understands what is said.
struct NoInterpretation: ActivityRule {
    static let name = "no-interpretation"
    static let group = RuleGroup.languages
    static let facts: [Fact.Name] = [.from, .to, .speaker]
    static let variants: [SentenceVariant] = [.with(.speaker)]
    static let waysOut: [WayOut] = [.addInterpreter, .addInterpretation, .correctLanguages]
    static let candidates: [CandidateKind] = [.firstInterpreters]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard check.knowsLanguages, activity.interval != nil,
            activity.participantNumbers.contains(where: { !check.languages[Int($0)].isEmpty })
        else { return [] }
        let understanding = Understanding(activity, in: check)
        if understanding.participants.isEmpty { return [] }
        if !understanding.spoken.isEmpty {
            let heard = understanding.heard(of: understanding.spoken)
            let lost = understanding.participants.filter { $0.languages.isDisjoint(with: heard) }
            return lost.isEmpty ? [] : [finding(activity, lost, from: understanding.spoken)]
        }
        for speaker in understanding.speakers {
            let heard = understanding.heard(of: speaker.languages)
            let lost = understanding.participants.filter { $0.languages.isDisjoint(with: heard) }
            if !lost.isEmpty { return [finding(activity, lost, from: speaker.languages, speaker: speaker.resource)] }
        }
        return []
    }

    private func finding(
        _ activity: ResolvedActivity, _ lost: [Understanding.Participant], from: Set<LanguageTag>, speaker: Resource? = nil
    ) -> Finding {
        var facts: [Fact.Name: Fact] = [
            .from: .languages(from.sorted()),
            .to: .languages(lost.reduce(into: Set<LanguageTag>()) { $0.formUnion($1.languages) }.sorted()),
        ]
        if let speaker { facts[.speaker] = .resource(speaker) }
        return Finding(
            activities: [activity], resources: lost.map(\.resource), interval: activity.interval, facts: facts, waysOut: Self.waysOut)
    }
}
