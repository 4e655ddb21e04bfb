internal import Time

extension VEvent {
    /// When it ends, if it has DTEND.
    package var endTime: CalendarTime? { if case .dtend(let time)? = end { time } else { nil } }

    /// `hasMoved`: its time, place or status changed in a way that the two events don't show.
    func following(_ previous: VEvent, hasMoved: Bool) -> VEvent {
        if !hasMoved, unstamped == previous.unstamped { return previous }
        var event = self
        event.sequence = max(sequence ?? 0, (previous.sequence ?? 0) + (hasMoved || isMoved(from: previous) ? 1 : 0))
        event.created = previous.created ?? created
        return event
    }

    /// The occurrence as a change of what was sent about its series.
    func leaving(_ series: VEvent) -> VEvent {
        var event = self
        event.sequence = max(sequence ?? 0, (series.sequence ?? 0) + 1)
        return event
    }

    /// Whether its time, place or status changed.
    func isMoved(from previous: VEvent) -> Bool {
        dtstart != previous.dtstart || end != previous.end || status != previous.status || location != previous.location
            || rrule != previous.rrule || rdates != previous.rdates || exdates != previous.exdates
    }

    func withdrawn(at revision: Instant, cancelled: String) -> VEvent {
        if status == .cancelled { return self }
        var event = self
        event.status = .cancelled
        event.transp = .transparent
        event.summary = "\(cancelled): \(summary ?? "")"
        event.sequence = (sequence ?? 0) + 1
        event.dtstamp = revision
        event.lastModified = revision
        // Its parent may be removed as well.
        event.relatedTo = []
        return event
    }

    /// The event without the properties that belong to the edition.
    package var unstamped: VEvent {
        var event = self
        event.dtstamp = nil
        event.lastModified = nil
        event.created = nil
        event.sequence = nil
        return event
    }
}
