/// What each activity takes, an activity's side by side.
///
/// Cancelled and unscheduled activities take nothing, nor do milestones and those who don't come. A delegation stands for its members
/// unless some are named.
package struct Bookings: Sendable {
    private var dealer: BookingDealer
    private var all: [Booking] = []
    /// Where each activity's begin, and the last one's end.
    private var firsts: [Int32] = [0]
    private var edited: [Int: [Booking]] = [:]
    /// How many take each resource for all of their time.
    package private(set) var counts: [Int32]
    /// Few activities have any.
    private var slicesByActivity: [Int: [Booking.Slice]] = [:]

    init(of activities: [ResolvedActivity], names: Names, plan: Plan) {
        dealer = BookingDealer(names, plan: plan)
        counts = Array(repeating: 0, count: names.resources)
        firsts.reserveCapacity(activities.count + 1)
        for activity in activities {
            dealer.deal(activity, to: &all)
            for booking in all[Int(firsts[firsts.count - 1])...] { counts[Int(booking.resource)] += 1 }
            firsts.append(Int32(all.count))
            if !dealer.slices.isEmpty { slicesByActivity[activity.index] = dealer.slices }
        }
    }

    /// What the activity of this index takes for all of its time.
    package subscript(activity: Int) -> ArraySlice<Booking> {
        if !edited.isEmpty, let own = edited[activity] { return own[...] }
        return all[Int(firsts[activity])..<Int(firsts[activity + 1])]
    }

    /// All of them by activity, with where each activity's begin and the last one's end.
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

    /// Whom it takes for a part of its time.
    package func slices(of activity: Int) -> [Booking.Slice] { slicesByActivity.isEmpty ? [] : slicesByActivity[activity] ?? [] }

    mutating func replace(_ activity: ResolvedActivity) {
        var own: [Booking] = []
        dealer.deal(activity, to: &own)
        for booking in self[activity.index] { counts[Int(booking.resource)] -= 1 }
        for booking in own { counts[Int(booking.resource)] += 1 }
        edited[activity.index] = own
        slicesByActivity[activity.index] = dealer.slices.isEmpty ? nil : dealer.slices
    }
}
