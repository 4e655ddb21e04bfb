internal import Planning

/// The occupancies of one resource, in order of their starts.
///
/// A view into the arrays of `Timelines`; instants are seconds since 1970.
struct Timeline {
    let resource: Resource
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
    /// The delegation through which a person is there, as a number of the index; -1 where they are there by name.
    let via: Int32
    let flags: Flags

    var isAllDay: Bool { flags.contains(.allDay) }
    /// The end of what keeps the resource busy every minute.
    var busyUntil: Int { isAllDay ? start : end }

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
    }
}
