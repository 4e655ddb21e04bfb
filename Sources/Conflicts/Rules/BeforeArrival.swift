internal import Planning

/// Nobody has to be anywhere before they have arrived.
struct BeforeArrival: TimelineRule {
    static let name = "before-arrival"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.at, .by, .tight]
    static let variants: [SentenceVariant] = [.with(.tight)]
    static let waysOut: [WayOut] = [.startLaterAlone, .arriveEarlier]
    static let candidates: [CandidateKind] = [.times, .swaps]
    static let practice: [Practice.Figure] = [.immigration]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard check.recorded.arrivals, let arrival = check.arrival(of: timeline.resource),
            let moment = check.moment(of: arrival, by: timeline.resource)
        else {
            return []
        }
        let isOwn = check.hasOwn(\.arrival, timeline.resource)
        return check.entriesWithParts(on: timeline).compactMap { entry in
            guard !entry.flags.contains(.remote), entry.via < 0 || isOwn, !check.outline(entry).isOnTheWay, !check.isNowhere(entry),
                check.isInSameCountry(check.outline(entry).place, arrival)
            else { return nil }
            let (isBefore, ready) = (entry.start < moment, moment + 60 * check.minutesOut(of: arrival, to: check.outline(entry).place))
            if entry.isAllDay ? entry.end > moment : entry.start >= ready || entry.start - moment > 86_400 { return nil }
            return Finding(
                activities: [check.activity(entry)], resources: [timeline.resource], interval: entry.interval,
                facts: check.facts(of: arrival, by: timeline.resource, missing: (ready - entry.start) / 60, isTight: !isBefore),
                waysOut: Self.waysOut,
                ceiling: isBefore ? .error : .warning, isOptional: check.canDoWithout(timeline.resource, in: entry))
        }
    }
}
