/// An institution that takes part, hosts or organises.
package struct Organization: Hashable, Sendable {
    package typealias ID = Identifier<Organization>

    package var id: ID
    package var name: LocalizedText
    /// The short form of the name, such as `UNESCO`.
    package var acronym: String?
    package var country: CountryCode?
    /// The organization that this one belongs to.
    package var parent: ID?
    /// Where its office is.
    package var place: Place.ID?
    package var hours: OpeningHours?
    /// How many delegations it can host at the same time.
    package var hosts: Int?
    package var email: String?
    package var phone: String?
    package var url: String?
    package var tags: [String] = []
    package var fields: CustomValues = [:]

    package init(id: ID, name: LocalizedText) {
        self.id = id
        self.name = name
    }
}
