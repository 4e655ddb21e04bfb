/// The group that a country or an organization sends.
package struct Delegation: Hashable, Sendable {
    package typealias ID = Identifier<Delegation>

    package var id: ID
    package var name: LocalizedText
    package var country: CountryCode?
    package var organization: Organization.ID?
    package var head: Person.ID?
    /// The members named so far, in protocol order, with or without the head.
    package var members: [Person.ID] = []
    /// How many people come, named or not; `nil` means as many as are named.
    package var size: Int?
    package var liaison: Person.ID?
    package var languages: [LanguageTag] = []
    package var arrival: Arrival?
    package var departure: Arrival?
    /// Where it stays, in the order of the file; one after the other, or parts of it in different hotels.
    package var hotels: [HotelStay] = []
    /// The address that reaches the whole delegation.
    package var email: String?
    package var notes: LocalizedText?
    package var tags: [String] = []
    package var attendance = Attendance()
    package var fields: CustomValues = [:]
    /// The figures that differ for its members.
    @Boxed package var practice: Practice.Changes?

    package init(id: ID, name: LocalizedText) {
        self.id = id
        self.name = name
    }

    /// The head first, then the members in protocol order, each once.
    package var people: [Person.ID] {
        guard let head else { return members }
        return [head] + members.filter { $0 != head }
    }

    /// The first of its hotels.
    package var hotel: Place.ID? {
        get { hotels.hotel }
        set { hotels.hotel = newValue }
    }

    /// How many seats it needs.
    package var headcount: Int { max(size ?? 0, people.count) }
}
