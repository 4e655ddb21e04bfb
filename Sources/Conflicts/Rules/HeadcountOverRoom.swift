internal import Planning

/// A room seats those who are known to come.
struct HeadcountOverRoom: ActivityRule {
    static let name = "headcount-over-room"
    static let group = RuleGroup.capacity
    static let facts: [Fact.Name] = [.expected, .seats, .place, .layout, .whole, .parallel]
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
        }.sorted { ($0.interval!.start, $0.index) < ($1.interval!.start, $1.index) }  // filtered: each has one
        var found: [Finding] = []
        var slot: [ResolvedActivity] = []
        for next in parts + [nil] as [ResolvedActivity?] {
            if let next, let end = slot.map({ $0.interval!.end }).max(), next.interval!.start < end {
                slot.append(next)
                continue
            }
            if let finding = crowded(slot, of: event, in: check) { found.append(finding) }
            slot = next.map { [$0] } ?? []
        }
        return found
    }

    private func crowded(_ slot: [ResolvedActivity], of event: ResolvedActivity, in check: CheckContext) -> Finding? {
        var seats: [Place.ID: Int] = [:]
        for part in slot {
            guard let place = part.place.flatMap(check.plan.place)?.place,
                let own = check.plan.seats(in: place, layout: part.activity.layout)?.count
            else { return nil }
            seats[place.id] = max(seats[place.id] ?? 0, own)
        }
        let (expected, total) = (event.activity.expected ?? 0, seats.values.reduce(0, +))
        guard let start = slot.map({ $0.interval!.start }).min(), let end = slot.map({ $0.interval!.end }).max(), total < expected else {
            return nil
        }
        return Finding(
            activities: [event] + slot, interval: Interval(start: start, end: end),
            facts: [.whole: .activity(event.activity.id), .expected: .count(expected), .parallel: .count(total)],
            waysOut: [.largerRooms, .fewerPeople], ceiling: .note)
    }
}
