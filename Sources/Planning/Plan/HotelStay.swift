package import Time

/// The nights that somebody spends in one hotel.
package struct HotelStay: Hashable, Sendable {
    package var hotel: Place.ID
    /// The day on which they come; `nil` means that of the arrival.
    package var from: LocalDate?
    /// The day on which they leave, whose night isn't theirs any more; `nil` means that of the departure.
    package var until: LocalDate?

    package init(_ hotel: Place.ID) { self.hotel = hotel }

    /// Whether they sleep there between this day and the next.
    package func covers(nightOf day: LocalDate) -> Bool { from.map { $0 <= day } ?? true && until.map { day < $0 } ?? true }
}

extension [HotelStay] {
    /// The first hotel; `nil` where none is named.
    package var hotel: Place.ID? {
        get { first?.hotel }
        set { self = newValue.map { [HotelStay($0)] } ?? [] }
    }

    /// Where they sleep between this day and the next: one hotel, or several for parts of the group.
    package func hotels(nightOf day: LocalDate) -> [Place.ID] { filter { $0.covers(nightOf: day) }.map(\.hotel) }
}
