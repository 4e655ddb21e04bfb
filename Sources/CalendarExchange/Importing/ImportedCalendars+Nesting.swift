internal import ICalendar
internal import Planning
internal import Time

extension ImportedCalendars {
    /// The activities, nested, each with its zone where it differs from the inherited one.
    mutating func nestedActivities() -> [Activity] {
        func settled(_ index: Int, around: ZoneID) -> Activity {
            var activity = events[index].activity
            let inherited = activity.place.flatMap(places.zone(of:)) ?? around
            if let clocks = events[index].clocks { settle(&activity, clocks, inherited: inherited, line: events[index].line(of: "DTEND")) }
            let zone = activity.timezone ?? inherited
            activity.activities = children[index].map { settled($0, around: zone) }
            return activity
        }
        return roots.map { settled($0, around: zone) }
    }

    /// Sets the zone where it isn't the inherited one, and converts an end that was given on another clock than that of its place.
    private mutating func settle(
        _ activity: inout Activity, _ clocks: (start: ZoneRules, end: ZoneRules), inherited: ZoneID, line: Int
    ) {
        if clocks.start.zone != inherited { activity.timezone = clocks.start.zone }
        let endZone = activity.to.flatMap(places.zone(of:)) ?? clocks.start.zone
        guard endZone != clocks.end.zone, case .timed(let start, .at(let end))? = activity.when else { return }
        let finish = clocks.end.resolve(end).instant
        if let end = rules(endZone).reading(of: finish) {
            activity.when = .timed(start: start, end: end)
            report(.endOnOtherClock(endZone), at: line)
        }
    }

    /// Finds out from RELATED-TO which event is inside which.
    mutating func nest() {
        let indices = Dictionary(
            events.indices.compactMap { index in
                let event = events[index].event
                return event.recurrenceID == nil ? event.uid.map { ($0, index) } : nil
            }
        ) { first, _ in first }
        var nesting = Nesting(count: events.count)
        for index in events.indices where !absorbed.contains(index) {
            for (position, relation) in events[index].event.relatedTo.enumerated() {
                let line = events[index].line(of: "RELATED-TO", position)
                guard ["PARENT", "CHILD"].contains(relation.reltype) else {
                    report(.relation(relation.reltype), at: line)
                    continue
                }
                guard let other = indices[relation.uid] else {
                    report(.noParent(uid: relation.uid), at: line)
                    continue
                }
                let (child, parent) = relation.reltype == "CHILD" ? (other, index) : (index, other)
                if events[parent].activity.repeats != nil {
                    report(.partOfSeries, at: line)  // the part would repeat as often as the series
                } else if !nesting.put(child, into: parent) {
                    report(.secondParent, at: line)
                }
            }
        }
        for (child, why) in nesting.untangle() {
            report(why == .circle ? .circle : .tooDeep, at: events[child].line(of: "RELATED-TO"))
        }
        (children, roots) = nesting.children()
        roots.removeAll(where: absorbed.contains)
    }
}
