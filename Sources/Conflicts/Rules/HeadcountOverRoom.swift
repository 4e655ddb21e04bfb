internal import Planning
internal import Time

/// A room seats those who are known to come.
struct HeadcountOverRoom: ActivityRule {
    static let name = "headcount-over-room"
    static let group = RuleGroup.capacity
    static let facts: [Fact.Name] = [.expected, .seats, .place, .layout, .whole, .parallel, .times]
    static let variants: [SentenceVariant] = [.with(.parallel)]
    static let waysOut: [WayOut] = [.largerRoom, .fewerMembers, .largerRooms, .fewerPeople]
    static let candidates: [CandidateKind] = [.layouts, .rooms]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.hasParts && activity.activity.expected != nil
            ? crowdedTimes(of: activity, in: check) : overfilled(activity, in: check)
    }

    private func overfilled(_ activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.interval != nil, !activity.isOnTheWay, check.geography.mayKnowSeats(of: activity.placeNumber),
            let place = activity.place.flatMap(check.plan.place)?.place,
            place.capacity != nil || !place.combines.isEmpty, let seats = check.plan.seats(in: place, layout: activity.activity.layout)
        else { return [] }
        let people = check.plan.headcount(of: activity.activity)
        // That more are expected than fit is another rule's finding.
        guard people > seats.count, activity.activity.expected ?? 0 <= seats.count else { return [] }
        var facts: [Fact.Name: Fact] = [.expected: .count(people), .seats: .count(seats.count), .place: .place(place.id)]
        if seats.isOfLayout, let layout = activity.activity.layout { facts[.layout] = .word(layout) }
        return [
            Finding(
                activities: [activity], resources: [Resource(.place, place.id)], interval: activity.interval, facts: facts,
                waysOut: [.largerRoom, .fewerMembers])
        ]
    }

    /// When what is on at the same time seats fewer than are expected in all.
    private func crowdedTimes(of event: ResolvedActivity, in check: CheckContext) -> [Finding] {
        let kinds: Set<Activity.Kind> = [.plenary, .session, .workshop, .seminar, .panel, .roundTable, .expertGroup, .training, .ceremony]
        let parts = check.plan.activities[(event.index + 1)..<event.subtreeEnd].filter {
            kinds.contains($0.activity.kind) && $0.readings != nil && $0.interval != nil && !$0.hasParts && $0.status != .cancelled
        }.sorted { $0.precedes($1) }
        var found: [Int: [Slot]] = [:]
        var slot: [ResolvedActivity] = []
        for next in parts + [nil] as [ResolvedActivity?] {
            if let next, let end = slot.map({ $0.interval!.end }).max(), next.interval!.start < end {
                slot.append(next)
                continue
            }
            if let crowded = Slot(slot, for: event.activity.expected ?? 0, in: check) { found[crowded.seats, default: []].append(crowded) }
            slot = next.map { [$0] } ?? []
        }
        return found.map { seats, slots in
            Finding(
                activities: [event] + slots.flatMap(\.activities),
                interval: Interval(start: slots[0].start, end: slots[slots.count - 1].end),
                facts: [
                    .whole: .activity(event.activity.id), .expected: .count(event.activity.expected ?? 0), .parallel: .count(seats),
                    .times: .times(slots.map(\.time)),
                ], waysOut: [.largerRooms, .fewerPeople], ceiling: .note)
        }
    }
}

/// What is on at the same time.
private struct Slot {
    let activities: [ResolvedActivity]
    let start: Instant
    let end: Instant
    /// Of all rooms together.
    let seats: Int
    /// On the clock of the first.
    let time: ClockSchedule

    /// `nil` where there is room for all, or it isn't known; each has a time.
    init?(_ activities: [ResolvedActivity], for expected: Int, in check: CheckContext) {
        var seats: [Place.ID: Int] = [:]
        for part in activities {
            guard let place = part.place.flatMap(check.plan.place)?.place,
                let own = check.plan.seats(in: place, layout: part.activity.layout)?.count
            else { return nil }
            seats[place.id] = max(seats[place.id] ?? 0, own)
        }
        let total = seats.values.reduce(0, +)
        guard let start = activities.compactMap({ $0.interval?.start }).min(), let end = activities.compactMap({ $0.interval?.end }).max(),
            let clock = check.rules(of: activities[0].zone), total < expected
        else { return nil }
        (self.activities, self.start, self.end, self.seats) = (activities, start, end, total)
        time = .timed(start: clock.local(start), end: clock.local(end))
    }
}
