internal import Planning
internal import Time

/// No more is used of anything at once than there is.
struct EquipmentOverbooked: TimelineRule {
    static let name = "equipment-overbooked"
    static let group = RuleGroup.overlap
    static let facts: [Fact.Name] = [.needed, .stock, .hold]
    static let waysOut: [WayOut] = [.lessEquipment, .moveOne, .moreStock]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.equipment]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard let id = Equipment.ID(timeline.resource.id), let stock = check.plan.equipment(id)?.stock else { return [] }
        return timeline.shortages(over: stock, in: check) { check.needed(of: id, for: $0) }.map { shortage in
            let activities = shortage.occupancies.map(check.activity)
            let isHold = activities.allSatisfy { $0.status == .tentative }
            var facts: [Fact.Name: Fact] = [.needed: .count(shortage.needed), .stock: .count(stock)]
            if isHold { facts[.hold] = .allOfThem }
            return Finding(
                activities: activities, resources: [timeline.resource],
                interval: Interval(start: Instant(secondsSince1970: shortage.start), end: Instant(secondsSince1970: shortage.end)),
                facts: facts, waysOut: Self.waysOut, ceiling: isHold ? .warning : .error)
        }
    }
}

extension CheckContext {
    /// How many an activity takes from the stock: those that its place hasn't itself.
    fileprivate func needed(of id: Equipment.ID, for occupancy: Occupancy) -> Int {
        let activity = activity(occupancy)
        func count(_ quantities: [Equipment.Quantity]) -> Int { quantities.reduce(0) { $0 + ($1.what == id ? $1.count : 0) } }
        let installed = activity.place.map { plan.placesAround($0).reduce(0) { $0 + count($1.place.equipment) } } ?? 0
        return max(0, count(activity.activity.equipment) - installed)
    }
}
