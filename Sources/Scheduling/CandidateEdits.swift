internal import Conflicts
internal import Planning

/// The edits that may resolve a conflict, by kind, the ones that change least first; nobody has tried them yet.
struct CandidateEdits {
    private let conflict: Conflict
    private let plan: ResolvedPlan
    /// Those that may be changed, the ones that concern fewest first: a visit before a session, a session before a plenary.
    private let activities: [ResolvedActivity]

    init(_ conflict: Conflict, in plan: ResolvedPlan) {
        self.conflict = conflict
        self.plan = plan
        activities = conflict.activities.compactMap(plan.activity).sorted { ($0.reach, $0.index) < ($1.reach, $1.index) }
    }

    var all: [[[PlanEdit]]] { conflict.rule.type.candidates.map(edits) }

    private func edits(_ kind: CandidateKind) -> [[PlanEdit]] {
        switch kind {
        case .times: times()
        case .firstTimes: firstTimes()
        case .rooms: rooms()
        case .layouts: layouts()
        case .vehicles: vehicles()
        case .interpreters: interpreters()
        case .withdrawals: withdrawals()
        case .splits: splits()
        case .heads: heads()
        case .leads: leads()
        case .cancellations: activities.reversed().map { [.cancel($0.activity.id)] }
        }
    }

    // MARK: Times

    /// Other times of one of the activities, on the same day and on the days around: earlier and later by turns.
    private func times() -> [[PlanEdit]] {
        var found: [(shift: Int, order: Int, edit: PlanEdit)] = []
        for (order, activity) in activities.enumerated() where !activity.hasParts {
            guard let when = activity.activity.when else { continue }
            for shift in Self.shifts(around: activity, of: conflict, plan) {
                guard let moved = when.shifted(seconds: shift * 60), plan.shown(moved, of: activity).isByDay else { continue }
                found.append((abs(shift), order, .move(activity.activity.id, to: moved)))
            }
        }
        return found.sorted { ($0.order, $0.shift) < ($1.order, $1.shift) }.map { [$0.edit] }
    }

    /// Minutes to move by: what the conflict itself asks for, then every quarter of an hour of a working day, then the same on other days.
    private static func shifts(around activity: ResolvedActivity, of conflict: Conflict, _ plan: ResolvedPlan) -> [Int] {
        guard activity.readings != nil else { return [-1, 1, -2, 2, 3, 4, 5, 6, 7].map { $0 * 1_440 } }
        var shifts = Set((1...32).flatMap { [$0 * 15, -$0 * 15] })
        if case .minutes(let missing)? = conflict.facts[.missing] { shifts.formUnion([missing, -missing]) }
        for other in conflict.activities.compactMap(plan.activity) where other.index != activity.index {
            guard let own = activity.interval, let taken = other.interval, other.readings != nil else { continue }
            shifts.insert((taken.end.secondsSince1970 - own.start.secondsSince1970) / 60)
            shifts.insert((taken.start.secondsSince1970 - own.end.secondsSince1970) / 60)
        }
        shifts.remove(0)
        let days = [-1, 1, -2, 2, 3].flatMap { day in [0, 30, -30, 60, -60, 120, -120, 180, -180, 240, -240].map { day * 1_440 + $0 } }
        return shifts.sorted { (abs($0), $0) < (abs($1), $1) } + days
    }

    /// A first time for what has none: the days that its surroundings have, else those of the plan.
    private func firstTimes() -> [[PlanEdit]] {
        guard let activity = activities.first, let minutes = activity.activity.duration else { return [] }
        let around = activity.parent.map { plan.activities[$0].when?.firstDay } ?? nil
        let first = around ?? plan.activities.compactMap { $0.activity.when?.firstDay }.min()
        guard let first else { return [] }
        return (0..<5).flatMap { day in
            (0..<16).compactMap { half in
                let start = LocalDateTime(first.adding(days: day), LocalTime(secondOfDay: 9 * 3_600 + half * 1_800)!)  // before 17:00
                guard let end = start.adding(minutes: minutes) else { return nil }
                let when = Schedule.timed(start: start, end: end)
                return plan.shown(when, of: activity).isByDay ? [.move(activity.activity.id, to: when)] : nil
            }
        }
    }

    // MARK: Places and things

    /// Other rooms in the same house, the one that fits most closely first.
    private func rooms() -> [[PlanEdit]] {
        let rooms = Rooms(plan)
        return activities.flatMap { activity -> [[PlanEdit]] in
            guard let place = activity.place,
                let house = plan.placesAround(place).last(where: { ![.city, .region].contains($0.place.kind) })
            else { return [] }
            let others = plan.places[house.index..<house.subtreeEnd].filter {
                $0.place.id != place && !rooms.parts(of: $0.place.id).isEmpty
            }
            return others.sorted { ($0.place.seats, $0.index) < ($1.place.seats, $1.index) }.map {
                [.relocate(activity.activity.id, to: $0.place.id)]
            }
        }
    }

