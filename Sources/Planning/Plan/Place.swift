package import Time

/// Where activities happen. Places nest to any depth: city > venue > room.
package struct Place: Hashable, Sendable {
    package typealias ID = Identifier<Place>

    package enum Kind: String, CaseIterable, Sendable {
        case region, city, venue, building, floor, room, hall, office, hotel, restaurant, airport, station, online, other
    }

    /// How the seats are arranged; a room's capacity depends on it.
    package enum Layout: String, CaseIterable, Sendable {
        case theatre, classroom, boardroom, uShape, hollowSquare, banquet, cabaret, reception
    }

    package struct Coordinates: Hashable, Sendable {
        /// Degrees (WGS 84), north and east positive.
        package let latitude: Double
        package let longitude: Double

        package init?(latitude: Double, longitude: Double) {
            guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    /// How many people it seats.
    package enum Capacity: Hashable, Sendable {
        case any(Int)
        case byLayout([Layout: Int])
    }

    package var id: ID
    package var kind = Kind.other
    package var name: LocalizedText
    package var country: CountryCode?
    package var timezone: ZoneID?
    package var location: Coordinates?
    package var address: LocalizedText?
    package var hours: OpeningHours?
    package var capacity: Capacity?
    package var equipment: [Equipment.Quantity] = []
    /// Interpretation booths.
    package var booths: Int?
    /// The rooms that make up this one: Hall A+B combines Hall A and Hall B.
    package var combines: [ID] = []
    /// Whether several activities may use it at once, as a lobby.
    package var isShared = false
    package var url: String?
    /// The address by which a room is booked.
    package var email: String?
    /// The figures that differ at this place.
    @Boxed package var practice: Practice.Changes?
    package var fields: CustomValues = [:]
    package var places: [Place] = []

    package init(id: ID, name: LocalizedText) {
        self.id = id
        self.name = name
    }
}

/// When a place or an institution is open, by day of the week; a day without hours is closed.
package struct OpeningHours: Hashable, Sendable {
    /// Opening and closing time; hours that don't end after they begin go on until the next day.
    package struct Span: Hashable, Sendable {
        package let from: LocalTime
        package let until: LocalTime

        /// `nil` for equal times, unless it is from midnight to midnight.
        package init?(from: LocalTime, until: LocalTime) {
            guard from != until || until == .midnight else { return nil }
            self.from = from
            self.until = until
        }

        /// When it closes, having opened on that day; at the very end of the calendar, with its last day.
        package func closing(on day: LocalDate) -> LocalDateTime {
            if from < until { return LocalDateTime(day, until) }
            let next = day.adding(days: 1)
            return LocalDateTime(next, next == day ? LocalTime(hour: 23, minute: 59, second: 59)! : until)  // a time of day
        }

        /// `18:00-02:00`; the end of the day is `24:00`.
        package func text(between separator: String) -> String {
            "\(from)\(separator)\(until == .midnight ? "24:00" : until.description)"
        }
    }

    package var days: [Weekday: [Span]]

    package init(days: [Weekday: [Span]]) { self.days = days }
}
