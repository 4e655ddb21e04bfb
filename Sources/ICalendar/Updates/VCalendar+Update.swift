package import Planning

extension VCalendar {
    /// This calendar as the next edition of `previous`, the one last sent out (RFC 5546 section 2.1.4).
    ///
    /// What is unchanged keeps its stamps, and so its bytes. What changed has the stamps of this edition, and a higher SEQUENCE where
    /// its time, place or status did. What is gone stays as a cancelled event until it is over, since no import deletes what a
    /// file leaves out. `cancelled` is the word that its summary then begins with.
    package func following(_ previous: VCalendar, at revision: Instant, cancelled: String, isOver: (VEvent) -> Bool) -> VCalendar {
        var known: [EventKey: VEvent] = [:]
        for event in previous.events { if let key = EventKey(event) { known[key] = event } }
        var update = self
        let kept = Set(events.compactMap(EventKey.init))
        let gone = previous.events.filter { event in EventKey(event).map { !kept.contains($0) } ?? false }
        // An instance that is as its series again isn't gone: the series, which clients take anew, has it.
        let series = Set(events.compactMap { $0.recurrenceID == nil ? $0.uid : nil })
        let rejoined = gone.filter { event in event.recurrenceID != nil && event.uid.map(series.contains) == true }
        let regained = Set(rejoined.compactMap(\.uid))
        update.events = events.map { event in
            guard let key = EventKey(event) else { return event }
            if let previous = known[key] {
                return event.following(previous, hasMoved: key.recurrenceID == nil && regained.contains(key.uid))
            }
            // An instance that leaves its series is a change of what was sent of it.
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

/// What names one event among others (RFC 5545 section 3.8.4.4).
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
