package import Documents
/// The people in an activity or a delegation, in protocol order, worded for one reader.
package struct Roster: PrintedDocument {
    package static let templateName = "roster"

    package var edition: Edition
    /// `List of participants` or `Delegation`.
    package var kind: String
    package var title: String
    /// Facts about the whole, above the rows.
    package var facts: [FactLine]
    package var headings: Headings
    package var columns: Columns
    package var rows: [Row]
    /// `13 participants, of whom 9 to be named`.
    package var summary: String
    /// By what the rows are in order, where that isn't plain: names as they are written, because the plan has no family names.
    package var order: String?
    /// Only of a roster that is a plan of seats.
    package var seating: Seating?
    /// Only of one that is plates.
    package var plates: [Plate] = []
    /// Only of one that is badges.
    package var badges: BadgeSheet?

    /// The headings of the columns that aren't empty in this roster.
    package struct Columns: Codable, Hashable, Sendable {
        package var number: String
        package var name: String
        package var family: String?
        package var title: String?
        package var organization: String?
        package var country: String?
        package var role: String?
        package var reply: String?
        package var needs: String?
        /// Of the fields that the plan adds, those that are asked for.
        package var own: [String]
    }

    package struct Row: Codable, Hashable, Sendable {
        package var number: String
        /// Family name first and in capitals, as `LÓPEZ Maria`, where names give the order.
        package var name: String
        /// The parts of the name, where the plan has the family's.
        package var given: String?
        package var family: String?
        /// The name in the person's own script and in Latin letters, if they differ from `name`.
        package var alsoWritten: [String]
        /// Whether it is a seat that nobody is named for.
        package var isToBeNamed: Bool
        /// Whether it is an organization, which wears no badge.
        package var isOrganization: Bool
        package var honorific: String?
        package var title: String?
        package var organization: String?
        package var country: String?
        package var role: String?
        /// As what somebody is there, in one word: delegate, speaker, interpreter.
        package var category: String = ""
        /// The same as a name for templates: `headOfDelegation`, `delegate`, `host`, `speaker`, `participant`, `interpreter`,
        /// `liaison`, `driver` or `organizer`.
        package var categoryName: String = ""
        package var reply: String?
        /// Diet and access; only on request.
        package var needs: String?
        /// The values of the fields that the plan adds, one for each such column.
        package var own: [Own] = []
        /// The rows of the QR code that opens the person's calendar, `1` for each dark square; only on request.
        package var code: [String]?
    }

    /// The name of a country or an organization, for both sides.
    package struct Plate: Codable, Hashable, Sendable {
        package var front: String
        /// In the second language.
        package var back: String
        package var backLanguage: String
        package var backDirection: String
    }

    package struct Own: Codable, Hashable, Sendable {
        package var heading: String
        /// Empty where there is none.
        package var text: String
    }
}
