package import Time

/// iTIP messages (RFC 5546) about one event, to the first of its ATTENDEEs.
extension VCalendar {
    /// An invitation (RFC 5546 section 3.2.2). `timeZones` are those that the event uses.
    package static func request(_ event: VEvent, timeZones: [VTimeZone], prodid: String) -> VCalendar {
        var calendar = VCalendar(prodid: prodid)
        calendar.method = "REQUEST"
        calendar.timeZones = timeZones
        calendar.events = [event]
        return calendar
    }

    /// This REQUEST as the successor of `previous`, the last message about the same event to the same person; `nil` if nothing has
    /// changed. Replies don't count, as their senders know of them.
    ///
    /// Every change raises SEQUENCE, so that a reply shows which message it answers. A change of time, place or status, or an
    /// invitation after a CANCEL, asks for a new reply (RFC 5546 section 3.2.2.1).
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

    /// The CANCEL of this REQUEST to the invited person (RFC 5546 section 3.2.5). The event has STATUS:CANCELLED only if it is
    /// cancelled for everybody, `forAll`; somebody who is no longer invited shouldn't read that.
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
    /// The user, asked for a reply.
    package var asked: CalendarUser {
        var user = self
        user.partstat = .needsAction
        user.rsvp = true
        return user
    }
}

extension VEvent {
    /// The event without replies and without the properties that belong to the edition.
    fileprivate var unanswered: VEvent {
        var event = unstamped
        for index in event.attendees.indices { (event.attendees[index].partstat, event.attendees[index].rsvp) = (nil, nil) }
        return event
    }

    /// The event as a stream: events that were read and events that were made are compared by what is written.
    fileprivate var written: [UInt8] { VCalendar.request(self, timeZones: [], prodid: "").bytes() }
}
