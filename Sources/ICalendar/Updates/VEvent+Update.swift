internal import Planning

extension VEvent {
    /// When it ends, where an end is given.
    package var endTime: CalendarTime? { if case .dtend(let time)? = end { time } else { nil } }

    /// `hasMoved` where more of it did than can be seen of the two.
    func following(_ previous: VEvent, hasMoved: Bool) -> VEvent {
        if !hasMoved, unstamped == previous.unstamped { return previous }
        var event = self
        event.sequence = max(sequence ?? 0, (previous.sequence ?? 0) + (hasMoved || isMoved(from: previous) ? 1 : 0))
        event.created = previous.created ?? created
        return event
    }

    /// As a change of what was sent of its series.
    func leaving(_ series: VEvent) -> VEvent {
        var event = self
        event.sequence = max(sequence ?? 0, (series.sequence ?? 0) + 1)
        return event
    }

    /// Whether its time, place or status is another.
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
        // Its parent may be gone as well.
        event.relatedTo = []
        return event
    }

    /// Without what only tells of the edition.
    package var unstamped: VEvent {
        var event = self
        event.dtstamp = nil
        event.lastModified = nil
        event.created = nil
        event.sequence = nil
        return event
    }
}
