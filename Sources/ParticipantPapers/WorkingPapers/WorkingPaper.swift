package import Documents
/// A list that organisers work with, such as arrivals by the day or whom to ask again, worded for one reader.
package struct WorkingPaper: PrintedDocument {
    package static let templateName = "working-paper"

    package var edition: Edition
    package var headings: Headings
    /// `Arrivals and departures`
    package var kind: String
    /// The title of the plan.
    package var title: Worded
    /// The only day that it is of.
    package var when: String?
    /// What holds of the whole list: the clock of its times, or how many have replied.
    package var facts: [FactLine]
    /// Those that have something in them.
    package var columns: [Column]
    /// How many columns there are.
    package var span: Int
    /// Whether it needs paper that is wider than high.
    package var isWide: Bool
    /// What the values of a section are, for a spreadsheet.
    package var sectionColumns: [String]
    package var sections: [Section]

    package struct Column: Codable, Hashable, Sendable {
        package var heading: String
        /// Whether it holds figures, which end under each other.
        package var isFigure: Bool
        /// How much room it needs, in letters, which are half as wide as high.
        package var width: Int
    }

    /// Rows under a heading of their own.
    package struct Section: Codable, Hashable, Sendable {
        /// Stands over the first section of several: `Observers`.
        package var part: String?
        package var heading: Worded
        package var note: String?
        /// What the heading says, in columns before those of the rows, for a spreadsheet.
        package var values: [Cell]
        package var rows: [Row]
    }

    package struct Row: Codable, Hashable, Sendable {
        /// As many as there are columns.
        package var cells: [Cell]
    }

    package struct Cell: Codable, Hashable, Sendable {
        package var heading: String
        /// Empty where there is nothing to say.
        package var text: Worded
        /// What stands below it, a line each.
        package var more: [Worded]
        package var isFigure: Bool
        /// A figure, or a day or time such as `2014-06-24T09:00`, for a spreadsheet.
        package var number: Int?
        package var datetime: String?
    }

    package enum Subject: String, CaseIterable, Sendable {
        case arrivals, rooming, transport, contacts, dietary
        case roomSetup = "room-setup"
        case interpreters, replies, participants
    }
}

extension WorkingPaper.Subject {
    /// Whether it is for the organisers alone; the list of participants is for everybody in it.
    package var isInternal: Bool { self != .participants }
}
