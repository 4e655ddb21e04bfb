/// Days as grids: one column per place, hours from top to bottom, worded for one reader.
package struct Timetable: PrintedDocument {
    package static let templateName = "timetable"

    package var edition: Edition
    package var headings: Headings
    package var kind: String
    package var title: String
    package var grids: [Grid]
    /// What colours and letters stand for.
    package var tracks: [Track]

    /// One day on one clock, or as many of its places as fit side by side on a page.
    package struct Grid: Codable, Hashable, Sendable {
        package var name: String
        /// Such as `2014-06-24`.
        package var datetime: String
        /// The clock of the times: `Goyang time (UTC+9)`.
        package var zone: String
        /// `Page 1 of 2` if the places of a day don't fit on one page.
        package var part: String?
        /// What takes the whole day.
        package var allDay: [String]
        package var columns: [Column]
        /// The height from the first hour to the last: one unit per minute, but more for short activities and less for hours
        /// without any.
        package var length: Int
        package var hours: [Hour]
        /// Times that are folded because nothing happens.
        package var gaps: [Gap]
    }

    package struct Column: Codable, Hashable, Sendable {
        package var name: String
        /// The building or city around it.
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
        /// The position among activities at the same time, which stand side by side in the column; the first is 0.
        package var lane: Int
        package var lanes: Int
        package var time: TimeSpan
        /// Empty where the room is only reserved.
        package var kind: String
        package var title: String
        package var partOf: String?
        package var status: String?
        /// `Confidential` or `Private`.
        package var closed: String?
        /// Whether it isn't for the reader what takes up the room.
        package var isReserved: Bool
        package var isCancelled: Bool
        /// A break or a meal.
        package var isLight: Bool
        package var people: [String]
        package var languages: String?
        package var interpretation: String?
        /// With their languages: `Kim Min-jun (English and Korean)`.
        package var interpreters: [String]
        /// The letter of its track, if it has one.
        package var track: String?
    }

    package struct Track: Codable, Hashable, Sendable {
        /// `A`
        package var letter: String
        package var name: String
    }
}
