internal import Planning

/// One timeline per resource, over dense numbers: all occupancies in one array, a resource's side by side.
///
/// Built by a counting sort: activities in order of their starts are dealt out to their resources, so that each timeline comes
/// out sorted. Cancelled and unscheduled activities take nothing, nor do milestones and those who don't come.
struct Timelines {
    private(set) var resources: [Resource] = []
    private var numbers: [Resource: Int32] = [:]
    private var occupancies: [Occupancy] = []
    /// Where each resource's occupancies begin, and the last one's end.
    private var bounds: [Int] = [0]

    init(_ plan: ResolvedPlan) {
        var dealt: [(resource: Int32, occupancy: Occupancy)] = []
        let rooms = Rooms(plan)
        let scheduled = plan.activities.compactMap { activity in
            activity.status == .cancelled || activity.activity.kind == .milestone ? nil : activity.interval.map { (activity, $0) }
        }.sorted { ($0.1.start, $0.0.index) < ($1.1.start, $1.0.index) }
        for (activity, interval) in scheduled {
            deal(activity, interval, rooms: rooms, in: plan) { dealt.append(($0, $1)) }
        }
        // An agenda's slices begin after their activity, so what was dealt is all but sorted.
        if !zip(dealt, dealt.dropFirst()).allSatisfy({ $0.occupancy.start <= $1.occupancy.start }) {
            dealt.sort { ($0.occupancy.start, $0.occupancy.activity) < ($1.occupancy.start, $1.occupancy.activity) }
        }

        var counts = [Int](repeating: 0, count: resources.count + 1)
        for item in dealt { counts[Int(item.resource) + 1] += 1 }
        for index in resources.indices { counts[index + 1] += counts[index] }
        bounds = counts
        guard let filler = dealt.first?.occupancy else { return }
        occupancies = [Occupancy](repeating: filler, count: dealt.count)
        for item in dealt {
            occupancies[counts[Int(item.resource)]] = item.occupancy
            counts[Int(item.resource)] += 1
        }
    }

    /// The timeline of the resource of this number.
    func timeline(_ number: Int) -> Timeline {
        Timeline(resource: resources[number], entries: occupancies[bounds[number]..<bounds[number + 1]])
    }

    // MARK: Dealing

    private mutating func number(of resource: Resource) -> Int32 {
        if let number = numbers[resource] { return number }
        let number = Int32(resources.count)
        resources.append(resource)
        numbers[resource] = number
        return number
    }

    /// Whoever comes with a whole delegation comes through it, though they have a role of their own besides.
    private mutating func wholeDelegations(of coming: [Participation], in plan: ResolvedPlan) -> [Person.ID: Int32] {
        var through: [Person.ID: Int32] = [:]
        for participation in coming where participation.members.isEmpty {
            guard let delegation = plan.delegation(Delegation.ID(participation.who)) else { continue }
            let via = number(of: Resource(.delegation, delegation.id))
            for person in delegation.people { through[person] = via }
        }
        return through
    }

    private mutating func deal(
        _ activity: ResolvedActivity, _ interval: Interval, rooms: Rooms, in plan: ResolvedPlan, to add: (Int32, Occupancy) -> Void
    ) {
        let base: Occupancy.Flags = activity.readings == nil ? .allDay : []
        func occupancy(_ span: Interval, via: Int32 = -1, flags: Occupancy.Flags = []) -> Occupancy {
            Occupancy(
                start: span.start.secondsSince1970, end: span.end.secondsSince1970, activity: Int32(activity.index), via: via,
                flags: base.union(flags))
        }

        let coming = activity.activity.coming
        let areAllComing = coming.count == activity.activity.participations.count
        let through = wholeDelegations(of: coming, in: plan)
        // Whoever comes in several roles is there once.
        var present: Set<Int32> = []
        for participation in coming {
            // Whoever is named only to listen can be spared; a delegation attends because that is what it came for.
            let isListener = participation.role == .attendee && plan.person(Person.ID(participation.who)) != nil
            var flags: Occupancy.Flags = participation.isRequired && !isListener ? [] : .optional
            if participation.isRemote { flags.insert(.remote) }
            switch plan.participant(participation.who) {
            case .delegation(let delegation)? where participation.members.isEmpty:
                let number = number(of: Resource(.delegation, delegation.id))
                if present.insert(number).inserted { add(number, occupancy(interval, flags: flags)) }
            case .organization(let organization)?:
                let number = number(of: Resource(.organization, organization.id))
                if present.insert(number).inserted { add(number, occupancy(interval, flags: flags)) }
            default: break
            }
            for person in plan.people(in: participation) where areAllComing || !activity.activity.isAway(Participant.ID(person)) {
                let number = number(of: Resource(.person, person))
                if present.insert(number).inserted { add(number, occupancy(interval, via: through[person] ?? -1, flags: flags)) }
            }
        }
        for (item, span) in zip(activity.activity.agenda, activity.agendaSpans(within: interval)) {
            for presenter in item.presenters where !activity.activity.isAway(presenter) {
                guard let person = plan.person(Person.ID(presenter)) else { continue }
                let number = number(of: Resource(.person, person.id))
                if !present.contains(number) { add(number, occupancy(span)) }
            }
        }
        for vehicle in activity.activity.vehicles { add(number(of: Resource(.vehicle, vehicle)), occupancy(interval)) }
        let taken = rooms.taken(by: activity)
        for room in taken { add(number(of: Resource(.place, room)), occupancy(interval)) }
        if taken.isEmpty, !activity.isOnTheWay, let place = activity.place {
            add(number(of: Resource(.place, place)), occupancy(interval, flags: .shared))
        }
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
