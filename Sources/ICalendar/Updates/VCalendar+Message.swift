package import Planning

/// Messages of iTIP (RFC 5546): about one event, to the first of its ATTENDEEs.
extension VCalendar {
    /// An invitation (RFC 5546 section 3.2.2). `timeZones` are those that the event names.
    package static func request(_ event: VEvent, timeZones: [VTimeZone], prodid: String) -> VCalendar {
        var calendar = VCalendar(prodid: prodid)
        calendar.method = "REQUEST"
        calendar.timeZones = timeZones
        calendar.events = [event]
        return calendar
    }

    /// This REQUEST as what comes after `previous`, the message last sent about the same event to the same person; `nil` where that
    /// says all of it. Replies aren't news: who sent them knows.
    ///
    /// Every change raises SEQUENCE, so that a reply tells which message it answers; one of time, place or status, or
    /// another invitation after a CANCEL, asks for a reply again (RFC 5546 section 3.2.2.1).
    package func following(_ previous: VCalendar) -> VCalendar? {
        let isAgain = previous.method == "CANCEL"
        let (old, new) = (previous.events[0], events[0])
        if !isAgain, new.unanswered.written == old.unanswered.written { return nil }
        var message = self
        message.events[0].sequence = max(new.sequence ?? 0, (old.sequence ?? 0) + 1)
        message.events[0].created = old.created ?? new.created
        if isAgain || new.isMoved(from: old) { message.events[0].attendees = new.attendees.map(\.asked) }
        return message
    }

    /// The CANCEL of this REQUEST (RFC 5546 section 3.2.5), to the one invited. The event itself has STATUS:CANCELLED only where it
    /// is off for everybody, `forAll`: whoever is no longer invited to one that takes place is told no such thing.
    package func cancelling(at revision: Instant, forAll: Bool, cancelled: String) -> VCalendar {
        var message = self
        message.method = "CANCEL"
        var event = events[0].withdrawn(at: revision, cancelled: cancelled)
        if !forAll { (event.status, event.summary) = (nil, events[0].summary) }
        event.attendees = event.attendees.prefix(1).map { CalendarUser(address: $0.address, cn: $0.cn, cutype: $0.cutype, role: $0.role) }
        message.events = [event]
        return message
    }
}

extension CalendarUser {
    /// With a reply asked for.
    package var asked: CalendarUser {
        var user = self
        user.partstat = .needsAction
        user.rsvp = true
        return user
    }
}

extension VEvent {
    /// Without what only tells of the edition, and without replies.
    fileprivate var unanswered: VEvent {
        var event = unstamped
        for index in event.attendees.indices { (event.attendees[index].partstat, event.attendees[index].rsvp) = (nil, nil) }
        return event
    }

    /// As a stream: what was read compares with what was made by what is written of it.
    fileprivate var written: [UInt8] { VCalendar.request(self, timeZones: [], prodid: "").bytes() }
}
