internal import Documents
/// A picture of some hours or days: a row for each person, room and so on with its activities as bars, and the times of conflicts
/// across all rows. A table with the same data is its text alternative.
///
/// Lengths are in the picture's own units, written as in SVG; x grows to the right in every language.
package struct TimelinePicture: Codable, Hashable, Sendable {
    package var anchor: String
    /// What it shows, and when.
    package var title: String
    package var width: String
    package var height: String
    /// The span shown, such as `2014-06-23T00:00:00Z`.
    package var from: String
    package var to: String
    /// The area of the bars, between the rows' names and the picture's edge.
    package var plot: Box
    package var axes: [Axis]
    package var marks: [Mark]
    package var rows: [Row]
    package var leftOut: String?

    package struct Box: Codable, Hashable, Sendable {
        package var x: String
        package var y: String
        package var width: String
        package var height: String
    }

    package struct Point: Codable, Hashable, Sendable {
        package var x: String
        package var y: String
    }

    /// A text and its position.
    package struct Label: Codable, Hashable, Sendable {
        package var text: String
        package var at: Point
    }

    /// The clock of one place.
    package struct Axis: Codable, Hashable, Sendable {
        /// The name of the clock, `Goyang time (UTC+9)`, in as many lines as needed.
        package var clock: [Label]
        package var ticks: [Tick]
        package var days: [Label]
    }

    package struct Tick: Codable, Hashable, Sendable {
        package var label: Label
        /// The ends of its line.
        package var from: Point
        package var to: Point
        /// Whether a day begins there.
        package var isMidnight: Bool
    }

    /// The time of a conflict.
    package struct Mark: Codable, Hashable, Sendable {
        package var weight: String
        /// Whether it covers much of the picture and should be pale.
        package var isWide: Bool
        package var box: Box
        package var end: Point
        /// The conflict's number, above it.
        package var number: Label
        package var badge: Box
        package var from: String
        package var to: String
    }

    package struct Row: Codable, Hashable, Sendable {
        package var name: [Label]
        package var kind: Label?
        /// The full name.
        package var who: String
        /// Its lower edge.
        package var line: Point
        package var bars: [Bar]
    }

    package struct Bar: Codable, Hashable, Sendable {
        package var activity: String
        package var isConcerned: Bool
        package var isAllDay: Bool
        package var what: String
        /// With the days if the picture shows several.
        package var time: String
        /// In UTC.
        package var from: String
        package var to: String
        package var box: Box
        /// As much of title and time as fits, inside the bar or beside it.
        package var name: Label
        package var hours: Label
        /// Whether the text ends at this point instead of beginning.
        package var endsThere: Bool
        /// Arrowheads where the activity continues beyond the picture.
        package var arrows: [String]
    }
}
