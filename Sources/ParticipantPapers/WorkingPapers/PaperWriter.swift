internal import Documents
package import Planning
package import Time
package import Wording

extension WorkingPaper {
    /// The list, of one day or of all; `nil` where there is nothing to list. `today` decides which replies are overdue.
    package init?(
        of subject: Subject, on day: LocalDate? = nil, today: LocalDate? = nil, in plan: ResolvedPlan, languages: Languages
    ) {
        let writer = PaperWriter(plan: plan, reader: Reader(languages: languages, plan: plan.plan), day: day, today: today)
        let draft = writer.draft(of: subject)
        if draft.sections.allSatisfy(\.rows.isEmpty) { return nil }
        self = draft.paper(of: subject, writer)
    }
}

extension WorkingPaper.Subject {
    var title: Phrase {
        switch self {
        case .arrivals: .arrivalsAndDepartures
        case .rooming: .roomingList
        case .transport: .transportOrder
        case .contacts: .contactList
        case .dietary: .dietarySummary
        case .roomSetup: .roomSetup
        case .interpreters: .roles(.interpreter)
        case .replies: .repliesToAskFor
        case .participants: .listOfParticipants
        }
    }
}

/// Words lists of people, rooms and rides; each list is in a file of its own.
struct PaperWriter {
    let plan: ResolvedPlan
    let reader: Reader
    let day: LocalDate?
    let today: LocalDate?
    /// The first delegation that somebody is in.
    let delegations: [Person.ID: Delegation]

    init(plan: ResolvedPlan, reader: Reader, day: LocalDate?, today: LocalDate?) {
        (self.plan, self.reader, self.day, self.today) = (plan, reader, day, today)
        delegations = Dictionary(plan.plan.delegations.flatMap { each in each.people.map { ($0, each) } }) { first, _ in first }
    }

    func draft(of subject: WorkingPaper.Subject) -> PaperDraft {
        switch subject {
        case .arrivals: arrivals()
        case .rooming: rooming()
        case .transport: transport()
        case .contacts: contacts()
        case .dietary: dietary()
        case .roomSetup: roomSetup()
        case .interpreters: interpreters()
        case .replies: replies()
        case .participants: participants()
        }
    }

    // MARK: Who

    var people: [Person] { plan.plan.people.filter { plan.isComing(Participant.ID($0.id)) } }
    var comingDelegations: [Delegation] { plan.plan.delegations.filter { plan.isComing(Participant.ID($0.id)) } }

    func addressed(_ id: Person.ID) -> String { reader.contributor(Participant.ID(id), in: plan).addressed }

    /// A person with their form of address; of part of a delegation, also how many come.
    func addressed(_ participation: Participation) -> String { reader.contributor(participation, in: plan).addressed }

    /// Their delegation, or else the organization that they belong to.
    func body(of person: Person) -> String? {
        delegations[person.id].map { reader.text($0.name) } ?? organization(of: person)
    }

    func organization(of person: Person) -> String? {
        (person.organization ?? delegations[person.id]?.organization).flatMap { plan.organization($0) }.map { reader.text($0.name) }
    }

    /// The number with its own letters only, since it may be written with any.
    func phone(of id: Person.ID?) -> String? { id.flatMap(plan.person)?.phone.map(clean) }

    /// Whom to ring about a delegation: its liaison with the telephone.
    func contact(for delegation: Delegation?) -> [String] {
        guard let liaison = delegation?.liaison else { return [] }
        return [addressed(liaison), phone(of: liaison)].compactMap { $0 }
    }

    /// Those who come in person, and how many come without being named.
    func count(_ participations: [Participation]) -> (people: Set<Person.ID>, unnamed: Int) {
        let present = participations.filter { $0.isComing && !$0.isRemote }
        return (Set(present.flatMap(plan.people)), present.reduce(0) { $0 + plan.unnamed(in: $1) })
    }

    // MARK: What, when and where

    /// The title, with a mark where not everybody may know of it.
    func title(of activity: ResolvedActivity) -> PaperDraft.Cell {
        let mark = reader.mark(of: activity.visibility).map { [Worded($0)] } ?? []
        return .lines([reader.worded(activity.activity.title)] + mark)
    }

    /// What takes place and isn't cancelled, in order of time; on the day that is asked for.
    func activities(_ isMeant: (ResolvedActivity) -> Bool) -> [ResolvedActivity] {
        plan.activities.filter { activity in
            guard let days = activity.when?.days, activity.status != .cancelled else { return false }
            return (day.map { days.contains($0) } ?? true) && isMeant(activity)
        }.sorted { ($0.interval?.start.secondsSince1970 ?? 0, $0.index) < ($1.interval?.start.secondsSince1970 ?? 0, $1.index) }
    }

    /// The day under which something is listed: of what takes several, the one that is asked for.
    func listedDay(of activity: ResolvedActivity) -> LocalDate? { day ?? activity.when?.firstDay }

    func start(of activity: ResolvedActivity) -> LocalDateTime? { activity.readings?.start.local }
    func end(of activity: ResolvedActivity) -> LocalDateTime? { activity.readings?.end.local }

    /// `Goyang time (UTC+9)`
    func clock(of activity: ResolvedActivity) -> String? {
        activity.readings.map { reader.clock(activity.zone, at: $0.start.instant, place: activity.place, in: plan) }
    }

    /// The clock of all times, unless there are several.
    func fact(_ clocks: Set<String>) -> [FactLine] {
        guard let clock = clocks.first, clocks.count == 1 else { return [] }
        return [FactLine(label: reader["heading.zone"], text: clock)]
    }

    /// A section for each day, in order.
    func sections<Entry>(
        _ entries: [Entry], byDay day: (Entry) -> LocalDate?, _ row: (Entry) -> [PaperDraft.Cell]
    ) -> [PaperDraft.Section] {
        let days = Dictionary(grouping: entries, by: day)
        let dated = days.compactMap { day, entries in day.map { ($0, entries) } }.sorted { $0.0 < $1.0 }.map { day, entries in
            PaperDraft.Section(heading: Worded(reader.dayHeading(day)), values: [.day(day)], rows: entries.map(row))
        }
        let others = days[nil].map {
            PaperDraft.Section(heading: Worded(reader["heading.unscheduled"]), values: [.empty], rows: $0.map(row))
        }
        return dated + (others.map { [$0] } ?? [])
    }

    /// Whether one place is the other, or in it.
    func isNear(_ one: Place.ID?, _ other: Place.ID?) -> Bool {
        guard let one, let other else { return true }
        return plan.placesAround(one).contains { $0.place.id == other } || plan.placesAround(other).contains { $0.place.id == one }
    }

    func nearPlace(_ id: Place.ID?) -> String? { id.map { reader.nearPlace($0, in: plan) } }
}
