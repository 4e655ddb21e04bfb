internal import Planning

/// One timeline per resource, over dense numbers: all occupancies in one array, a resource's side by side.
///
/// Built by a counting sort: activities in order of their starts are dealt out to their resources, so that each timeline comes out
/// sorted. After an edit the timelines that it touched stand apart.
struct Timelines {
    let numbers: ResourceNumbers
    private var bookings: Bookings
    private var occupancies: [Occupancy] = []
    /// Where each resource's occupancies begin, and the last one's end.
    private var bounds: [Int] = []
    private var edited: [Int32: [Occupancy]] = [:]

    init(_ plan: ResolvedPlan) {
        numbers = ResourceNumbers(plan)
        bookings = Bookings(plan, numbers: numbers)
        let dealt = Dealt(plan, &bookings)
        (occupancies, bounds) = dealt.sorted(resources: numbers.all.count)
    }

    var count: Int { numbers.all.count }

    /// The timeline of the resource of this number.
    func timeline(_ number: Int) -> Timeline {
        let own = edited.isEmpty ? nil : edited[Int32(number)]
        return Timeline(
            resource: numbers.all[number], number: Int32(number), entries: own?[...] ?? occupancies[bounds[number]..<bounds[number + 1]])
    }

    /// Takes `old` out and puts `new` in its place; answers with the resources that either takes.
    mutating func replace(_ old: ResolvedActivity, by new: ResolvedActivity, in plan: ResolvedPlan) -> Set<Int32> {
        var touched: Set<Int32> = []
        bookings.deal(old, in: plan) {
            touched.insert($0.resource)
        } slice: { booking, _ in
            touched.insert(booking.resource)
        }
        for number in touched { edit(number) { $0.removeAll { $0.activity == Int32(old.index) } } }
        var added: [(Int32, Occupancy)] = []
        bookings.deal(new, in: plan) {
            added.append(($0.resource, Occupancy($0, new)))
        } slice: { booking, span in
            added.append((booking.resource, Occupancy(booking, new, during: span)))
        }
        for (number, occupancy) in added {
            touched.insert(number)
            edit(number) { entries in
                let position = entries.firstIndex { occupancy.precedes($0) } ?? entries.endIndex
                entries.insert(occupancy, at: position)
            }
        }
        return touched
    }

    private mutating func edit(_ number: Int32, _ change: (inout [Occupancy]) -> Void) {
        change(&edited[number, default: Array(occupancies[bounds[Int(number)]..<bounds[Int(number) + 1]])])
    }
}

/// What all activities take, an activity's side by side.
private struct Dealt {
    private var bookings: [Bookings.Booking] = []
    /// Where each activity's bookings begin.
    private var firsts: [Int] = [0]
    private var slices: [(resource: Int32, occupancy: Occupancy)] = []
    /// Those that take time, with when they begin and end.
    private var spans: [(start: Int, end: Int, activity: Int32)] = []

    init(_ plan: ResolvedPlan, _ dealer: inout Bookings) {
        firsts.reserveCapacity(plan.activities.count + 1)
        spans.reserveCapacity(plan.activities.count)
        for activity in plan.activities {
            dealer.deal(activity, in: plan) {
                bookings.append($0)
            } slice: { booking, span in
                slices.append((booking.resource, Occupancy(booking, activity, during: span)))
            }
            if let interval = activity.interval, bookings.count > firsts[firsts.count - 1] {
                spans.append((interval.start.secondsSince1970, interval.end.secondsSince1970, Int32(activity.index)))
            }
            firsts.append(bookings.count)
        }
        spans = radixSorted(spans, by: \.start)
    }

    /// The occupancies by resource, each resource's in order.
    func sorted(resources: Int) -> (occupancies: [Occupancy], bounds: [Int]) {
        var bounds = [Int](repeating: 0, count: resources + 1)
        for booking in bookings { bounds[Int(booking.resource) + 1] += 1 }
        for slice in slices { bounds[Int(slice.resource) + 1] += 1 }
        for index in 0..<resources { bounds[index + 1] += bounds[index] }
        let count = bookings.count + slices.count
        var cursors = bounds
        var occupancies = [Occupancy](unsafeUninitializedCapacity: count) { buffer, initialized in
            for span in spans {
                for index in firsts[Int(span.activity)]..<firsts[Int(span.activity) + 1] {
                    let booking = bookings[index]
                    let position = cursors[Int(booking.resource)]
                    cursors[Int(booking.resource)] = position + 1
                    buffer.initializeElement(
                        at: position,
                        to: Occupancy(start: span.start, end: span.end, activity: span.activity, via: booking.via, flags: booking.flags))
                }
            }
            // Each place is filled once: the bounds were counted from the same bookings.
            for slice in slices {
                buffer.initializeElement(at: cursors[Int(slice.resource)], to: slice.occupancy)
                cursors[Int(slice.resource)] += 1
            }
            initialized = count
        }
        // An agenda's slices begin after their activity.
        for resource in Set(slices.map(\.resource)) {
            occupancies[bounds[Int(resource)]..<bounds[Int(resource) + 1]].sort { $0.precedes($1) }
        }
        return (occupancies, bounds)
    }
}

extension Occupancy {
    fileprivate init(_ booking: Bookings.Booking, _ activity: ResolvedActivity, during span: Interval? = nil) {
        let span = span ?? activity.interval!  // what is dealt has one
        self.init(
            start: span.start.secondsSince1970, end: span.end.secondsSince1970, activity: Int32(activity.index), via: booking.via,
            flags: booking.flags)
    }

    fileprivate func precedes(_ other: Occupancy) -> Bool { (start, activity, end) < (other.start, other.activity, other.end) }
}
