internal import Conflicts
internal import Planning
internal import Time

extension CandidateEdits {
    /// Other times of one of the activities, on the same day and on the days around: earlier and later by turns.
    func times() -> [[PlanEdit]] {
        var found: [(shift: Int, order: Int, edit: PlanEdit)] = []
        for (order, activity) in activities.enumerated() where !activity.hasParts {
            for (shift, moved) in moves(of: activity) { found.append((abs(shift), order, .move(activity.activity.id, to: moved))) }
        }
        return found.sorted { ($0.order, $0.shift) < ($1.order, $1.shift) }.map { [$0.edit] }
    }

    /// The times that one activity may have, with the minutes by which it moves.
    func moves(of activity: ResolvedActivity) -> [(shift: Int, when: Schedule)] {
        guard let when = activity.activity.when else { return [] }
        if let window = windows[activity.activity.id] { return rideTimes(of: activity, when, in: window) }
        return shifts(around: activity).compactMap { shift in
            guard let moved = when.shifted(seconds: shift * 60), plan.shown(moved, of: activity).isByDay else { return nil }
            return (shift, moved)
        }
    }

    /// The times of a transfer within its window: as soon or as late as it can be, then every quarter of an hour.
    private func rideTimes(of ride: ResolvedActivity, _ when: Schedule, in window: RideWindow) -> [(shift: Int, when: Schedule)] {
        guard let interval = ride.interval else { return [] }
        var shifts = Set(shifts(around: ride))
        let ends = [(window.opens, interval.start, 1), (window.closes, interval.end, -1)]
        for case (let bound?, let own, let direction) in ends {
            let minutes = Double(bound.secondsSince1970 - own.secondsSince1970) / 60
            // To the five minutes that people name.
            let clock = Double(own.secondsSince1970 / 60)
            let nearest = (direction > 0 ? ((clock + minutes) / 5).rounded(.up) : ((clock + minutes) / 5).rounded(.down)) * 5 - clock
            shifts.formUnion((0...24).map { Int(nearest) + $0 * 15 * direction })
        }
        shifts.remove(0)
        return shifts.sorted { (abs($0), $0) < (abs($1), $1) }.compactMap { shift in
            let moved = (interval.start.adding(minutes: shift), interval.end.adding(minutes: shift))
            guard let schedule = when.shifted(seconds: shift * 60), let there = Interval(start: moved.0, end: moved.1),
                window.contains(there), window.servesFlight || plan.shown(schedule, of: ride).isByDay
            else { return nil }
            return (shift, schedule)
        }
    }

    /// Minutes to move by: what the conflict itself asks for, then every quarter of an hour of a working day, then the same on other days.
    private func shifts(around activity: ResolvedActivity) -> [Int] {
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

    /// As much more time as is missing, at the end or before the beginning.
    func lengths() -> [[PlanEdit]] {
        guard case .minutes(let missing)? = conflict.facts[.missing] else { return [] }
        return activities.flatMap { activity -> [[PlanEdit]] in
            guard case .timed(let start, let end)? = activity.when, let interval = activity.interval else { return [] }
            let more = (missing + 4) / 5 * 5
            let longer = [(0, more), (-more, 0)].filter { earlier, later in
                guard let window = windows[activity.activity.id] else { return true }
                return Interval(start: interval.start.adding(minutes: earlier), end: interval.end.adding(minutes: later)).map(
                    window.contains) ?? false
            }
            return longer.compactMap { earlier, later in
                guard let start = start.adding(minutes: earlier), let end = end.adding(minutes: later) else { return nil }
                return [.move(activity.activity.id, to: .timed(start: start, end: end))]
            }
        }
    }

    /// One of the activities at the time of another of the same day and zone, and that one at its time; each keeps its length.
    func swaps() -> [[PlanEdit]] {
        activities.filter(\.canSwap).flatMap { activity -> [[PlanEdit]] in
            guard case .timed(let start, let end)? = activity.when, let interval = activity.interval else { return [] }
            let others = plan.activities.filter { other in
                guard other.canSwap, other.index != activity.index, other.zone == activity.zone,
                    case .timed(let begins, _)? = other.when, let taken = other.interval
                else { return false }
                return begins.date == start.date && begins != start && Self.areAlike(interval.minutes, taken.minutes)
            }
            let length = end.secondsOnClock - start.secondsOnClock
            return others.compactMap { other -> (distance: Int, index: Int, edits: [PlanEdit])? in
                guard case .timed(let begins, let ends)? = other.when else { return nil }
                let distance = begins.secondsOnClock - start.secondsOnClock
                let otherLength = ends.secondsOnClock - begins.secondsOnClock
                guard let there = begins.adding(minutes: length / 60), let here = start.adding(minutes: otherLength / 60) else {
                    return nil
                }
                return (
                    abs(distance), other.index,
                    [
                        .move(activity.activity.id, to: .timed(start: begins, end: there)),
                        .move(other.activity.id, to: .timed(start: start, end: here)),
                    ]
                )
            }.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(40).map(\.edits)
        }
    }

    /// Whether one can take the other's place in a day.
    private static func areAlike(_ one: Minutes, _ other: Minutes) -> Bool { abs(one - other) <= 30 }
}

extension ResolvedActivity {
    /// Whether it is a single activity with hours that isn't bound to a flight.
    fileprivate var canSwap: Bool {
        !hasParts && readings != nil && occurrence == nil && !isOnTheWay && status != .cancelled
            && ![.meal, .break, .milestone].contains(activity.kind)
    }
}

extension ClockSchedule {
    /// Whether it is between seven in the morning and ten at night; whole days are.
    var isByDay: Bool {
        guard case .timed(let start, let end) = self else { return true }
        return start.date == end.date && start.time.hour >= 7 && (end.time.hour < 22 || end.time == LocalTime(hour: 22, minute: 0))
    }
}
