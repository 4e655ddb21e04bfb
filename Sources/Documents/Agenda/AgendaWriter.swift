package import Planning

extension Agenda {
    /// The agenda of an activity with all that is nested in it, for a reader of `languages`, the best known first.
    package init(of activity: ResolvedActivity, in plan: ResolvedPlan, languages: [LanguageTag]) {
        self = AgendaWriter(root: activity, plan: plan, reader: Reader(languages: languages, plan: plan.plan)).agenda()
    }
}

/// Words one activity and what is nested in it.
struct AgendaWriter {
    let root: ResolvedActivity
    let plan: ResolvedPlan
    let reader: Reader
    /// The moment and offset that the document's clock is told by; `nil` where nothing is scheduled.
    let clock: (start: Instant, offset: Int)?

    init(root: ResolvedActivity, plan: ResolvedPlan, reader: Reader) {
        self.root = root
        self.plan = plan
        self.reader = reader
        let start = root.interval?.start ?? plan.activities[root.index..<root.subtreeEnd].compactMap(\.interval?.start).min()
        clock = start.map { ($0, plan.offset(of: root.zone, at: $0)) }
    }

    var times: Times { Times(plan: plan, reader: reader, offset: clock?.offset) }

    func agenda() -> Agenda {
        let activity = root.activity
        let programme = programme()
        return Agenda(
            edition: reader.edition(of: plan.plan), headings: reader.words.headings, kind: reader.words.kinds[activity.kind]!,
            title: reader.text(activity.title), theme: activity.theme.map(reader.text), partOf: ancestors(),
            status: reader.status(of: root),
            isCancelled: root.status == .cancelled, when: when(),
            zone: times.span(of: root)?.zone ?? clock.map { reader.clock(root.zone, at: $0.start, place: root.place, in: plan) },
            place: root.place.map { reader.place($0, in: plan) }, url: safeURL(activity.url),
            description: reader.lines(activity.description),
            people: people(of: activity), languages: reader.languageList(activity.languages),
            interpretation: reader.languageList(activity.interpretation), days: programme.days, unscheduled: programme.unscheduled,
            documents: reader.papers(activity.documents), outcomes: activity.outcomes.map(reader.text),
            followUps: activity.followUps.map(reader.text), notes: reader.lines(activity.notes))
    }

    private func ancestors() -> [String] {
        var titles: [String] = []
        var next = root.parent
        while let index = next {
            titles.insert(reader.text(plan.activities[index].activity.title), at: 0)
            next = plan.activities[index].parent
        }
        return titles
    }

    func when() -> String? {
        root.activity.when.map(reader.when) ?? root.activity.duration.map(reader.length)
    }

    /// Those who do something, by role. Single participants are for the roster; delegations and bodies that attend are told here.
    func people(of activity: Activity) -> [RoleGroup] {
        Participation.Role.allCases.compactMap { role in
            let told = activity.participations.filter { $0.role == role && $0.status != .declined && isTold($0) }
            if told.isEmpty { return nil }
            let words = told.count == 1 && !isDelegation(told[0].who) ? reader.words.roles : reader.words.roleGroups
            return RoleGroup(
                role: words[role]!, people: told.map { reader.contributor($0.who, isRemote: $0.isRemote, in: plan) })
        }
    }

    private func isDelegation(_ id: Participant.ID) -> Bool {
        if case .delegation? = plan.participant(id) { true } else { false }
    }

    private func isTold(_ participation: Participation) -> Bool {
        switch participation.role {
        case .interpreter, .liaison: return false
        case .attendee:
            if case .person? = plan.participant(participation.who) { return false }
            return true
        default: return true
        }
    }
}
