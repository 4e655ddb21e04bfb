internal import Planning
internal import Time

extension Timeline {
    /// What is found at each landing at an airport, or departure from one, for which the plan has no ride but should; `isExcused` says
    /// of the passage at a position among all whether it needs none.
    func findings(
        withoutRideAt kind: Passage.Kind, waysOut: [WayOut], in check: CheckContext, isExcused: ([Passage], Int) -> Bool
    ) -> [Finding] {
        guard needsRides(at: kind, in: check) else { return [] }
        let passages = Passages(of: self, in: check).all
        return passages.indices.compactMap { index in
            let passage = passages[index]
            let isOutermost = index == (kind == .landing ? passages.startIndex : passages.endIndex - 1)
            let neighbour = index + (kind == .landing ? 1 : -1)
            // Another flight from there, or to there, is a connection.
            let isConnection =
                passages.indices.contains(neighbour) && passages[neighbour].kind != kind
                && abs(passages[neighbour].moment - passage.moment) <= 43_200
            guard passage.kind == kind, passage.isByAir, check.recorded.transfers || isOutermost, !isConnection,
                isOutermost || !check.isHome(passage, resource), !isExcused(passages, index),
                !everything.contains(where: { check.isRide($0, at: passage) }), let activity = activity(of: passage, in: check)
            else { return nil }
            return finding(passage, activity, waysOut: waysOut, in: check)
        }
    }

    /// With where only part of a delegation is: it may ride in several vehicles.
    var everything: [Occupancy] { parts.isEmpty ? entries : entries + parts }

    /// Whether the plan is expected to say how they get from and to the airport: it has transfers, or says where they stay.
    private func needsRides(at kind: Passage.Kind, in check: CheckContext) -> Bool {
        guard check.recorded.transfers || check.recorded.arrivals else { return false }
        if resource.kind == .person {
            guard check.recorded.transfers, isApart(kind, in: check) else { return false }
        }
        return check.recorded.transfers || !check.stays(of: resource).isEmpty
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
    private func activity(of passage: Passage, in check: CheckContext) -> ResolvedActivity? {
        if let flight = passage.flight { return check.plan.activities[Int(flight)] }
        let inPerson = entries.filter { !$0.flags.contains(.remote) }
        let stops = inPerson.filter { !check.outline($0).isOnTheWay }
        let present = stops.isEmpty ? inPerson : stops
        let next =
            passage.kind == .landing ? present.first { $0.end > passage.moment } : present.last { $0.start < passage.moment }
        return next.map(check.activity)
    }

    private func finding(_ passage: Passage, _ activity: ResolvedActivity, waysOut: [WayOut], in check: CheckContext) -> Finding {
        var facts = passage.facts
        if passage.place >= 0 { facts[.place] = .place(check.place(passage.place).place.id) }
        return Finding(
            activities: [activity], resources: [resource],
            interval: Interval(start: Instant(secondsSince1970: passage.moment), end: Instant(secondsSince1970: passage.moment + 60)),
            facts: facts, waysOut: waysOut, ceiling: check.recorded.transfers ? .error : .note)
    }
}

extension CheckContext {
    /// Whether they come home, or set out from there: who comes from nowhere else, or goes nowhere else, is on a visit.
    fileprivate func isHome(_ passage: Passage, _ resource: Resource) -> Bool {
        guard passage.place >= 0, let country = place(passage.place).country else { return false }
        return country == home(of: resource)
    }

    /// Whether it is a way on the ground that brings them from the landing, or to the departure, within half a day too early or a day
    /// too late.
    fileprivate func isRide(_ entry: Occupancy, at passage: Passage) -> Bool {
        let outline = outline(entry)
        return outline.isOnTheWay && outline.kind != .flight && outline.place != outline.exit && entry.isRidden(in: self)
            && isAtPassage(outline.end(at: passage.kind), passage.place) && (-43_199..<86_400).contains(passage.gap(to: entry))
    }
}
