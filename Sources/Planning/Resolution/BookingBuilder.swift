internal import Time

/// Collects what activities take up.
struct BookingBuilder: Sendable {
    private let names: NumberedRecords
    /// The rooms that make up each place.
    private let rooms: [[Int32]]
    private let drivers: [Vehicle.ID: Int32]
    /// The numbers of each delegation's people, head first; empty for other participants.
    private let members: [[Int32]]
    /// The position of each booking of the activity, so that nobody and nothing has two.
    private var taken: Marks
    /// Whoever comes with a whole delegation is booked through it, even if they also have a role of their own.
    private var through: Marks
    /// What the last activity takes up for part of its time.
    private(set) var slices: [Booking.Slice] = []

    init(_ names: NumberedRecords, plan: Plan) {
        self.names = names
        let rooms = Rooms(names)
        self.rooms = names.places.map { place in
            rooms.parts(of: place.place.id).compactMap { names.placeNumber($0).map { names.resource(ofPlace: Int32($0)) } }
        }
        drivers = Dictionary(
            plan.vehicles.compactMap { vehicle in
                vehicle.driver.flatMap { names.participantIndex[Participant.ID($0)] }.map { (vehicle.id, $0) }
            }
        ) { first, _ in first }
        members = names.participants.map { participant in
            guard case .delegation(let delegation) = participant else { return [] }
            return delegation.people.compactMap { names.participantIndex[Participant.ID($0)] }
        }
        taken = Marks(count: names.resources)
        through = Marks(count: names.participants.count)
    }

    /// Appends what the activity takes up for all of its time to `bookings`, and sets `slices` to the rest.
    mutating func addBookings(of resolved: ResolvedActivity, to bookings: inout [Booking]) {
        if !slices.isEmpty { slices = [] }
        guard let interval = resolved.interval, resolved.status != .cancelled, resolved.activity.kind != .milestone else { return }
        var base: Booking.Flags = resolved.readings == nil ? .allDay : []
        if resolved.isOnTheWay { base.insert(.onTheWay) }
        taken.begin()
        bookPeople(of: resolved, flags: base, to: &bookings)
        bookPresenters(of: resolved, interval, flags: base)
        for vehicle in resolved.activity.vehicles {
            guard let position = names.vehicleIndex[vehicle] else { continue }
            take(names.resource(ofVehicle: position), flags: base, to: &bookings)
            if let driver = drivers[vehicle] { take(driver, flags: base.union(.driver), to: &bookings) }
        }
        for quantity in resolved.activity.equipment {
            guard let position = names.equipmentIndex[quantity.what] else { continue }
            take(names.resource(ofEquipment: position), flags: base, during: resolved.preparedInterval, to: &bookings)
        }
        guard !resolved.isOnTheWay, resolved.placeNumber >= 0 else { return }
        let parts = rooms[Int(resolved.placeNumber)]
        for room in parts { take(room, flags: base, during: resolved.preparedInterval, to: &bookings) }
        if parts.isEmpty { take(names.resource(ofPlace: resolved.placeNumber), flags: base.union(.shared), to: &bookings) }
    }

    /// Books the resource for all of the activity's time, or for another span.
    @inline(__always)
    private mutating func take(
        _ resource: Int32, via: Int32 = -1, flags: Booking.Flags, during span: Interval? = nil, to bookings: inout [Booking]
    ) {
        if taken.value(of: resource) >= 0 { return }
        taken.set(resource, to: Int32(truncatingIfNeeded: bookings.count))
        let booking = Booking(resource: resource, terms: Booking.Terms(via: via, flags: flags))
        if let span { slices.append(Booking.Slice(booking: booking, span: span)) } else { bookings.append(booking) }
    }

    /// Books a participant; somebody who is there in several capacities for all of them.
    @inline(__always)
    private mutating func takePart(_ number: Int32, via: Int32 = -1, flags: Booking.Flags, to bookings: inout [Booking]) {
        let position = Int(taken.value(of: number))
        if position < 0 { return take(number, via: via, flags: flags, to: &bookings) }
        let terms = bookings[position].terms
        // Whoever is needed, or in the room, for more than their delegation is counts for themselves.
        let isAlike = terms.flags.intersection(.weaker) == flags.intersection(.weaker)
        bookings[position] = Booking(
            resource: number, terms: Booking.Terms(via: isAlike ? via : -1, flags: terms.flags.joined(with: flags)))
    }

