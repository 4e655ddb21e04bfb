internal import Documents
/// Who sits where, seen from above.
package struct Seating: Codable, Hashable, Sendable {
    /// `facing`: two sides of a table, the guests' above. `round`, `square`, `horseshoe`: the sides of a table or of several: above, left,
    /// right, below. `rows`, `tables`: each of them.
    package var shape: String
    package var lines: [Line]
    /// Those for whom the table has no room.
    package var behind: [Line]
    /// Those who are in the room to work.
    package var apart: Line?
    package var front: String
    package var placeOfHonour: String

    package struct Line: Codable, Hashable, Sendable {
        package var label: String?
        /// From left to right, or from above, as they are drawn.
        package var seats: [Seat]
        /// Which of the seats stands in the middle, from 0.
        package var middle: Int
    }

    package struct Seat: Codable, Hashable, Sendable {
        package var number: String
        package var name: String
        /// Role, organization and country.
        package var affiliation: String?
        package var country: String?
        package var isOfHonour: Bool
        /// Who interprets for them, from a seat behind.
        package var interpreter: String?
    }
}
