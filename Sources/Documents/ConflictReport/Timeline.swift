/// A picture of some hours or days: a row for each person, room and so on, with its activities as bars, and the times of
/// conflicts across all rows. The same as a table is its text alternative.
///
/// Lengths are in the picture's own units, told as SVG has them; x grows to the right whichever way the reader's language runs.
package struct Timeline: Codable, Hashable, Sendable {
    package var anchor: String
    /// What it shows, and when.
    package var title: String
    package var width: String
    package var height: String
    /// The span shown, as `2014-06-23T00:00:00Z`.
    package var from: String
    package var to: String
    /// Where the rows' bars stand, between their names and the picture's edge.
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

    /// Words at a place.
    package struct Label: Codable, Hashable, Sendable {
        package var text: String
        package var at: Point
    }

    /// The clock of one place.
    package struct Axis: Codable, Hashable, Sendable {
        /// Whose clock it is: `Goyang time (UTC+9)`, in as many lines as it needs.
        package var clock: [Label]
        package var ticks: [Tick]
        package var days: [Label]
    }

    package struct Tick: Codable, Hashable, Sendable {
        package var label: Label
        /// Where its line begins and ends.
        package var from: Point
        package var to: Point
        /// Whether a day begins there.
        package var isMidnight: Bool
    }

    /// When a conflict is.
    package struct Mark: Codable, Hashable, Sendable {
        package var weight: String
        /// Whether it takes much of the picture, and had better be pale.
        package var isWide: Bool
        package var box: Box
        package var end: Point
        /// The conflict's number, over it.
        package var number: Label
        package var badge: Box
        package var from: String
        package var to: String
    }

    package struct Row: Codable, Hashable, Sendable {
        package var name: [Label]
        package var kind: Label?
        /// The name in full.
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
        /// With the days where the picture shows several.
        package var time: String
        /// In UTC.
        package var from: String
        package var to: String
        package var box: Box
        /// What of title and time has room, within the bar or beside it.
        package var name: Label
        package var hours: Label
        /// Whether the words end there instead of beginning.
        package var endsThere: Bool
        /// Arrowheads where it goes on beyond the picture.
        package var arrows: [String]
    }
}
