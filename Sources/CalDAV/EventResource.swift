package import ICalendar
internal import Planning

/// One event, or what repeats with its instances, as a collection holds it: a resource for each UID (RFC 4791 section 4.1).
///
/// What we write carries two marks: whose it is, and a digest of what it says. Anything without the first is somebody else's, and
/// where the second isn't that of what stands beside it, somebody has edited it.
package struct EventResource: Hashable, Sendable {
    package let uid: String
    package var calendar: VCalendar

    package var summary: String { calendar.events.first?.summary ?? uid }

    private static let ownerName = "X-PLENARY-PLAN"
    private static let digestName = "X-PLENARY-DIGEST"

    /// `nil` for what isn't one UID's.
    package init?(_ calendar: VCalendar) {
        guard let uid = calendar.events.first?.uid, calendar.events.allSatisfy({ $0.uid == uid }) else { return nil }
        self.uid = uid
        self.calendar = calendar
    }

    /// Each UID of a calendar, with the zones it names and the mark of `owner`.
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
            own.events = events[uid] ?? []
            let named = Set(own.events.flatMap { [$0.dtstart?.tzid, $0.endTime?.tzid] }.compactMap { $0 })
            own.timeZones = calendar.timeZones.filter { named.contains($0.tzid) }
            return EventResource(own)?.marked(as: owner)
        }
    }

    package var owner: String? { mark(Self.ownerName) }
    /// Whether it says what it said when it was written.
    package var isAsWritten: Bool { mark(Self.digestName) == digest }

    private func mark(_ name: String) -> String? { calendar.events[0].otherProperties.first { $0.name == name }?.text }

    private func marked(as owner: String) -> EventResource {
        var marked = self
        for (name, value) in [(Self.ownerName, owner), (Self.digestName, digest)] {
            if let property = Property(name: name, text: value) { marked.calendar.events[0].otherProperties.append(property) }
        }
        return marked
    }

    /// Of all that it says, whatever the order of what has none, and without stamps, which say nothing.
    package var digest: String {
        var plain = VCalendar(prodid: "")
        plain.events = calendar.events.map { event in
            var event = event.unstamped
            event.otherProperties.removeAll { [Self.ownerName, Self.digestName].contains($0.name) }
            event.otherProperties.sort { ($0.name, $0.value) < ($1.name, $1.value) }
            event.otherComponents = event.otherComponents.map(\.sorted)
            event.attendees.sort { $0.address < $1.address }
            return event
        }
        plain.events.sort { ($0.recurrenceID?.clock.secondsOnClock ?? 0) < ($1.recurrenceID?.clock.secondsOnClock ?? 0) }
        return Self.fingerprint(plain.bytes())
    }

    /// What its file is called: the UID as far as any server bears it, and a fingerprint of all of it.
    package var fileName: String {
        let plain = uid.prefix(80).map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") ? $0 : "_" }
        return String(plain.drop { $0 == "." }) + "-" + Self.fingerprint(Array(uid.utf8)).prefix(8) + ".ics"
    }

    /// FNV-1a in 64 bits: enough to see a change by, and no protection from whoever means harm.
    private static func fingerprint(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension Component {
    fileprivate var sorted: Component {
        var component = self
        component.properties.sort { ($0.name, $0.value) < ($1.name, $1.value) }
        component.components = component.components.map(\.sorted)
        return component
    }
}
