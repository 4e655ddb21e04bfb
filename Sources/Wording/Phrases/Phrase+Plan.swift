package import Conflicts
package import Planning

/// The words for what a plan names by a word of its own.
extension Phrase {
    package static func kind(_ kind: Activity.Kind) -> Phrase { Phrase("kind.\(kind.rawValue)") }

    /// Of one person.
    package static func role(_ role: Participation.Role) -> Phrase { Phrase("role.\(role.rawValue)") }

    /// Over several people.
    package static func roles(_ role: Participation.Role) -> Phrase { Phrase("roles.\(role.rawValue)") }

    package static func reply(_ reply: Participation.Status) -> Phrase { Phrase("reply.\(reply.rawValue)") }

    package static func resource(_ kind: Resource.Kind) -> Phrase { Phrase("resource.\(kind.rawValue)") }

    /// What a language that somebody added calls a country; those that come with the program have the table of countries.
    static func country(_ code: CountryCode) -> Phrase { Phrase("country.\(code.rawValue)") }

    /// A word that plans have for layouts, statuses, ways of travelling and the like, as it stands in a sentence.
    static func word(_ word: String) -> Phrase { Phrase("plan-word.\(word)") }

    package static let delegation: Phrase = "word.delegation"
    package static let delegate: Phrase = "word.delegate"
    package static let arrival: Phrase = "word.arrival"
    package static let departure: Phrase = "word.departure"
    package static let hotel: Phrase = "word.hotel"

    package static let yes: Phrase = "word.yes"
    package static let no: Phrase = "word.no"

    package static let toBeNamed: Phrase = "mark.to-be-named"
    package static let tentative: Phrase = "mark.tentative"
    package static let cancelled: Phrase = "mark.cancelled"
    package static let draft: Phrase = "mark.draft"
    package static let confidential: Phrase = "mark.confidential"
    package static let `private`: Phrase = "mark.private"
    /// In the place of a closed activity where its room is shown.
    package static let reserved: Phrase = "mark.reserved"
    /// At the head of what is made for the organisers.
    package static let forOrganizers: Phrase = "mark.for-organizers"
    package static let provisional: Phrase = "mark.provisional"
    package static let allDay: Phrase = "mark.all-day"
}
