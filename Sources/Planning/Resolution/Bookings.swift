/// What all activities take up, in one array sorted by activity.
///
/// Cancelled and unscheduled activities and milestones take up nothing, and people who don't come aren't booked. A delegation books
/// all its members; part of one books those who are named.
package struct Bookings: Sendable {
    private var builder: BookingBuilder
    private var all: [Booking] = []
    /// The index of each activity's first booking, and the end of the last one's.
    private var firsts: [Int32] = [0]
    private var edited: [Int: [Booking]] = [:]
    /// How many bookings for the whole time each resource has.
    package private(set) var counts: [Int32]
    /// Only few activities have any.
    private var slicesByActivity: [Int: [Booking.Slice]] = [:]

    init(of activities: [ResolvedActivity], names: NumberedRecords, plan: Plan) {
        builder = BookingBuilder(names, plan: plan)
        counts = Array(repeating: 0, count: names.resources)
        firsts.reserveCapacity(activities.count + 1)
        for activity in activities {
            builder.addBookings(of: activity, to: &all)
            for booking in all[Int(firsts[firsts.count - 1])...] { counts[Int(booking.resource)] += 1 }
            firsts.append(Int32(all.count))
            if !builder.slices.isEmpty { slicesByActivity[activity.index] = builder.slices }
        }
    }

    /// What the activity with this index takes up for all of its time.
    package subscript(activity: Int) -> ArraySlice<Booking> {
        if !edited.isEmpty, let own = edited[activity] { return own[...] }
        return all[Int(firsts[activity])..<Int(firsts[activity + 1])]
    }

    /// All bookings by activity, and the index of each activity's first one; the last index is the end.
    package var arrays: (all: [Booking], firsts: [Int32]) {
        if edited.isEmpty { return (all, firsts) }
        var arrays: (all: [Booking], firsts: [Int32]) = ([], [0])
        for activity in firsts.indices.dropLast() {
            arrays.all += self[activity]
            arrays.firsts.append(Int32(arrays.all.count))
        }
        return arrays
    }

    /// The indices of the activities that have slices.
    package var sliced: [Int] { slicesByActivity.keys.sorted() }

    /// What the activity takes up for another span than its time.
    package func slices(of activity: Int) -> [Booking.Slice] { slicesByActivity.isEmpty ? [] : slicesByActivity[activity] ?? [] }

    mutating func replace(_ activity: ResolvedActivity) {
        var own: [Booking] = []
        builder.addBookings(of: activity, to: &own)
        for booking in self[activity.index] { counts[Int(booking.resource)] -= 1 }
        for booking in own { counts[Int(booking.resource)] += 1 }
        edited[activity.index] = own
        slicesByActivity[activity.index] = builder.slices.isEmpty ? nil : builder.slices
    }
}
