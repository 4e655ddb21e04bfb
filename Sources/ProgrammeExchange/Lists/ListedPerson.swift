internal import Planning

/// Somebody in a list: what one row says, or several that are of one person.
struct ListedPerson {
    /// Of the list; none of somebody who is in the plan and not in the list.
    var rows: [Int]
    var name: PersonName
    /// The name in every script and spelling.
    var forms: [PersonName]
    /// The id that the plan has for them, or the list.
    let id: Person.ID?
    /// Whether the plan has them.
    let isKnown: Bool
    /// As the plan has it or is to have it, save the organization and, of one who is new, the id.
    var person: Person
    var organization: String?
    var delegation: String?
    var isHead = false
    var role: Participation.Role?
    /// As the list names them.
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
    }
}
