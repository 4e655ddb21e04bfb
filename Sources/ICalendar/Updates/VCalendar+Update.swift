package import Time

extension VCalendar {
    /// This calendar as the successor of `previous`, the edition last sent out (RFC 5546 section 2.1.4).
    ///
    /// Unchanged events keep their stamps, and so their bytes. Changed ones get new stamps, and a higher SEQUENCE if their time,
    /// place or status changed. Removed ones stay as cancelled events until they are over, because no import deletes what a file
    /// leaves out. Their summaries begin with the word `cancelled`.
    package func following(_ previous: VCalendar, at revision: Instant, cancelled: String, isOver: (VEvent) -> Bool) -> VCalendar {
        var known: [EventKey: VEvent] = [:]
        for event in previous.events { if let key = EventKey(event) { known[key] = event } }
        var update = self
        let kept = Set(events.compactMap(EventKey.init))
        let gone = previous.events.filter { event in EventKey(event).map { !kept.contains($0) } ?? false }
        // An occurrence that no longer differs from its series isn't removed: the series, which clients read again, has it.
        let series = Set(events.compactMap { $0.recurrenceID == nil ? $0.uid : nil })
        let rejoined = gone.filter { event in event.recurrenceID != nil && event.uid.map(series.contains) == true }
        let regained = Set(rejoined.compactMap(\.uid))
        update.events = events.map { event in
            guard let key = EventKey(event) else { return event }
            if let previous = known[key] {
                return event.following(previous, hasMoved: key.recurrenceID == nil && regained.contains(key.uid))
            }
            // An occurrence that now differs from its series is a change of what was sent about the series.
            return known[EventKey(seriesOf: key)].map { event.leaving($0) } ?? event
        }
        let withdrawn = Set(gone).subtracting(rejoined)
        update.events += gone.filter { withdrawn.contains($0) && !isOver($0) }.map { $0.withdrawn(at: revision, cancelled: cancelled) }

        let needed = Set(update.events.flatMap { [$0.dtstart?.tzid, $0.endTime?.tzid] }.compactMap { $0 })
        let defined = Set(update.timeZones.map(\.tzid))
        update.timeZones += previous.timeZones.filter { needed.contains($0.tzid) && !defined.contains($0.tzid) }
        update.timeZones.sort { $0.tzid < $1.tzid }
        return update
    }
}

/// Identifies an event (RFC 5545 section 3.8.4.4).
private struct EventKey: Hashable {
    let uid: String
    let recurrenceID: CalendarTime?

    init?(_ event: VEvent) {
        guard let uid = event.uid else { return nil }
        self.uid = uid
        recurrenceID = event.recurrenceID
    }

    init(seriesOf key: EventKey) {
        uid = key.uid
        recurrenceID = nil
    }
}
