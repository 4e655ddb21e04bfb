internal import Planning

/// Nobody has to be anywhere after they have left.
struct AfterDeparture: TimelineRule {
    static let name = "after-departure"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.at, .by, .tight]
    static let variants: [SentenceVariant] = [.with(.tight)]
    static let waysOut: [WayOut] = [.endEarlier, .leaveLater]
    static let candidates: [CandidateKind] = [.times, .swaps]
    static let practice: [Practice.Figure] = [.checkIn]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard check.recorded.arrivals, let departure = check.departure(of: timeline.resource),
            let moment = check.moment(of: departure, by: timeline.resource)
        else {
            return []
        }
        let isOwn = check.hasOwn(\.departure, timeline.resource)
        return check.entriesWithParts(on: timeline).compactMap { entry in
            guard !entry.flags.contains(.remote), entry.via < 0 || isOwn, !check.outline(entry).isOnTheWay, !check.isNowhere(entry),
                check.isInSameCountry(check.outline(entry).place, departure)
            else { return nil }
            let (isAfter, ready) = (entry.end > moment, moment - 60 * check.minutesIn(to: departure, from: check.outline(entry).exit))
            if entry.isAllDay ? entry.start < moment : entry.end <= ready || moment - entry.end > 86_400 { return nil }
            return Finding(
                activities: [check.activity(entry)], resources: [timeline.resource], interval: entry.interval,
                facts: check.facts(of: departure, by: timeline.resource, missing: (entry.end - ready) / 60, isTight: !isAfter),
                waysOut: Self.waysOut,
                ceiling: isAfter ? .error : .warning, isOptional: check.canDoWithout(timeline.resource, in: entry))
        }
    }
}
