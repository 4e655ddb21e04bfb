internal import Planning

/// A delegation that lands is fetched from the airport.
struct NoPickUp: TimelineRule {
    static let name = "no-pick-up"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.at, .by, .place]
    static let waysOut: [WayOut] = [.addTransfer]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard timeline.needsTransfers(for: .landing, in: check) else { return [] }
        let passages = Passages(of: timeline, in: check).all
        return passages.indices.compactMap { index in
            let landing = passages[index]
            let next = index + 1 < passages.endIndex ? passages[index + 1] : nil
            guard landing.kind == .landing, landing.isByAir, check.recorded.transfers || index == 0,
                !check.isHome(landing, timeline.resource, isFirst: index == 0),
                !timeline.isWayHome(
                    landing, afterAnother: passages[..<index].contains { $0.kind == .landing }, isLast: next == nil, in: check),
                // Another flight from there is a connection.
                next.map({ $0.moment - landing.moment > 43_200 || $0.kind == .landing }) ?? true,
                !timeline.everything.contains(where: { entry in
                    check.outline(entry).isRide && entry.isRidden(in: check) && check.isAtPassage(check.outline(entry).place, landing.place)
                        && landing.moment - entry.start < 43_200 && entry.start - landing.moment < 86_400
                }), let activity = timeline.activity(of: landing, in: check)
            else { return nil }
            return timeline.finding(landing, activity, waysOut: Self.waysOut, in: check)
        }
    }
}

/// A delegation that leaves is brought to the airport.
struct NoDropOff: TimelineRule {
    static let name = "no-drop-off"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.at, .by, .place]
    static let waysOut: [WayOut] = [.addTransfer]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard timeline.needsTransfers(for: .departure, in: check) else { return [] }
        let passages = Passages(of: timeline, in: check).all
        return passages.indices.compactMap { index in
            let departure = passages[index]
            let last = index > 0 ? passages[index - 1] : nil
            guard departure.kind == .departure, departure.isByAir, check.recorded.transfers || index + 1 == passages.endIndex,
                !check.isHome(departure, timeline.resource, isFirst: index + 1 == passages.endIndex),
                // From home to where the plan begins, nobody asks who drives them.
                last != nil || departure.flight == nil,
                last.map({ departure.moment - $0.moment > 43_200 || $0.kind == .departure }) ?? true,
                !timeline.everything.contains(where: { entry in
                    check.outline(entry).isRide && entry.isRidden(in: check)
                        && check.isAtPassage(check.outline(entry).exit, departure.place)
                        && entry.end - departure.moment < 43_200 && departure.moment - entry.end < 86_400
                }), let activity = timeline.activity(of: departure, in: check)
            else { return nil }
            return timeline.finding(departure, activity, waysOut: Self.waysOut, in: check)
        }
    }
}

extension WayOut {
    static let addTransfer = WayOut("add-transfer")
}

extension Outline {
    /// Whether it is a way on the ground.
    fileprivate var isRide: Bool { isOnTheWay && kind != .flight && place != exit }
}

extension CheckContext {
    /// Whether they come home, or set out from there: who comes from nowhere else, or goes nowhere else, is on a visit.
    fileprivate func isHome(_ passage: Passage, _ resource: Resource, isFirst: Bool) -> Bool {
        guard !isFirst, passage.place >= 0, let country = place(passage.place).country else { return false }
        return country == home(of: resource)
    }
}

extension Timeline {
    /// With where only part of a delegation is: it may ride in several vehicles.
    fileprivate var everything: [Occupancy] { parts.isEmpty ? entries : entries + parts }

    /// Whether the plan is expected to say how they get from and to the airport: it has transfers, or says where they stay.
    fileprivate func needsTransfers(for kind: Passage.Kind, in check: CheckContext) -> Bool {
        guard check.recorded.transfers || check.recorded.arrivals else { return false }
        if resource.kind == .person {
            guard check.recorded.transfers, isApart(kind, in: check) else { return false }
        }
        return check.recorded.transfers || !check.stays(of: resource).isEmpty
    }

    /// Whether they land once they have left, with nothing more to do: on the way home, wherever that leads over.
    fileprivate func isWayHome(_ landing: Passage, afterAnother isSecond: Bool, isLast: Bool, in check: CheckContext) -> Bool {
        if everything.contains(where: { $0.start >= landing.moment && !check.outline($0).isOnTheWay }) { return false }
        guard let departure = check.departure(of: resource).flatMap({ check.moment(of: $0, by: resource) }) else {
            return isSecond && isLast
        }
        return departure < landing.moment
    }

    /// Whether a member of a delegation comes, or leaves, at least an hour before or after it.
    private func isApart(_ kind: Passage.Kind, in check: CheckContext) -> Bool {
        guard check.hasOwnStay(resource), let delegation = check.delegation(of: resource) else { return false }
        func moment(_ resource: Resource) -> Int? {
            let arrival = kind == .landing ? check.arrival(of: resource) : check.departure(of: resource)
            return arrival.flatMap { check.moment(of: $0, by: resource) }
        }
        guard let own = moment(resource) else { return false }
        return moment(Resource(.delegation, delegation.id)).map { abs(own - $0) >= 3_600 } ?? true
    }

    /// The flight, or what comes next to the passage; another transfer only where they have nothing else.
    fileprivate func activity(of passage: Passage, in check: CheckContext) -> ResolvedActivity? {
        if let flight = passage.flight { return check.plan.activities[Int(flight)] }
        let inPerson = entries.filter { !$0.flags.contains(.remote) }
        let stops = inPerson.filter { !check.outline($0).isOnTheWay }
        let present = stops.isEmpty ? inPerson : stops
        let next =
            passage.kind == .landing ? present.first { $0.end > passage.moment } : present.last { $0.start < passage.moment }
        return next.map(check.activity)
    }

    fileprivate func finding(_ passage: Passage, _ activity: ResolvedActivity, waysOut: [WayOut], in check: CheckContext) -> Finding {
        var facts = passage.facts
        if passage.place >= 0 { facts[.place] = .place(check.place(passage.place).place.id) }
        return Finding(
            activities: [activity], resources: [resource],
            interval: Interval(start: Instant(secondsSince1970: passage.moment), end: Instant(secondsSince1970: passage.moment + 60)),
            facts: facts, waysOut: waysOut, ceiling: check.recorded.transfers ? .error : .note)
    }
}
