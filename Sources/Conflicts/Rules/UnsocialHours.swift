internal import Planning
internal import Time

/// Nobody is asked to be awake at night, wherever they are.
struct UnsocialHours: ActivityRule {
    static let name = "unsocial-hours"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.remote, .clock]
    static let variants: [SentenceVariant] = [.with(.remote)]
    static let waysOut: [WayOut] = [.moveWaking, .excuseRemote, .accept]
    static let candidates: [CandidateKind] = [.times]
    static let practice: [Practice.Figure] = [.quiet]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.readings != nil, let interval = activity.interval else { return [] }
        let quiet = check.practices.at(activity.placeNumber).quiet
        if quiet.isEmpty { return [] }
        let isCall = activity.activity.kind == .call || check.geography.isOnline(activity.placeNumber)
        let maySleep = isCall || check.outline(activity).traits.contains(.remote)
        let awake = maySleep ? sleepers(activity, interval, everybody: isCall, in: check) : []
        if !awake.isEmpty {
            return awake.map { sleeper in
                Finding(
                    activities: [activity], resources: [Resource(.person, sleeper.person.id)], interval: interval,
                    facts: [.remote: .time(sleeper.time, sleeper.zone)], waysOut: [.moveWaking, .excuseRemote],
                    isOptional: sleeper.isOptional)
            }
        }
        guard !isCall, !activity.isOnTheWay,
            let (start, end) = activity.times(onClockOf: activity.place.flatMap(check.plan.place), in: check)
        else { return [] }
        // A dinner may end in the night; only what nobody expects is reported.
        let isLate = quiet.contains(before: end.time) && ![.meal, .ceremony].contains(activity.activity.kind)
        guard quiet.contains(start.time) || isLate else { return [] }
        return [
            Finding(
                activities: [activity], interval: interval, facts: [.clock: .clock(quiet.contains(start.time) ? start.time : end.time)],
                waysOut: [.moveWaking, .accept], ceiling: .note)
        ]
    }

    private typealias Sleeper = (person: Person, time: LocalDateTime, zone: ZoneID, isOptional: Bool)

    /// Those who join from home in the night there.
    private func sleepers(_ activity: ResolvedActivity, _ interval: Interval, everybody: Bool, in check: CheckContext) -> [Sleeper] {
        zip(activity.activity.participations, activity.participantNumbers).compactMap { participation, number in
            guard participation.isComing, everybody || participation.isRemote && check.isAfar(number, from: activity),
                let person = check.plan.person(Person.ID(participation.who)), let zone = person.timezone, let rules = check.rules(of: zone)
            else { return nil }
            let quiet = check.practices.ofPlan.quiet
            let (start, end) = (rules.local(interval.start), rules.local(interval.end))
            guard quiet.contains(start.time) || quiet.contains(before: end.time) else { return nil }
            return (person, quiet.contains(start.time) ? start : end, zone, !participation.isRequired || participation.role == .attendee)
        }
    }
}

extension CheckContext {
    /// Whether somebody joins from afar in every capacity in which they take part.
    fileprivate func isAfar(_ participant: Int32, from activity: ResolvedActivity) -> Bool {
        plan.bookings[activity.index].first { $0.resource == participant }?.terms.flags.contains(.remote) ?? true
    }
}

extension DailySpan {
    /// Whether the minute before is in it: what ends when the night begins is over.
    fileprivate func contains(before time: LocalTime) -> Bool {
        LocalTime(secondOfDay: (time.secondOfDay + 86_399) % 86_400).map { contains($0) } ?? false
    }
}