    private func layouts() -> [[PlanEdit]] {
        activities.flatMap { activity -> [[PlanEdit]] in
            guard case .byLayout(let seats)? = activity.place.flatMap(plan.place)?.place.capacity else { return [] }
            return seats.sorted { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }.filter { $0.key != activity.activity.layout }
                .map {
                    [.relayout(activity.activity.id, $0.key)]
                }
        }
    }

    private func vehicles() -> [[PlanEdit]] {
        let taken = conflict.resources.filter { $0.kind == .vehicle }.compactMap { Vehicle.ID($0.id) }
        let others = plan.plan.vehicles.sorted { ($0.seats ?? .max, $0.id) < ($1.seats ?? .max, $1.id) }
        return activities.flatMap { activity in
            taken.filter(activity.activity.vehicles.contains).flatMap { vehicle in
                others.filter { !activity.activity.vehicles.contains($0.id) }.map {
                    [.replaceVehicle(vehicle, by: $0.id, in: activity.activity.id)]
                }
            }
        }
    }

    // MARK: People

    /// Others who interpret in the plan, or could by the languages they have.
    private func interpreters() -> [[PlanEdit]] {
        let known = Set(plan.activities.flatMap { $0.activity.participations.filter { $0.role == .interpreter }.map(\.who) })
        let taken = conflict.resources.filter { $0.kind == .person }.compactMap { Participant.ID($0.id) }
        return activities.flatMap { activity -> [[PlanEdit]] in
            activity.activity.participations.filter { $0.role == .interpreter && taken.contains($0.who) }.flatMap {
                participation -> [[PlanEdit]] in
                let needed = Set([participation.from?.language, participation.into?.language].compactMap { $0 })
                return plan.plan.people.filter { person in
                    known.contains(Participant.ID(person.id)) && !taken.contains(Participant.ID(person.id))
                        && !activity.activity.participations.contains { $0.who == Participant.ID(person.id) }
                        && needed.isSubset(of: person.languages.map(\.language))
                }.map { [.replace(participation.who, by: Participant.ID($0.id), in: activity.activity.id)] }
            }
        }
    }

    /// Who need not be there, or only listens, does without one of them.
    private func withdrawals() -> [[PlanEdit]] {
        let taken = Set(conflict.resources.filter { $0.kind == .person }.map(\.id))
        guard taken.count == 1 else { return [] }
        return activities.flatMap { activity in
            activity.activity.participations.filter {
                taken.contains($0.who.rawValue) && (!$0.isRequired || $0.role == .attendee)
            }.map { [.withdraw($0.who, from: activity.activity.id)] }
        }
    }

    /// The delegation in two parts: the head and those behind with one, the others with the other, each with a lead.
    private func splits() -> [[PlanEdit]] {
        guard conflict.activities.count == 2, let first = conflict.resources.first, first.kind == .delegation,
            let delegation = Delegation.ID(first.id).flatMap(plan.delegation), delegation.people.count > 1
        else { return [] }
        let people = delegation.people
        let half = (people.count + 1) / 2
        let parts = [Array(people[..<half]), Array(people[half...])]
        return [(0, 1), (1, 0)].map { one, other in
            zip(conflict.activities, [parts[one], parts[other]]).map { id, members in
                .split(delegation.id, in: id, members: members, lead: members[0])
            }
        }
    }

    private func heads() -> [[PlanEdit]] {
        guard case .resource(let head)? = conflict.facts[.head], let id = Participant.ID(head.id) else { return [] }
        return activities.map { [.join(Participation(.headOfDelegation, id), $0.activity.id)] }
    }

    private func leads() -> [[PlanEdit]] {
        activities.flatMap { activity in
            activity.activity.participations.filter { $0.members.count > 1 && $0.lead == nil }.compactMap { participation in
                plan.delegation(Delegation.ID(participation.who)).map { delegation in
                    [.split(delegation.id, in: activity.activity.id, members: participation.members, lead: participation.members[0])]
                }
            }
        }
    }
}

extension ResolvedActivity {
    /// How many a change would reach: what is open to all more than what is between few.
    fileprivate var reach: Int {
        let isOpen: Set<Activity.Kind> = [
            .plenary, .ceremony, .session, .workshop, .panel, .seminar, .roundTable, .conference, .congress, .forum,
        ]
        return (hasParts ? 10_000 : 0) + (activity.kind == .plenary || activity.kind == .ceremony ? 2_000 : 0)
            + (isOpen.contains(activity.kind) ? 1_000 : 0) + activity.participations.count
    }
}

extension ClockSchedule {
    /// Whether it is between seven in the morning and ten at night; whole days are.
    fileprivate var isByDay: Bool {
        guard case .timed(let start, let end) = self else { return true }
        return start.date == end.date && start.time.hour >= 7 && (end.time.hour < 22 || end.time == LocalTime(hour: 22, minute: 0))
    }
}

extension Place {
    fileprivate var seats: Int {
        switch capacity {
        case .any(let seats)?: seats
        case .byLayout(let seats)?: seats.values.max() ?? .max
        case nil: .max
        }
    }
}
