package import Time

/// Somebody or something that an activity takes up.
package struct Booking: Sendable {
    /// The number of what it takes up: people, delegations and organizations as in `participants`, then places, vehicles and
    /// equipment.
    package let resource: Int32
    package let terms: Terms

    /// In which way it takes up the resource.
    package struct Terms: Sendable {
        package let packed: UInt32

        /// Delegations after the first million share a number.
        package init(via: Int32, flags: Flags) { packed = UInt32(truncatingIfNeeded: via + 1) << 12 | UInt32(flags.rawValue) }

        /// The number of the delegation that a person comes with; -1 if they are there by name.
        @inlinable package var via: Int32 { Int32(packed >> 12) - 1 }
        @inlinable package var flags: Flags { Flags(rawValue: UInt16(packed & 0xFFF)) }
    }

    package struct Flags: OptionSet, Sendable {
        package let rawValue: UInt16

        @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

        /// For whole days: the resource has to be there, but isn't busy every minute.
        @inlinable package static var allDay: Flags { Flags(rawValue: 1) }
        /// May be absent: an optional participation, or somebody who only listens.
        @inlinable package static var optional: Flags { Flags(rawValue: 2) }
        /// Joins online, and so doesn't have to travel.
        @inlinable package static var remote: Flags { Flags(rawValue: 4) }
        /// In a place that holds many activities at once, such as a building or a city.
        @inlinable package static var shared: Flags { Flags(rawValue: 8) }
        @inlinable package static var wholeDayOrRemote: Flags { Flags(rawValue: 5) }
        @inlinable package static var interpreter: Flags { Flags(rawValue: 16) }
        /// Receives others there.
        @inlinable package static var host: Flags { Flags(rawValue: 32) }
        /// Drives the vehicle.
        @inlinable package static var driver: Flags { Flags(rawValue: 64) }
        /// Is a journey from one place to another.
        @inlinable package static var onTheWay: Flags { Flags(rawValue: 128) }
        /// Takes up only part of a delegation; the others may be elsewhere.
        @inlinable package static var part: Flags { Flags(rawValue: 256) }
    }

    /// A booking for another span than the activity's time: an agenda item, or a room with the time to set it up.
    package struct Slice: Sendable {
        package let booking: Booking
        package let span: Interval
    }
}
