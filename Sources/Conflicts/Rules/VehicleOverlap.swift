internal import Planning

/// No vehicle is used by two activities at once.
struct VehicleOverlap: TimelineRule {
    static let name = "vehicle-overlap"
    static let group = RuleGroup.overlap
    static let facts: [Fact.Name] = [.minutes, .hold, .days]
    static let variants: [SentenceVariant] = [.crowd, .with(.days)]
    static let waysOut: [WayOut] = [.otherVehicle, .moveOne]
    static let candidates: [CandidateKind] = [.vehicles, .times, .rides]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.vehicle]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        var found = Overlaps.findings(on: timeline, in: check, waysOut: Self.waysOut, hold: .one)
        found += Overlaps.wholeDayFindings(on: timeline, in: check, waysOut: Self.waysOut, hold: .one) { first, second in
            !check.serves(first, second) && !check.serves(second, first)
        }
        return found
    }
}

extension CheckContext {
    /// Whether the one is a journey to or from where the other is: the bus of a visit fetches its guests.
    fileprivate func serves(_ journey: Occupancy, _ visit: Occupancy) -> Bool {
        let (way, stay) = (outline(journey), outline(visit))
        guard way.isOnTheWay, !stay.isOnTheWay, stay.place >= 0 else { return false }
        return [way.place, way.exit].contains { $0 >= 0 && rooms.overlap(place($0), place(stay.place)) }
    }
}
