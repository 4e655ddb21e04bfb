/// A country's or a body's group.
package struct Delegation: Hashable, Sendable {
    package typealias ID = Identifier<Delegation>

    package var id: ID
    package var name: LocalizedText
    package var country: CountryCode?
    package var organization: Organization.ID?
    package var head: Person.ID?
    /// Those who are named, in protocol order; the head may be among them or not.
    package var members: [Person.ID] = []
    /// How many they are with those not named; without it, as many as are named.
    package var size: Int?
    package var liaison: Person.ID?
    package var languages: [LanguageTag] = []
    package var arrival: Arrival?
    package var departure: Arrival?
    package var hotel: Place.ID?
    /// The address under which all of it is reached.
    package var email: String?
    package var notes: LocalizedText?
    /// What is otherwise than usual for its members.
    @Boxed package var practice: Practice.Changes?

    package init(id: ID, name: LocalizedText) {
        self.id = id
        self.name = name
    }

    /// Head first, then the named members in protocol order, nobody twice.
    package var people: [Person.ID] {
        guard let head else { return members }
        return [head] + members.filter { $0 != head }
    }

    /// How many places it needs.
    package var headcount: Int { max(size ?? 0, people.count) }
}
