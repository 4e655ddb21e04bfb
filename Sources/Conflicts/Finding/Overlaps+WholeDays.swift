internal import Planning
internal import Time

extension Overlaps {
    /// The clashes of whole days, with each other and with what has hours. A whole day takes nothing itself if parts of it
    /// take place.
    static func wholeDayFindings(
        on timeline: Timeline, in check: CheckContext, waysOut: [WayOut], hold: Hold, ceiling: Severity = .error,
        isClash: (Occupancy, Occupancy) -> Bool
    ) -> [Finding] {
        guard timeline.flags.contains(.allDay) else { return [] }
        let entries = timeline.entries.compactMap { entry in
            entry.isAllDay ? (check.hasParts(entry) ? nil : entry.everyMinute) : entry
        }
        let busy = Timeline(resource: timeline.resource, number: timeline.number, entries: entries)
        return findings(on: busy, in: check, waysOut: waysOut, hold: hold) { first, second in
            (check.isWholeDay(first) || check.isWholeDay(second)) && isClash(first, second)
        }.map { finding in
            var finding = finding
            finding.ceiling = min(finding.ceiling, ceiling)
            finding.facts[.days] = .days(finding.sharedDays)
            return finding
        }
    }

    /// Those of a person: where both need them by name, in different places.
    static func wholeDayFindings(
        ofPersonOn timeline: Timeline, in check: CheckContext, waysOut: [WayOut], isClash: (Occupancy, Occupancy) -> Bool
    ) -> [Finding] {
        wholeDayFindings(on: timeline, in: check, waysOut: waysOut, hold: .both, ceiling: .warning) { first, second in
            isClash(first, second) && check.needs(timeline.resource, first) && check.needs(timeline.resource, second)
                && check.areApart(first, second)
        }
    }
}

extension CheckContext {
    /// Whether something inside it takes place, which then takes the rooms and the people at its own hours.
    func hasParts(_ occupancy: Occupancy) -> Bool {
        let activity = activity(occupancy)
        return plan.activities[(activity.index + 1)..<activity.subtreeEnd].contains { $0.status != .cancelled }
            || joint.areThere(in: occupancy.activity)
    }

    fileprivate func isWholeDay(_ occupancy: Occupancy) -> Bool { activity(occupancy).readings == nil }

    /// Whether a person has a part of their own in it; a stay of weeks isn't work every day.
    fileprivate func needs(_ person: Resource, _ occupancy: Occupancy) -> Bool {
        guard occupancy.via == -1, occupancy.flags.isDisjoint(with: [.optional, .remote]) else { return false }
        let activity = activity(occupancy)
        if let days = activity.when?.days, days.upperBound.dayNumber - days.lowerBound.dayNumber >= 7 { return false }
        let parts: Set<Participation.Role> = [.chair, .moderator, .speaker, .panellist, .presenter, .rapporteur, .host, .interpreter]
        return occupancy.flags.contains(.driver)
            || activity.activity.participations.contains { $0.who.rawValue == person.id && parts.contains($0.role) && $0.isComing }
    }

    /// Whether both are in known places, neither of which is in the other. Distant cities are another rule's question.
    fileprivate func areApart(_ first: Occupancy, _ second: Occupancy) -> Bool {
        let (one, other) = (outline(first).place, outline(second).place)
        guard one >= 0, other >= 0, !rooms.overlap(place(one), place(other)), !isNowhere(first), !isNowhere(second) else { return false }
        let (city, otherCity) = (geography.city(of: one), geography.city(of: other))
        return city < 0 || otherCity < 0 || city == otherCity || !isOutOfReach(one, other)
    }
}

extension Finding {
    /// The days on which all its activities are; the first of the last one's where clocks differ.
    fileprivate var sharedDays: [LocalDate] {
        let spans = activities.compactMap { $0.when?.days }
        guard let first = spans.map(\.lowerBound).max(), let last = spans.map(\.upperBound).min() else { return [] }
        return (0...max(0, last.dayNumber - first.dayNumber)).map { first.adding(days: $0) }
    }
}

extension Occupancy {
    /// The same, with every minute of its days taken.
    fileprivate var everyMinute: Occupancy {
        Occupancy(start: start, end: end, activity: activity, terms: Booking.Terms(via: via, flags: flags.subtracting(.allDay)))
    }
}
