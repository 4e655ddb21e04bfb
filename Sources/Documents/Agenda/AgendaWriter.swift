package import Planning
internal import Time
package import Wording

extension Agenda {
    /// The agenda of an activity with everything nested in it, for a reader of `languages`, the best known first.
    package init(of activity: ResolvedActivity, in plan: ResolvedPlan, languages: Languages) {
        self = AgendaWriter(root: activity, plan: plan, reader: Reader(languages: languages, plan: plan.plan)).agenda()
    }

    /// The agenda of one activity or the whole plan, or what is chosen of it; `nil` if nothing happens then.
    package init?(of activity: ResolvedActivity?, choice: AgendaChoice, in plan: ResolvedPlan, languages: Languages) {
        let reader = Reader(languages: languages, plan: plan.plan)
        self = AgendaWriter(root: activity, day: choice.day, track: choice.track, plan: plan, reader: reader).agenda()
        if days.isEmpty, activity == nil || choice.day != nil || choice.track != nil { return nil }
        leaveOut(choice.without)
    }
}

/// Words the agenda of one activity, or of the whole plan.
struct AgendaWriter {
    /// `nil` for the whole plan.
    let root: ResolvedActivity?
    /// The only day of the agenda; `nil` for all days.
    let day: LocalDate?
    /// The only track of the agenda, as the plan names it in some language; `nil` for all.
    let track: String?
    let plan: ResolvedPlan
    let reader: Reader
    /// The zone of the document's times: the activity's, or the one that most activities have.
    let zone: ZoneID
    /// The first moment at which the clock is read, and its place; `nil` if nothing is scheduled.
    let clock: (start: Instant, place: Place.ID?)?

    init(root: ResolvedActivity?, day: LocalDate? = nil, track: String? = nil, plan: ResolvedPlan, reader: Reader) {
        self.root = root
        self.day = day
        self.track = track
        self.plan = plan
        self.reader = reader
        let included = plan.activities[root.map { $0.index..<$0.subtreeEnd } ?? plan.activities.indices]
        let timed = included.filter { $0.readings != nil && (day == nil || $0.when?.firstDay == day) }
        if let root {
            zone = root.zone
        } else {
            let counts = timed.reduce(into: [:]) { $0[$1.zone, default: 0] += 1 }
            zone = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? plan.plan.timezone
        }
        let first = (root == nil ? timed.filter { [zone] in $0.zone == zone } : timed).min { $0.start < $1.start }
        let start = day == nil ? root?.interval?.start ?? first?.start : first?.start
        clock = start.map { ($0, root?.place ?? first?.place) }
    }

    var times: TimeWording { TimeWording(plan: plan, reader: reader, offset: clock.map { plan.offset(of: zone, at: $0.start) }) }

    /// The activities that it shows.
    private var included: [ResolvedActivity] {
        plan.activities[root.map { $0.index..<$0.subtreeEnd } ?? plan.activities.indices].filter { activity in
            day.map { activity.when?.days.contains($0) ?? false } ?? true
        }
    }

    func agenda() -> Agenda {
        let programme = programme()
        let activity = root?.activity
        let clock = clock.map { reader.clock(zone, at: $0.start, place: $0.place, in: plan) }
        return Agenda(
            edition: reader.edition(of: plan.plan, showing: included), headings: Headings(reader),
            kind: activity.map { reader[.kind($0.kind)] } ?? reader["heading.programme"],
            title: reader.worded(activity?.title ?? plan.plan.title), theme: activity?.theme.map(reader.worded), partOf: ancestors(),
            status: root.flatMap(reader.status), isCancelled: root?.status == .cancelled, when: when(),
            zone: root.flatMap { times.span(of: $0)?.zone } ?? clock,
            place: root?.place.map { reader.place($0, in: plan) }, url: safeURL(activity?.url),
            description: reader.wordedLines(activity.map(\.description) ?? plan.plan.description),
            people: activity.map(people) ?? [], languages: activity.flatMap { reader.languageList($0.languages) },
            interpretation: activity.flatMap { reader.languageList($0.interpretation) },
            interpreters: activity.map { reader.interpreters(of: $0, in: plan) } ?? [], track: activity?.track.map(reader.worded),
            dress: activity?.dress.map(reader.worded), bring: activity?.bring.map(reader.worded), visit: root.flatMap(visit),
            days: programme.days,
            unscheduled: programme.unscheduled, documents: reader.papers(activity?.documents ?? []),
            outcomes: (activity?.outcomes ?? []).map(reader.worded), followUps: (activity?.followUps ?? []).map(reader.worded),
            remarks: reader.wordedLines(activity?.remarks), notes: reader.wordedLines(activity?.notes))
    }

    private func ancestors() -> [Worded] {
        var titles: [Worded] = []
        var next = root?.parent
        while let index = next {
            titles.insert(reader.worded(plan.activities[index].activity.title), at: 0)
            next = plan.activities[index].parent
        }
        return titles
    }

    func when() -> String? {
        if let day { return reader.day(day) }
        if let root { return root.when.map(reader.when) ?? root.activity.duration.map(reader.length) }
        let days = plan.activities.compactMap(\.when?.days)
        guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return nil }
        return reader.days(from: first, through: last)
    }

    /// People with a task, by role. Individual attendees are left to the roster; delegations and organizations that attend are
    /// included.
    func people(of activity: Activity) -> [RoleGroup] {
        Participation.Role.allCases.compactMap { role in
            let included = activity.participations.filter { $0.role == role && $0.isComing && isIncluded($0) }
            if included.isEmpty { return nil }
            let isOne = included.count == 1 && !isDelegation(included[0].who)
            return RoleGroup(
                role: reader[isOne ? .role(role) : .roles(role)],
                people: included.map { reader.contributor($0, in: plan) })
        }
    }

    private func isDelegation(_ id: Participant.ID) -> Bool {
        if case .delegation? = plan.participant(id) { true } else { false }
    }

    private func isIncluded(_ participation: Participation) -> Bool {
        switch participation.role {
        case .interpreter, .liaison: return false
        case .attendee:
            if case .person? = plan.participant(participation.who) { return false }
            return true
        default: return true
        }
    }
}

extension ResolvedActivity {
    fileprivate var start: Instant { interval?.start ?? Instant(secondsSince1970: .max) }
}
