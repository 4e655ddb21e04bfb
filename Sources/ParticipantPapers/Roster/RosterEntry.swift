internal import Documents
internal import Planning
internal import Wording

/// A row, with what its place in the order, at a table and on a badge follows from.
struct RosterEntry {
    /// Somebody's work for those who meet. They come after all others, in this order.
    enum Duty: Int {
        case interpreter, liaison, driver, organizer

        init?(_ role: Participation.Role) {
            switch role {
            case .interpreter: self = .interpreter
            case .liaison: self = .liaison
            case .organizer: self = .organizer
            default: return nil
            }
        }

        var role: Participation.Role? {
            switch self {
            case .interpreter: .interpreter
            case .liaison: .liaison
            case .organizer: .organizer
            case .driver: nil
            }
        }
    }

    var row: Roster.Row
    /// `nil` for a seat that nobody is named for.
    var who: Participant.ID?
    /// Of the person, or of the seat.
    var delegation: Delegation.ID?
    var organization: Organization.ID?
    /// The roles as in the plan, including that of a delegation's head.
    var held: Set<Participation.Role> = []
    /// Whether they head their delegation, wherever they take part.
    var isHead = false
    var duty: Duty?
    /// What those who sit together have in common.
    var party = ""
    var partyName: String?
}

extension RosterEntry {
    /// As what somebody is there; one word for all their roles.
    var category: Category {
        if isHead || held.contains(.headOfDelegation) { return .headOfDelegation }
        switch duty {
        case .interpreter?: return .interpreter
        case .liaison?: return .liaison
        case .driver?: return .driver
        case .organizer?: return .organizer
        case nil: break
        }
        if delegation != nil { return .delegate }
        if held.contains(.host) { return .host }
        if held.contains(.organizer) { return .organizer }
        let heard: Set<Participation.Role> = [.chair, .moderator, .speaker, .panellist, .presenter, .rapporteur]
        return held.isDisjoint(with: heard) ? .participant : .speaker
    }

    enum Category: String {
        case headOfDelegation, delegate, host, speaker, participant, interpreter, liaison, driver, organizer

        func name(for reader: Reader) -> String {
            switch self {
            case .headOfDelegation: reader[.role(.headOfDelegation)]
            case .delegate: reader[.delegate]
            case .host: reader[.role(.host)]
            case .speaker: reader[.role(.speaker)]
            case .participant: reader[.role(.attendee)]
            case .interpreter: reader[.role(.interpreter)]
            case .liaison: reader[.role(.liaison)]
            case .driver: reader["heading.driver"]
            case .organizer: reader[.role(.organizer)]
            }
        }
    }
}

/// Who is there to work, by what they do in some activities.
struct Duties {
    private var duties: [Person.ID: RosterEntry.Duty] = [:]

    /// Whoever takes part as interpreter, liaison or organizer, and as nothing else by name but an attendee; liaisons of delegations and
    /// drivers who take part as nothing else. Heads of delegations never.
    init(in activities: some Sequence<ResolvedActivity>, of plan: ResolvedPlan) {
        var others: Set<Participant.ID> = []
        for activity in activities {
            for participation in activity.activity.participations {
                guard case .person(let person)? = plan.participant(participation.who) else { continue }
                if let duty = RosterEntry.Duty(participation.role) {
                    if duties[person.id].map({ duty.rawValue < $0.rawValue }) ?? true { duties[person.id] = duty }
                } else if participation.role != .attendee {
                    others.insert(participation.who)
                }
            }
            for presenter in activity.activity.agenda.flatMap(\.presenters) { others.insert(presenter) }
        }
        let delegations = plan.plan.delegations
        let members = Set(delegations.flatMap(\.people))
        for person in delegations.compactMap(\.liaison) where duties[person] == nil && !members.contains(person) {
            duties[person] = .liaison
        }
        for person in plan.plan.vehicles.compactMap(\.driver) where duties[person] == nil && !members.contains(person) {
            duties[person] = .driver
        }
        let heads = Set(delegations.compactMap(\.head))
        duties = duties.filter { !others.contains(Participant.ID($0.key)) && !heads.contains($0.key) }
    }

    subscript(_ person: Person.ID) -> RosterEntry.Duty? { duties[person] }
}
