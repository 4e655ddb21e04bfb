/// That an activity takes somebody or something.
package struct Booking: Sendable {
    /// The number of what it takes: of people, delegations and organizations as `participants` has them, then of places, vehicles and
    /// equipment.
    package let resource: Int32
    package let terms: Terms

    /// How it takes it.
    package struct Terms: Sendable {
        package let packed: UInt32

        /// Delegations beyond the first sixteen million are not told apart.
        package init(via: Int32, flags: Flags) { packed = UInt32(truncatingIfNeeded: via + 1) << 8 | UInt32(flags.rawValue) }

        /// The delegation through which a person is there, by its number; -1 where they are there by name.
        @inlinable package var via: Int32 { Int32(packed >> 8) - 1 }
        @inlinable package var flags: Flags { Flags(rawValue: UInt8(truncatingIfNeeded: packed)) }
    }

    package struct Flags: OptionSet, Sendable {
        package let rawValue: UInt8

        @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Whole days: the resource belongs there, but isn't taken every minute.
        @inlinable package static var allDay: Flags { Flags(rawValue: 1) }
        /// Could be elsewhere: an optional participation, or a listener.
        @inlinable package static var optional: Flags { Flags(rawValue: 2) }
        /// Joins from afar, so it moves nowhere for it.
        @inlinable package static var remote: Flags { Flags(rawValue: 4) }
        /// In a place that holds many at once, as a building or a city.
        @inlinable package static var shared: Flags { Flags(rawValue: 8) }
        @inlinable package static var wholeDayOrRemote: Flags { Flags(rawValue: 5) }
        @inlinable package static var interpreter: Flags { Flags(rawValue: 16) }
        /// Receives others there.
        @inlinable package static var host: Flags { Flags(rawValue: 32) }
        /// Drives the vehicle.
        @inlinable package static var driver: Flags { Flags(rawValue: 64) }
        /// Is itself a way from one place to another.
        @inlinable package static var onTheWay: Flags { Flags(rawValue: 128) }
    }

    /// One that takes a part of the activity's time, as an item of its agenda.
    package struct Slice: Sendable {
        package let booking: Booking
        package let span: Interval
    }
}
