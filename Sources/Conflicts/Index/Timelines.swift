internal import Planning
internal import Time

/// One timeline per resource, over dense numbers: what takes each resource stands side by side.
///
/// Built by a counting sort: activities in order of their starts are dealt out to their resources, so that each timeline comes out
/// sorted. After an edit the timelines that it touched stand apart.
struct Timelines: Sendable {
    /// That an activity takes a resource, as long as it lasts.
    private struct Taking {
        let activity: Int32
        let terms: Booking.Terms
    }

    /// Seconds since 1970; both the least there is for what takes no time.
    private struct Span {
        let start: Int
        let end: Int

        init(_ outline: Outline) { (start, end) = (outline.start, outline.end) }
    }

    private let resources: [Resource]
    /// Of each activity; apart from all else, so that those of a timeline are found quickly.
    private var spans: [Span]
    private let takings: [Taking]
    /// Where each resource's begin, and the last one's end.
    private let bounds: [Int]
    private var edited: [Int32: [Taking]] = [:]
    /// What takes a resource for a part of an activity's time, in order.
    private var sliced: [Int32: [Occupancy]] = [:]

    init(_ plan: ResolvedPlan) {
        resources = plan.resources
        spans = plan.outlines.map(Span.init)
        bounds = plan.bookings.counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int($1)) }
        takings = Self.takings(in: plan, bounds: bounds)
        for index in plan.bookings.sliced { add(plan.bookings.slices(of: index), of: Int32(index)) }
    }

    private static func takings(in plan: ResolvedPlan, bounds: [Int]) -> [Taking] {
        let order = radixSorted(
            plan.outlines.indices.lazy.filter { plan.outlines[$0].takesTime }.map { (start: plan.outlines[$0].start, index: $0) },
            by: \.start)
        let (bookings, firsts) = plan.bookings.arrays
        // Each share of the resources is dealt to at the same time as the others. Each place is filled once: the bounds were counted
        // from the same bookings.
        return [Taking](unsafeUninitializedCapacity: bookings.count) { buffer, count in
            nonisolated(unsafe) let buffer = buffer
            ProcessorShares(of: bounds.count - 1).forEach { _, share in
                var cursors = bounds[share].map(Int32.init)
                let resources = Int32(share.lowerBound)..<Int32(share.upperBound)
                bookings.withUnsafeBufferPointer { bookings in
                    cursors.withUnsafeMutableBufferPointer { cursors in
                        for (_, index) in order {
                            for position in Int(firsts[index])..<Int(firsts[index + 1])
                            where resources.contains(bookings[position].resource) {
                                let cursor = Int(bookings[position].resource - resources.lowerBound)
                                buffer.initializeElement(
                                    at: Int(cursors[cursor]), to: Taking(activity: Int32(index), terms: bookings[position].terms))
                                cursors[cursor] += 1
                            }
                        }
                    }
                }
            }
            count = bookings.count
        }
    }

    var count: Int { resources.count }

    /// The timeline of the resource of this number.
    func timeline(_ number: Int, in plan: ResolvedPlan) -> Timeline {
        let takings = takings(of: Int32(number))
        var entries = [Occupancy](unsafeUninitializedCapacity: takings.count) { buffer, count in
            spans.withUnsafeBufferPointer { spans in
                takings.withUnsafeBufferPointer { takings in
                    for (position, taking) in takings.enumerated() {
                        let span = spans[Int(taking.activity)]
                        buffer.initializeElement(
                            at: position, to: Occupancy(start: span.start, end: span.end, activity: taking.activity, terms: taking.terms))
                    }
                }
            }
            count = takings.count
        }
        if !sliced.isEmpty, let slices = sliced[Int32(number)] {
            entries += slices
            entries.sort { $0.precedes($1) }
        }
        // No rule compares what is in one building or city.
        if entries.first?.flags.contains(.shared) != true { entries.orderTies(in: plan) }
        return Timeline(resource: resources[number], number: Int32(number), entries: entries)
    }

    private func takings(of number: Int32) -> ArraySlice<Taking> {
        if !edited.isEmpty, let own = edited[number] { return own[...] }
        return takings[bounds[Int(number)]..<bounds[Int(number) + 1]]
    }

    /// Gives the activity of this index what it takes now, in the place of what it took `before`; answers with the resources that it
    /// takes or took.
    mutating func replace(_ index: Int, before: Set<Int32>, in plan: ResolvedPlan) -> Set<Int32> {
        spans[index] = Span(plan.outlines[index])
        for number in before {
            edited[number] = takings(of: number).filter { $0.activity != Int32(index) }
            sliced[number]?.removeAll { $0.activity == Int32(index) }
        }
        for booking in plan.bookings[index] {
            var own = Array(takings(of: booking.resource))
            let key = (spans[index].start, Int32(index))
            let position = own.firstIndex { key < (spans[Int($0.activity)].start, $0.activity) } ?? own.endIndex
            own.insert(Taking(activity: Int32(index), terms: booking.terms), at: position)
            edited[booking.resource] = own
        }
        add(plan.bookings.slices(of: index), of: Int32(index))
        return before.union(plan.resources(takenBy: index))
    }

    /// Slices without a break between them are one: one agenda item after the other, or one for which no time is left.
    private mutating func add(_ slices: [Booking.Slice], of index: Int32) {
        for slice in slices {
            let (resource, terms) = (slice.booking.resource, slice.booking.terms)
            var (start, end) = (slice.span.start.secondsSince1970, slice.span.end.secondsSince1970)
            if let last = sliced[resource]?.last, last.activity == index, last.start <= end, start <= last.end,
                last.terms.packed == terms.packed
            {
                (start, end) = (min(start, last.start), max(end, last.end))
                sliced[resource]?.removeLast()
            }
            sliced[resource, default: []].append(Occupancy(start: start, end: end, activity: index, terms: terms))
        }
    }
}

extension ResolvedPlan {
    /// Everything that can be overbooked, by its number.
    fileprivate var resources: [Resource] {
        var all = participants.map { participant in
            switch participant {
            case .person(let person): Resource(.person, person.id)
            case .delegation(let delegation): Resource(.delegation, delegation.id)
            case .organization(let organization): Resource(.organization, organization.id)
            }
        }
        all += places.map { Resource(.place, $0.place.id) }
        all += plan.vehicles.map { Resource(.vehicle, $0.id) }
        return all + plan.equipment.map { Resource(.equipment, $0.id) }
    }

    /// The numbers of what the activity of this index takes, if only for a part of its time.
    func resources(takenBy index: Int) -> Set<Int32> {
        Set(bookings[index].map(\.resource) + bookings.slices(of: index).map(\.booking.resource))
    }
}

extension Occupancy {
    fileprivate func precedes(_ other: Occupancy) -> Bool { (start, activity, end) < (other.start, other.activity, other.end) }
}
