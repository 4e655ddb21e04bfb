internal import Planning

/// Deals an activity out to the resources that it takes.
///
/// Cancelled and unscheduled activities take nothing, nor do milestones and those who don't come.
struct Bookings {
    /// One resource that an activity takes for all of its time.
    struct Booking {
        let resource: Int32
        let via: Int32
        let flags: Occupancy.Flags
    }

    private let numbers: ResourceNumbers
    private let rooms: [[Int32]]
    private let drivers: [Vehicle.ID: Int32]
    /// Who has been dealt to already, so that nobody is in an activity twice.
    private var taken: Marks
    /// Whoever comes with a whole delegation comes through it, though they have a role of their own besides.
    private var through: Marks

    init(_ plan: ResolvedPlan, numbers: ResourceNumbers) {
        self.numbers = numbers
        let rooms = Rooms(plan)
        self.rooms = plan.places.map { place in
            rooms.parts(of: place.place.id).compactMap { plan.place($0).map { numbers.number(ofPlace: Int32($0.index)) } }
        }
        drivers = Dictionary(
            uniqueKeysWithValues: plan.plan.vehicles.compactMap { vehicle in
                vehicle.driver.flatMap { plan.number(of: Participant.ID($0)) }.map { (vehicle.id, Int32($0)) }
            })
        taken = Marks(count: numbers.all.count)
        through = Marks(count: plan.plan.people.count)
    }

    /// Gives each booking of the activity to `add`, and to `slice` what takes somebody for a part of its time.
    mutating func deal(
        _ activity: ResolvedActivity, in plan: ResolvedPlan, to add: (Booking) -> Void, slice: (Booking, Interval) -> Void
    ) {
        guard let interval = activity.interval, activity.status != .cancelled, activity.activity.kind != .milestone else { return }
        let base: Occupancy.Flags = activity.readings == nil ? .allDay : []
        taken.begin()
        func take(_ bookings: inout Bookings, _ resource: Int32, via: Int32 = -1, _ flags: Occupancy.Flags = []) {
            if bookings.taken.value(of: resource) >= 0 { return }
            bookings.taken.set(resource, to: resource)
            add(Booking(resource: resource, via: via, flags: base.union(flags)))
        }

        dealPeople(of: activity, in: plan, take: take)
        dealPresenters(of: activity, interval, in: plan, flags: base, slice: slice)
        for vehicle in activity.activity.vehicles {
            take(&self, numbers.number(of: vehicle))
            if let driver = drivers[vehicle] { take(&self, driver, .driver) }
        }
        for quantity in activity.activity.equipment { take(&self, numbers.number(of: quantity.what)) }
        guard !activity.isOnTheWay, activity.placeNumber >= 0 else { return }
        let parts = rooms[Int(activity.placeNumber)]
        for room in parts { take(&self, room) }
        if parts.isEmpty { take(&self, numbers.number(ofPlace: activity.placeNumber), .shared) }
    }

    private mutating func dealPeople(
        of resolved: ResolvedActivity, in plan: ResolvedPlan, take: (inout Self, Int32, Int32, Occupancy.Flags) -> Void
    ) {
        let participations = resolved.activity.participations
        let order = participations.comingOrder
        let areAllComing = order.count == participations.count
        through.begin()
        for index in order where participations[index].members.isEmpty {
            let number = resolved.participantNumbers[index]
            guard numbers.kind(ofParticipant: number) == .delegation else { continue }
            for person in numbers.people(ofDelegation: number) { through.set(person, to: number) }
        }
        for index in order {
            let number = resolved.participantNumbers[index]
            let kind = numbers.kind(ofParticipant: number)
            let flags = Occupancy.Flags(participations, index, isPerson: kind == .person)
            switch kind {
            case .organization: take(&self, number, -1, flags)
            case .person:
                if areAllComing || !resolved.activity.isAway(participations[index].who) {
                    take(&self, number, through.value(of: number), flags)
                }
            case .delegation:
                let members = participations[index].members
                if members.isEmpty { take(&self, number, -1, flags) }
                let people =
                    members.isEmpty
                    ? numbers.people(ofDelegation: number) : members.compactMap { plan.number(of: Participant.ID($0)).map(Int32.init) }
                for person in people where areAllComing || !resolved.activity.isAway(plan.participants[Int(person)].id) {
                    take(&self, person, through.value(of: person), flags)
                }
            }
        }
    }

    private func dealPresenters(
        of resolved: ResolvedActivity, _ interval: Interval, in plan: ResolvedPlan, flags: Occupancy.Flags,
        slice: (Booking, Interval) -> Void
    ) {
        if resolved.activity.agenda.allSatisfy({ $0.presenters.isEmpty }) { return }
        for (item, span) in zip(resolved.activity.agenda, resolved.agendaSpans(within: interval)) {
            for presenter in item.presenters where !resolved.activity.isAway(presenter) {
                guard let number = plan.number(of: presenter).map(Int32.init), numbers.kind(ofParticipant: number) == .person,
                    taken.value(of: number) < 0
                else { continue }
                slice(Booking(resource: number, via: -1, flags: flags), span)
            }
        }
    }
}

/// A number for some of many, all forgotten at once when the next activity begins.
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

    /// -1 where there is none.
    func value(of index: Int32) -> Int32 { owners[Int(index)] == owner ? values[Int(index)] : -1 }
}

extension Occupancy.Flags {
    /// Of one participation; read in its place, since copying it was most of the work.
    fileprivate init(_ participations: [Participation], _ index: Int, isPerson: Bool) {
        self = []
        let role = participations[index].role
        // Whoever is named only to listen can be spared; a delegation attends because that is what it came for.
        if !participations[index].isRequired || role == .attendee && isPerson { insert(.optional) }
        if participations[index].isRemote { insert(.remote) }
        if role == .interpreter { insert(.interpreter) }
        if role == .host { insert(.host) }
    }
}

extension [Participation] {
    /// The positions of those who come, the ones who must come in person first.
    fileprivate var comingOrder: [Int] {
        if allSatisfy({ $0.isComing && $0.isRequired && !$0.isRemote }) { return Array<Int>(indices) }
        var (first, remote, optional): ([Int], [Int], [Int]) = ([], [], [])
        for index in indices where self[index].isComing {
            if !self[index].isRequired {
                optional.append(index)
            } else if self[index].isRemote {
                remote.append(index)
            } else {
                first.append(index)
            }
        }
        return first + remote + optional
    }
}

extension ResolvedActivity {
    /// When each agenda item is: one after the other as far as their minutes are given and fit, else the whole time.
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
