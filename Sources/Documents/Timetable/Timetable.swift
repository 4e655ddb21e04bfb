/// Days as grids: a column for each place, and what happens there down the hours, worded for one reader.
package struct Timetable: PrintedDocument {
    package static let templateName = "timetable"

    package var edition: Edition
    package var headings: Headings
    package var kind: String
    package var title: String
    package var grids: [Grid]
    /// What colours and letters stand for.
    package var tracks: [Track]

    /// One day by one clock, or as many of its places as stand side by side on a page.
    package struct Grid: Codable, Hashable, Sendable {
        package var name: String
        /// As `2014-06-24`.
        package var datetime: String
        /// Whose clock the times are told by: `Goyang time (UTC+9)`.
        package var zone: String
        /// `Page 1 of 2` where the places of a day don't fit on one.
        package var part: String?
        /// What takes all of the day.
        package var allDay: [String]
        package var columns: [Column]
        /// From the first hour shown to the last, in units of a minute each, but that short activities are given more, and hours
        /// without any less.
        package var length: Int
        package var hours: [Hour]
        /// What is folded, since nothing happens then.
        package var gaps: [Gap]
    }

    package struct Column: Codable, Hashable, Sendable {
        package var name: String
        /// The building or city it is in.
        package var around: String?
        /// In order of time.
        package var blocks: [Block]
    }

    package struct Hour: Codable, Hashable, Sendable {
        package var text: String
        /// Units from the top.
        package var at: Int
    }

    package struct Gap: Codable, Hashable, Sendable {
        package var at: Int
        package var length: Int
    }

    /// An activity in its column.
    package struct Block: Codable, Hashable, Sendable {
        /// Units from the top.
        package var at: Int
        package var length: Int
        /// Which of so many that stand side by side in the column, since they run at the same time; the first is 0.
        package var lane: Int
        package var lanes: Int
        package var time: TimeSpan
        package var kind: String
        package var title: String
        package var partOf: String?
        package var status: String?
        package var isCancelled: Bool
        /// A break or a meal.
        package var isLight: Bool
        package var people: [String]
        package var languages: String?
        package var interpretation: String?
        /// With the languages that they have: `Kim Min-jun (English and Korean)`.
        package var interpreters: [String]
        /// As the tracks are lettered; `nil` for one of none.
        package var track: String?
    }

    package struct Track: Codable, Hashable, Sendable {
        /// `A`
        package var letter: String
        package var name: String
    }
}
