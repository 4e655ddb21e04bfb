internal import Planning

/// A person in a list, by one row or by several rows that were merged.
struct ListedPerson {
    /// The rows of the list; empty for somebody who is only in the plan.
    var rows: [Int]
    var name: PersonName
    /// The name in every script and spelling.
    var forms: [PersonName]
    /// The id from the plan or the list.
    let id: Person.ID?
    /// Whether the person is in the plan.
    let isKnown: Bool
    /// The record for the plan. The organization isn't set yet, and neither is the id of a new person.
    var person: Person
    var organization: String?
    var delegation: String?
    var isHead = false
    var role: Participation.Role?
    /// The activities, as the list names them.
    var activities: [String] = []

    init(known person: Person, organization: String?) {
        rows = []
        name = PersonName(person.name.plain ?? person.name.text(in: [.english]))
        forms = person.name.all.map { PersonName($0) }
        id = person.id
        isKnown = true
        self.person = person
        self.organization = organization
    }

    init(row: Int, name: PersonName, localName: String?, id: Person.ID?) {
        rows = [row]
        self.name = name
        forms = [name] + (localName.map { [PersonName($0)] } ?? [])
        self.id = id
        isKnown = false
        person = Person(id: id ?? "new", name: name.text(with: localName))
        person.family = name.family.map { LocalizedText($0) }
    }
}
