internal import Planning
internal import Time

/// Interpreters have somebody to take turns with.
struct InterpreterAloneTooLong: ActivityRule {
    static let name = "interpreter-alone-too-long"
    static let group = RuleGroup.languages
    static let facts: [Fact.Name] = [.minutes, .limit, .pair, .languages]
    static let variants: [SentenceVariant] = [.with(.pair)]
    static let waysOut: [WayOut] = [.addInterpreterTeam, .shorten]
    static let candidates: [CandidateKind] = [.advice]
    static let practice: [Practice.Figure] = [.interpreterAlone, .interpreterAloneConsecutive, .interpretersByTwo]
    static let severity = RuleSeverity(.warning)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard check.outline(activity).traits.contains(.interpreter) else { return [] }
        let interpreters = activity.activity.participations.filter { $0.role == .interpreter && $0.isComing }
        guard !interpreters.isEmpty, let interval = activity.interval, activity.readings != nil else { return [] }
        let practice = check.practices.at(activity.placeNumber)
        let isBooth = !activity.activity.interpretation.isEmpty || activity.place.flatMap(check.plan.place)?.place.booths ?? 0 > 0
        let alone = isBooth ? practice.interpreterAlone : practice.interpreterAloneConsecutive
        let teams = Dictionary(grouping: interpreters) { Set([$0.from?.language, $0.into?.language].compactMap { $0 }) }
        return teams.sorted { $0.value[0].who < $1.value[0].who }.compactMap { languages, team in
            let people = Set(team.map(\.who))
            let limit = people.count == 1 ? alone : isBooth && people.count == 2 ? practice.interpretersByTwo : .max
            guard interval.minutes > limit else { return nil }
            var facts: [Fact.Name: Fact] = [.minutes: .minutes(interval.minutes), .limit: .minutes(limit)]
            if people.count == 2 { facts[.pair] = .count(2) }
            if !languages.isEmpty { facts[.languages] = .languages(languages.sorted()) }
            return Finding(
                activities: [activity], resources: people.sorted().map { check.resource($0) }, interval: interval, facts: facts,
                waysOut: Self.waysOut)
        }
    }
}

extension CheckContext {
    fileprivate func resource(_ id: Participant.ID) -> Resource {
        switch plan.participant(id) {
        case .delegation(let delegation)?: Resource(.delegation, delegation.id)
        case .organization(let organization)?: Resource(.organization, organization.id)
        default: Resource(.person, id)
        }
    }
}
