/// Who is in an activity or a delegation, in protocol order, worded for one reader.
package struct Roster: PrintedDocument {
    package static let templateName = "roster"

    package var edition: Edition
    /// `List of participants` or `Delegation`.
    package var kind: String
    package var title: String
    /// What is told of the whole, above the rows.
    package var facts: [FactLine]
    package var headings: Headings
    package var columns: Columns
    package var rows: [Row]
    /// `13 participants, of whom 9 to be named`.
    package var summary: String

    /// The headings of the columns that hold something in this roster.
    package struct Columns: Codable, Hashable, Sendable {
        package var number: String
        package var name: String
        package var title: String?
        package var organization: String?
        package var country: String?
        package var role: String?
        package var reply: String?
        package var needs: String?
    }

    package struct Row: Codable, Hashable, Sendable {
        package var number: String
        package var name: String
        /// The name in the person's own script and in Latin letters, where these differ from `name`.
        package var alsoWritten: [String]
        /// Whether it is a place that nobody has been named for.
        package var isToBeNamed: Bool
        /// Whether it is a body and nobody who could wear a badge.
        package var isOrganization: Bool
        package var honorific: String?
        package var title: String?
        package var organization: String?
        package var country: String?
        package var role: String?
        package var reply: String?
        /// Diet and access; only where it was asked for.
        package var needs: String?
        /// The rows of the QR code that leads to the person's calendar, `1` for each dark square; only where that was asked for.
        package var code: [String]?
    }
}
