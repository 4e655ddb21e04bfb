package import ICalendar
internal import Planning
internal import Time

/// One event, or a series with its changed occurrences, as a collection stores it: one resource for each UID (RFC 4791 section
/// 4.1).
///
/// Our resources carry two marks: the owner, with a digest of the UID; and a digest of what the resource says, with one of
/// everything written. A resource without the first mark is somebody else's. If the digest in the second mark no longer fits,
/// somebody has edited the resource.
package struct EventResource: Hashable, Sendable {
    package let uid: String
    package var calendar: VCalendar

    package var summary: String { calendar.events.first?.summary ?? uid }

    private static let ownerName = "X-PLENARY-PLAN"
    private static let digestName = "X-PLENARY-DIGEST"

    /// `nil` unless the calendar has exactly one UID.
    package init?(_ calendar: VCalendar) {
        guard let uid = calendar.events.first?.uid, calendar.events.allSatisfy({ $0.uid == uid }) else { return nil }
        self.uid = uid
        self.calendar = calendar
    }

    /// One resource for each UID of a calendar, with the zones it uses and the mark of `owner`.
    package static func all(of calendar: VCalendar, owner: String) -> [EventResource] {
        var order: [String] = []
        var events: [String: [VEvent]] = [:]
        for event in calendar.events {
            guard let uid = event.uid else { continue }
            if events[uid] == nil { order.append(uid) }
            events[uid, default: []].append(event)
        }
        return order.compactMap { uid in
            var own = VCalendar(prodid: calendar.prodid ?? "")
            own.events = (events[uid] ?? []).map(\.withoutScheduling)
            let named = Set(own.events.flatMap { [$0.dtstart?.tzid, $0.endTime?.tzid] }.compactMap { $0 })
            own.timeZones = calendar.timeZones.filter { named.contains($0.tzid) }
            return EventResource(own)?.marked(as: owner)
        }
    }

    /// The owner; `nil` for a resource of others, and for a copy of one of ours under another UID.
    package var owner: String? {
        let suffix = " " + Self.fingerprint(Array(uid.utf8))
        return mark(Self.ownerName).flatMap { $0.hasSuffix(suffix) ? String($0.dropLast(suffix.count)) : nil }
    }
    /// Whether nobody has edited it since it was written.
    package var isAsWritten: Bool { mark(Self.digestName)?.hasPrefix(digest) == true }
    /// Whether it was written with the content of `other`, zones and reminders included, and nobody has edited it since.
    func isWritten(as other: EventResource) -> Bool { isAsWritten && mark(Self.digestName) == other.mark(Self.digestName) }

    private func mark(_ name: String) -> String? { calendar.events[0].otherProperties.first { $0.name == name }?.text }

    func marked(as owner: String) -> EventResource {
        var marked = unmarked
        let marks = [
            (Self.ownerName, "\(owner) \(Self.fingerprint(Array(uid.utf8)))"), (Self.digestName, "\(digest)-\(marked.wholeDigest)"),
        ]
        for (name, value) in marks {
            if let property = Property(name: name, text: value) { marked.calendar.events[0].otherProperties.append(property) }
        }
        return marked
    }

    var unmarked: EventResource {
        var unmarked = self
        unmarked.calendar.events[0].otherProperties.removeAll { [Self.ownerName, Self.digestName].contains($0.name) }
        return unmarked
    }

    /// A digest of everything we write, zones and reminders included, except for stamps.
    private var wholeDigest: String {
        var whole = VCalendar(prodid: "")
        whole.timeZones = calendar.timeZones
        whole.events = calendar.events.map(\.unstamped)
        return Self.fingerprint(whole.bytes())
    }

    /// A digest of what the resource says, independent of order where order means nothing. Leaves out stamps, reminders, which are
    /// each reader's own, and private properties of other programs: a change of these is not an edit.
    package var digest: String {
        var plain = VCalendar(prodid: "")
        plain.events = calendar.events.map { event in
            var event = event.unstamped.withoutScheduling
            event.otherProperties = event.otherProperties.plain
            event.otherParameters = event.otherParameters.mapValues(\.plain).filter { !$0.value.isEmpty }
            event.otherComponents = event.otherComponents.filter { $0.name != "VALARM" }.map(\.plain)
            event.attendees.sort { $0.address < $1.address }
            return event
        }
        plain.events.sort { ($0.recurrenceID?.clock.secondsOnClock ?? 0) < ($1.recurrenceID?.clock.secondsOnClock ?? 0) }
        return Self.fingerprint(plain.bytes())
    }

    /// The file name: the UID as far as every server accepts it, and a fingerprint of the whole UID.
    package var fileName: String {
        let plain = uid.prefix(80).map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") ? $0 : "_" }
        return String(plain.drop { $0 == "." }) + "-" + Self.fingerprint(Array(uid.utf8)).prefix(8) + ".ics"
    }

    private static func fingerprint(_ bytes: [UInt8]) -> String {
        var digest = Fingerprint()
        digest.add(bytes)
        return digest.text
    }
}

extension VEvent {
    /// Asks the server not to send mails about it (RFC 6638 section 7.1), as it may if ORGANIZER and ATTENDEE are set.
    fileprivate var withoutScheduling: VEvent {
        var event = self
        event.organizer = organizer?.withoutScheduling
        event.attendees = attendees.map(\.withoutScheduling)
        return event
    }
}

extension CalendarUser {
    fileprivate var withoutScheduling: CalendarUser {
        var user = self
        user.otherParameters = otherParameters.plain.filter { !$0.name.hasPrefix("SCHEDULE-") }
        if let parameter = Parameter(name: "SCHEDULE-AGENT", values: ["NONE"]) { user.otherParameters.append(parameter) }
        return user
    }
}

extension Component {
    fileprivate var plain: Component {
        var component = self
        component.properties = properties.plain
        component.components = components.map(\.plain)
        return component
    }
}

extension [Property] {
    fileprivate var plain: [Property] { filter { !$0.name.hasPrefix("X-") }.sorted { ($0.name, $0.value) < ($1.name, $1.value) } }
}

extension [Parameter] {
    fileprivate var plain: [Parameter] { filter { !$0.name.hasPrefix("X-") } }
}
