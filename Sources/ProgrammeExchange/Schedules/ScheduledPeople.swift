internal import Importing
internal import Planning

/// The people of a schedule, each once, identified by the id where there is one, else by the name.
struct ScheduledPeople {
    private(set) var people: [Person] = []
    private var known: [String: Person] = [:]
    private var identifiers = NewIdentifiers<Participant>()
    /// Names that appear under several ids.
    private let shared: Set<String>

    init(_ persons: [ConferenceSchedule.Person]) {
        var ids: [String: Set<String>] = [:]
        for person in persons { ids[person.name.text, default: []].insert(Self.key(of: person)) }
        shared = Set(ids.filter { $0.value.count > 1 }.keys)
    }

    private static func key(of person: ConferenceSchedule.Person) -> String { person.id.map { "id:\($0)" } ?? "name:\(person.name.text)" }

    /// The id of the person, and an issue to report. The id is made of the name, and for namesakes also of the schedule's own id, so that
    /// it doesn't depend on who else is in the schedule.
    mutating func participant(_ person: ConferenceSchedule.Person) -> (id: Participant.ID, problem: ScheduleIssue?) {
        let (key, name) = (Self.key(of: person), person.name.text)
        if let known = known[key] {
            let knownName = known.name.plain ?? name
            return (Participant.ID(known.id), knownName == name ? nil : .otherName(name, known: knownName))
        }
        let isShared = shared.contains(name)
        let id = identifiers.make(from: isShared ? "\(name) \(person.id ?? "")" : name, else: "person")
        let new = Person(id: Person.ID(id), name: LocalizedText(name))
        known[key] = new
        people.append(new)
        return (id, isShared ? .namesake(name) : nil)
    }
}
