package import Planning

/// Every word a document needs of its own, in one language: one file per language, which the compiler holds complete.
package struct Words: Codable, Sendable {
    package let headings: Headings
    package let kinds: [Activity.Kind: String]
    package let roles: [Participation.Role: String]
    /// The roles as headings over several people.
    let roleGroups: [Participation.Role: String]
    let replies: [Participation.Status: String]
    let itinerary: String
    let timetable: String
    /// Of a digest: what has been done.
    let review: String
    let page: String
    let listOfParticipants: String
    let delegation: String
    let toBeNamed: String
    let delegate: String
    let arrival: String
    let departure: String
    let hotel: String
    let tentative: String
    package let cancelled: String
    let draft: String
    let confidential: String
    let provisional: String
    package let allDay: String
    /// What follows has places for what varies, in braces.
    let minutes: String
    let localTime: String
    let revised: String
    let calendars: String
    /// How to subscribe to a calendar, and why not to import it.
    let subscribe: String
    let total: String
    let stillToBeNamed: String
    /// Between a place and the one around it.
    let placeSeparator: String
    /// Whether a place is told from the country down to the room.
    let placesOutermostFirst: Bool

    var comma: String { headings.comma }

    /// The catalogue, by language.
    static let all: [String: Words] = [
        "en": english, "fr": french, "es": spanish, "ru": russian, "zh": chinese, "ar": arabic, "ko": korean,
    ]

    /// The whole catalogue in the order of the languages' codes.
    package static let byLanguage = all.sorted { $0.key < $1.key }.compactMap { code, words in LanguageTag(code).map { ($0, words) } }
}

/// The words that templates place: headings, and marks beside an entry.
package struct Headings: Codable, Hashable, Sendable {
    package var time: String
    package var programme: String
    package var when: String
    package var place: String
    package var languages: String
    package var interpretation: String
    package var partOf: String
    package var unscheduled: String
    package var parallel: String
    package var remote: String
    package var online: String
    package var documents: String
    package var outcomes: String
    package var followUps: String
    package var notes: String
    package var number: String
    package var name: String
    package var alsoWritten: String
    package var honorific: String
    package var title: String
    package var organization: String
    package var country: String
    package var role: String
    package var reply: String
    package var overview: String
    package var contacts: String
    package var vehicle: String
    package var driver: String
    package var pickUp: String
    package var overnight: String
    package var phone: String
    package var bring: String
    package var dress: String
    package var optional: String
    package var members: String
    package var start: String
    package var end: String
    /// Whose clock times are told by.
    package var zone: String
    package var kind: String
    package var people: String
    package var status: String
    /// What somebody eats or not, and what they need to get around.
    package var needs: String
    package var signInSheet: String
    package var signature: String
    package var seating: String
    package var objectives: String
    package var sites: String
    /// Between parts of a line, and behind a heading on the line of its text.
    package var comma: String
    package var colon: String
}

extension Activity.Kind: Codable, CodingKeyRepresentable {}
extension Participation.Role: Codable, CodingKeyRepresentable {}
extension Participation.Status: Codable, CodingKeyRepresentable {}

extension String {
    /// The pattern with each `{name}` replaced by its value; what is in braces within a value stays.
    func filled(_ values: [String: String]) -> String {
        var (filled, rest) = ("", self[...])
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open] + (values[String(rest[rest.index(after: open)..<close])] ?? String(rest[open...close]))
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
