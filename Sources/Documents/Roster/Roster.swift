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

    /// The headings of the columns that aren't empty in this roster.
    package struct Columns: Codable, Hashable, Sendable {
        package var number: String
        package var name: String
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
        package var name: String
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
        package var reply: String?
        /// Diet and access; only on request.
        package var needs: String?
        /// The values of the fields that the plan adds, one for each such column.
        package var own: [Own] = []
        /// The rows of the QR code that opens the person's calendar, `1` for each dark square; only on request.
        package var code: [String]?
    }

    package struct Own: Codable, Hashable, Sendable {
        package var heading: String
        /// Empty where there is none.
        package var text: String
    }
}
