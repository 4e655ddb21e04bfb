internal import Planning
internal import Time

/// Nobody and nothing is taken while their own calendar says that they can't be had.
struct BusyCalendar: TimelineRule {
    static let name = "busy-calendar"
    static let group = RuleGroup.overlap
    static let facts: [Fact.Name] = [.minutes, .title]
    static let variants: [SentenceVariant] = [.with(.title)]
    static let waysOut: [WayOut] = [.moveAway, .anotherRoom, .somebodyElse, .renewCalendar]
    static let candidates: [CandidateKind] = [.times, .swaps, .withdrawals, .rooms]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.person, .delegation, .organization, .place, .vehicle]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        if check.beside.busy.isEmpty { return [] }
        let ids = ids(of: timeline.resource, in: check).filter(check.beside.busy.knows)
        if ids.isEmpty { return [] }
        return timeline.entries.compactMap { entry in
            // Whole days that are filled by other activities take nobody themselves.
            if entry.isAllDay, check.hasParts(entry) { return nil }
            return finding(entry, check.activity(entry), timeline.resource, ids: ids, in: check)
        }
    }

    /// Those whose calendars count for the resource: a room can't be had when the building can't, or a room that takes it up.
    private func ids(of resource: Resource, in check: CheckContext) -> [String] {
        guard resource.kind == .place, let place = Place.ID(resource.id) else { return [resource.id] }
        let around = check.plan.placesAround(place).map(\.place.id)
        return around.map(\.rawValue) + (check.wholes[place] ?? []).filter { !around.contains($0) }.map(\.rawValue).sorted()
    }

    private func finding(
        _ entry: Occupancy, _ activity: ResolvedActivity, _ resource: Resource, ids: [String], in check: CheckContext
    ) -> Finding? {
        guard let taken = entry.interval else { return nil }
        var ids = ids
        if resource.kind == .place, let place = activity.place, place.rawValue != resource.id {
            // What keeps its own place busy is reported for that.
            let reported = self.ids(of: Resource(.place, place), in: check)
            ids.removeAll(where: reported.contains)
        }
        let spans = ids.flatMap { check.beside.busy.spans(of: $0, during: taken) }
        let shared = spans.compactMap { $0.interval.intersection(taken) }
        guard let first = shared.map(\.start).min(), let last = shared.map(\.end).max() else { return nil }
        var facts: [Fact.Name: Fact] = [.minutes: .minutes(Interval.joined(shared).reduce(0) { $0 + $1.minutes })]
        facts[.title] = spans.lazy.compactMap(\.title).first.map { .text(LocalizedText($0)) }
        return Finding(
            activities: [activity], resources: [resource], interval: Interval(start: first, end: last), facts: facts,
            waysOut: [.moveAway, resource.kind == .place ? .anotherRoom : .somebodyElse, .renewCalendar],
            ceiling: entry.isAllDay || spans.allSatisfy(\.isTentative) ? .warning : .error,
            isOptional: entry.flags.contains(.optional))
    }
}
