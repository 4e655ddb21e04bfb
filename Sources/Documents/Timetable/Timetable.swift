/// Days as grids: one column per place, hours from top to bottom, worded for one reader.
package struct Timetable: PrintedDocument {
    package static let templateName = "timetable"

    package var edition: Edition
    package var headings: Headings
    package var kind: String
    package var title: String
    /// Whether pages are upright.
    package var isPortrait: Bool
    /// Whether a room is a row and hours run from side to side; else it is a column.
    package var hasRows: Bool
    package var grids: [Grid]
    /// What colours and letters stand for.
    package var tracks: [Track]

    /// One day on one clock, or as many of its places and hours as fit on a page.
    package struct Grid: Codable, Hashable, Sendable {
        package var name: String
        /// Such as `2014-06-24`.
        package var datetime: String
        /// The clock of the times: `Goyang time (UTC+9)`.
        package var zone: String
        /// `Page 1 of 2` if a day doesn't fit on one page.
        package var part: String?
        /// What takes the whole day.
        package var allDay: [String]
        package var columns: [Column]
        /// What is for all of these places, as a break: drawn across those that are free then.
        package var across: [Across]
        /// What stands around the columns: `KINTEX` over as many of them as it has.
        package var bands: [Band]
        /// What the letters on its blocks stand for.
        package var tracks: [Track]
        /// From the first hour to the last, in units of a point on paper: more for activities that need it for their text, less for hours
        /// without any.
        package var length: Int
        /// Of a column, or the height of a row, in the same units.
        package var breadth: Int
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

    package struct Across: Codable, Hashable, Sendable {
        /// The first column, from 0, and how many.
        package var column: Int
        package var columns: Int
        package var block: Block
    }

    package struct Band: Codable, Hashable, Sendable {
        package var name: String
        package var columns: Int
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
        /// Of what is for all rooms, if it has a place of its own.
        package var place: String?
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
        /// The number of its track's colour, from 0; there are eight.
        package var tint: Int?
        /// Whether texts share lines, since there is no room for each to begin one; and how many lines there is room for. Both are
        /// estimates, for those who can't measure.
        package var isClose: Bool
        package var lines: Int
    }

    package struct Track: Codable, Hashable, Sendable {
        /// `A`
        package var letter: String
        package var name: String
    }
}

extension Timetable {
    /// One for neighbours in the same building or city.
    static func bands(over columns: [Column]) -> [Band] {
        columns.reduce(into: []) { bands, column in
            let name = column.around ?? ""
            if bands.last?.name == name { bands[bands.count - 1].columns += 1 } else { bands.append(Band(name: name, columns: 1)) }
        }
    }
}