    private mutating func bookPeople(of resolved: ResolvedActivity, flags base: Booking.Flags, to bookings: inout [Booking]) {
        let participations = resolved.activity.participations
        through.begin()
        var isAnyAway = false
        for index in participations.indices {
            guard participations[index].isComing else {
                isAnyAway = true
                continue
            }
            let number = resolved.participantNumbers[index]
            guard names.kind(ofParticipant: number) == .delegation, !participations[index].isPart else { continue }
            for person in people(of: number, participations, index) { bring(person, with: number) }
        }
        for index in participations.indices where !isAnyAway || participations[index].isComing {
            let number = resolved.participantNumbers[index]
            let kind = names.kind(ofParticipant: number)
            let flags = base.union(Booking.Flags(participations, index, isPerson: kind == .person, isOnTheWay: resolved.isOnTheWay))
            switch kind {
            case .organization: takePart(number, flags: flags, to: &bookings)
            case .person:
                if isAnyAway, resolved.activity.isAway(participations[index].who) { continue }
                takePart(number, via: through.value(of: number), flags: flags, to: &bookings)
            case .delegation:
                let isPart = participations[index].isPart
                takePart(number, flags: isPart ? flags.union(.part) : flags, to: &bookings)
                let people =
                    isPart
                    ? participations[index].named.compactMap { names.participantIndex[Participant.ID($0)] }
                    : people(of: number, participations, index)
                for person in people where !isAnyAway || !resolved.activity.isAway(names.participants[Int(person)].id) {
                    takePart(person, via: through.value(of: person), flags: flags, to: &bookings)
                }
            }
        }
    }

    /// Somebody whom two delegations list comes with the first by id.
    private mutating func bring(_ person: Int32, with delegation: Int32) {
        let other = through.value(of: person)
        if other >= 0, names.participants[Int(other)].id < names.participants[Int(delegation)].id { return }
        through.set(person, to: delegation)
    }

    /// The numbers of the people of a whole delegation. Takes an index, because copying the participation was most of the work.
    private func people(of delegation: Int32, _ participations: [Participation], _ index: Int) -> [Int32] {
        participations[index].present?.compactMap { names.participantIndex[Participant.ID($0)] } ?? members[Int(delegation)]
    }

    private mutating func bookPresenters(of resolved: ResolvedActivity, _ interval: Interval, flags: Booking.Flags) {
        if resolved.activity.agenda.allSatisfy({ $0.presenters.isEmpty }) { return }
        for (item, span) in zip(resolved.activity.agenda, resolved.agendaSpans(within: interval)) {
            for presenter in item.presenters where !resolved.activity.isAway(presenter) {
                guard let number = names.participantIndex[presenter], names.kind(ofParticipant: number) == .person,
                    taken.value(of: number) < 0
                else { continue }
                slices.append(
                    Booking.Slice(booking: Booking(resource: number, terms: Booking.Terms(via: -1, flags: flags)), span: span))
            }
        }
    }
}

/// A number for some of many elements; all are forgotten at once when the next activity begins.
private struct Marks {
    private var owners: [Int32]
    private var values: [Int32]
    private var owner: Int32 = 0

    init(count: Int) {
        owners = Array(repeating: 0, count: count)
        values = Array(repeating: -1, count: count)
    }

    mutating func begin() { owner &+= 1 }

    mutating func set(_ index: Int32, to value: Int32) {
        owners[Int(index)] = owner
        values[Int(index)] = value
    }

    /// -1 for none.
    func value(of index: Int32) -> Int32 { owners[Int(index)] == owner ? values[Int(index)] : -1 }
}

extension Booking.Flags {
    /// The flags of one participation. Takes an index, because copying the participation was most of the work.
    fileprivate init(_ participations: [Participation], _ index: Int, isPerson: Bool, isOnTheWay: Bool) {
        self = []
        let role = participations[index].role
        // A person who is named only to listen may be absent; a delegation attends because it came for that, and who flies or rides
        // can't be elsewhere.
        if !participations[index].isRequired || role == .attendee && isPerson && !isOnTheWay { insert(.optional) }
        if participations[index].isRemote { insert(.remote) }
        if role == .interpreter { insert(.interpreter) }
        if role == .host { insert(.host) }
    }

    /// What holds only of who has it in every capacity.
    fileprivate static let weaker: Booking.Flags = [.optional, .remote, .part]

    fileprivate func joined(with other: Booking.Flags) -> Booking.Flags {
        union(other).subtracting(.weaker).union(intersection(other).intersection(.weaker))
    }
}

extension ResolvedActivity {
    /// Its time with that for setting up and clearing, where it needs any.
    fileprivate var preparedInterval: Interval? {
        guard activity.setup != nil || activity.teardown != nil, let interval else { return nil }
        return Interval(
            start: interval.start.adding(minutes: -(activity.setup ?? 0)), end: interval.end.adding(minutes: activity.teardown ?? 0))
    }

    /// When each agenda item is: one after the other as long as their minutes are given and fit, otherwise the whole time.
    fileprivate func agendaSpans(within whole: Interval) -> [Interval] {
        var start: Instant? = readings == nil ? nil : whole.start
        return activity.agenda.map { item in
            let end = item.minutes.flatMap { minutes in start?.adding(minutes: minutes) }
            defer { start = end }
            guard let start, let end, end <= whole.end, let span = Interval(start: start, end: end) else { return whole }
            return span
        }
    }
}
