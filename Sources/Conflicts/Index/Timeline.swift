internal import Planning

/// The occupancies of one resource, in order of their starts, then of their activities' numbers.
///
/// A view into the arrays of `Timelines`; instants are seconds since 1970.
struct Timeline {
    let resource: Resource
    let number: Int32
    let entries: ArraySlice<Occupancy>

    /// Whether the resource is a place that holds many activities at once.
    var isShared: Bool { entries.first?.flags.contains(.shared) ?? false }
}

/// A stretch of time in which an activity takes a resource.
struct Occupancy {
    let start: Int
    let end: Int
    /// The index in the resolved plan.
    let activity: Int32
    private let packed: UInt32

    /// Delegations beyond the first sixteen million are not told apart.
    init(start: Int, end: Int, activity: Int32, via: Int32, flags: Flags) {
        self.start = start
        self.end = end
        self.activity = activity
        packed = UInt32(truncatingIfNeeded: via + 1) << 8 | UInt32(flags.rawValue)
    }

    /// The delegation through which a person is there, by its number; -1 where they are there by name.
    var via: Int32 { Int32(packed >> 8) - 1 }
    var flags: Flags { Flags(rawValue: UInt8(truncatingIfNeeded: packed)) }

    var isAllDay: Bool { flags.contains(.allDay) }
    /// The end of what keeps the resource busy every minute.
    var busyUntil: Int { isAllDay ? start : end }
    var interval: Interval? { Interval(start: Instant(secondsSince1970: start), end: Instant(secondsSince1970: end)) }

    struct Flags: OptionSet {
        let rawValue: UInt8

        /// Whole days: the resource belongs there, but isn't taken every minute.
        static let allDay = Flags(rawValue: 1)
        /// Could be elsewhere: an optional participation, or a listener.
        static let optional = Flags(rawValue: 2)
        /// Joins from afar, so it moves nowhere for it.
        static let remote = Flags(rawValue: 4)
        /// In a place that holds many at once, as a building or a city.
        static let shared = Flags(rawValue: 8)
        static let interpreter = Flags(rawValue: 16)
        /// Receives others there.
        static let host = Flags(rawValue: 32)
        /// Drives the vehicle.
        static let driver = Flags(rawValue: 64)
    }
}
