internal import Planning
internal import Time

/// Between two activities there is time for the way; for each delegation, and each person who comes by name.
struct TravelTooShort: TimelineRule {
    static let name = "travel-too-short"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.from, .to, .minutes, .gap, .missing, .buffer, .by, .kilometres]
    static let waysOut: [WayOut] = [.startLater, .checkTravel, .giveTravel]
    static let candidates: [CandidateKind] = [.times, .rides]
    static let practice: [Practice.Figure] = [.entry, .checkIn, .immigration, .walking, .driving]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)
    static let kinds: Set<Resource.Kind> = [.person, .delegation, .vehicle]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        timeline.moves(in: check).compactMap { move in
            guard let way = check.geography.way(from: move.from, to: move.to) else { return nil }
            let buffer = buffer(of: move, for: timeline.resource, in: check)
            guard way.minutes + buffer > move.gap else { return nil }
            var facts: [Fact.Name: Fact] = [
                .from: .place(check.place(move.from).place.id), .to: .place(check.place(move.to).place.id),
                .minutes: .minutes(way.minutes), .gap: .minutes(move.gap), .missing: .minutes(way.minutes + buffer - move.gap),
            ]
            if buffer > 0 { facts[.buffer] = .minutes(buffer) }
            if let mode = way.by { facts[.by] = .word(mode) }
            if let kilometres = way.kilometres { facts[.kilometres] = .count(Int(kilometres.rounded(.up))) }
            return Finding(
                activities: [check.activity(move.last), check.activity(move.next)], resources: [timeline.resource],
                interval: move.interval, facts: facts, waysOut: [.startLater, way.kilometres == nil ? .checkTravel : .giveTravel],
                ceiling: way.kilometres != nil ? .warning : check.ceiling(of: [move.last, move.next]), isOptional: move.isOptional)
        }
    }

    /// Minutes beside the way: to get in, to the gate, through passports.
    private func buffer(of move: Move, for resource: Resource, in check: CheckContext) -> Minutes {
        if resource.kind == .vehicle { return 0 }
        let (last, next) = (check.outline(move.last), check.outline(move.next))
        // The time between two flights is another rule's question.
        if last.kind == .flight, next.kind == .flight { return 0 }
        let there = check.practices.at(move.to, for: resource)
        if next.kind == .flight { return there.checkIn }
        let isAbroad = last.kind == .flight && check.place(last.exit).country != (last.place < 0 ? nil : check.place(last.place).country)
        let entry = check.geography.site(of: move.from) == check.geography.site(of: move.to) ? 0 : there.entry
        return entry + (isAbroad ? there.immigration : 0)
    }
}
