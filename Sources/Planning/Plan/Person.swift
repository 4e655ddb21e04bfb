package import Time

/// A person who takes part.
package struct Person: Hashable, Sendable {
    package typealias ID = Identifier<Person>

    package var id: ID
    /// The name in one or more scripts.
    package var name: LocalizedText
    /// The part of the name by which lists put them in order, in the scripts of the name.
    package var family: LocalizedText?
    package var honorific: LocalizedText?
    package var title: LocalizedText?
    /// The rank in protocol; 1 is the highest.
    package var rank: Int?
    package var organization: Organization.ID?
    package var country: CountryCode?
    package var languages: [LanguageTag] = []
    /// The time zone at home.
    package var timezone: ZoneID?
    /// When the person is available; empty means always.
    package var available: [Availability] = []
    package var arrival: Arrival?
    package var departure: Arrival?
    /// Where they stay; empty means with their delegation.
    package var hotels: [HotelStay] = []
    package var email: String?
    package var phone: String?
    /// Whether readers may have the address and the telephone number.
    package var isContact = false
    package var dietary: String?
    package var access: String?
    package var tags: [String] = []
    package var attendance = Attendance()
    package var fields: CustomValues = [:]

    package init(id: ID, name: LocalizedText) {
        self.id = id
        self.name = name
    }
}
