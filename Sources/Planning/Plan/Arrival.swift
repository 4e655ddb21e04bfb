package import Time

/// When and where somebody arrives or departs, on the clock of that place.
///
/// A plan gives the time, or names the flight; then time, place and number are the flight's, and a resolved plan has them.
package struct Arrival: Hashable, Sendable {
    /// What a plan file gives.
    package enum Moment: Hashable, Sendable {
        case time(LocalDateTime)
        case flight(Activity.ID)
    }

    /// What a flight says of it.
    struct FlightFacts: Hashable, Sendable {
        let at: LocalDateTime
        let place: Place.ID?
        let by: String
    }

    package var moment: Moment
    /// As the plan file gives them beside a time.
    package var ownPlace: Place.ID?
    package var ownMeans: String?
    /// `nil` where the plan gives the time, or isn't resolved.
    private var flightFacts: FlightFacts?

    package init(_ moment: Moment) { self.moment = moment }

    package init(at: LocalDateTime) { moment = .time(at) }

    /// In a plan that isn't resolved, the time of a flight isn't known yet, and this is the beginning of 1970.
    package var at: LocalDateTime {
        get { if case .time(let time) = moment { time } else { flightFacts?.at ?? Self.unknown } }
        set { moment = .time(newValue) }
    }
    private static let unknown = LocalDateTime(LocalDate(dayNumber: 0)!, .midnight)  // within the calendar

    package var place: Place.ID? {
        get { ownPlace ?? flightFacts?.place }
        set { ownPlace = newValue }
    }

    /// The flight or train, such as `KE082`.
    package var by: String? {
        get { ownMeans ?? flightFacts?.by }
        set { ownMeans = newValue }
    }

    /// The activity whose end or start it is; `nil` where the plan gives the time.
    package var flight: Activity.ID? { if case .flight(let id) = moment { id } else { nil } }

    func with(_ facts: FlightFacts?) -> Arrival {
        var arrival = self
        arrival.flightFacts = facts
        return arrival
    }
}
