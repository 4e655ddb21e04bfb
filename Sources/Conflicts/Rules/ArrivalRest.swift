internal import Planning
internal import Time

/// After a long flight one may rest.
struct ArrivalRest: TimelineRule {
    static let name = "arrival-rest"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.gap, .minutes]
    static let waysOut: [WayOut] = [.afterRest, .accept]
    static let candidates: [CandidateKind] = [.times]
    static let practice: [Practice.Figure] = [.longFlight, .clockHours, .rest]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard timeline.flags.contains(.onTheWay) else { return [] }
        var found: [Finding] = []
        var journey: Journey?
        for entry in timeline.entries where entry.isTimedInPerson {
            if check.outline(entry).kind == .flight {
                let goesOn = journey.map { entry.start - $0.end < 6 * 3_600 } ?? false
                journey = Journey(first: goesOn ? journey!.first : entry, last: entry)
                continue
            }
            guard let flown = journey, !check.outline(entry).isOnTheWay else { continue }
            if [.meal, .break].contains(check.outline(entry).kind) { continue }
            journey = nil
            let practice = check.practices.at(check.outline(entry).place, for: timeline.resource)
            guard entry.start >= flown.end, entry.start - flown.end < practice.rest * 60, check.isLong(flown, practice),
                entry.via < 0 || entry.via != flown.last.via
            else { continue }
            found.append(
                Finding(
                    activities: [check.activity(flown.last), check.activity(entry)], resources: [timeline.resource],
                    interval: check.activity(entry).interval,
                    facts: [.gap: .minutes((entry.start - flown.end) / 60), .minutes: .minutes(practice.rest)], waysOut: Self.waysOut,
                    isOptional: entry.flags.contains(.optional)))
        }
        return found
    }
}

/// One flight, or several with little time between.
private struct Journey {
    let first: Occupancy
    let last: Occupancy

    var end: Int { last.end }
}

extension CheckContext {
    fileprivate func isLong(_ journey: Journey, _ practice: Practice) -> Bool {
        if journey.end - journey.first.start >= practice.longFlight * 60 { return true }
        guard let from = rules(of: activity(journey.first).zone), let to = rules(of: activity(journey.last).endZone) else { return false }
        let shift = to.offset(at: Instant(secondsSince1970: journey.end)) - from.offset(at: Instant(secondsSince1970: journey.first.start))
        return abs(shift) >= practice.clockHours * 3_600
    }
}
