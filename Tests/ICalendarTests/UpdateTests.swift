import Testing
import Time

@testable import ICalendar

/// An update keeps unchanged events, raises the sequence of changed ones, and cancels removed ones.
struct UpdateTests {
    private static let sent = Instant("2027-01-01T00:00Z")!
    private static let now = Instant("2027-02-01T00:00Z")!

    private static func event(
        _ uid: String, start: String = "2027-05-11T09:00", stamp: Instant = now, _ change: (inout VEvent) -> Void = { _ in }
    ) -> VEvent {
        var event = VEvent(uid: uid, dtstamp: stamp, dtstart: .zoned(LocalDateTime(start)!, tzid: "Europe/Paris"))
        event.end = .dtend(.zoned(LocalDateTime(start)!.adding(minutes: 60)!, tzid: "Europe/Paris"))
        event.lastModified = stamp
        event.sequence = 0
        event.status = .confirmed
        event.summary = uid
        change(&event)
        return event
    }

    private static func calendar(_ events: [VEvent]) -> VCalendar {
        var calendar = VCalendar(prodid: "-//Test//EN")
        calendar.events = events
        return calendar
    }

    private func update(_ new: [VEvent], since old: [VEvent], isOver: (VEvent) -> Bool = { _ in false }) -> [VEvent] {
        Self.calendar(new).following(Self.calendar(old), at: Self.now, cancelled: "Cancelled", isOver: isOver).events
    }

    @Test func `unchanged events are as they were sent`() {
        let old = Self.event("a", stamp: Self.sent) { $0.sequence = 3 }
        #expect(update([Self.event("a")], since: [old]) == [old])
    }

    @Test func `a new event is as it is`() { #expect(update([Self.event("a")], since: []) == [Self.event("a")]) }

    @Test(arguments: ["start", "status", "location"])
    func `a change of time, place or status raises the sequence`(what: String) {
        let new = Self.event("a", start: what == "start" ? "2027-05-11T10:00" : "2027-05-11T09:00") {
            if what == "status" { $0.status = .tentative }
            if what == "location" { $0.location = "Hall B" }
        }
        var expected = new
        expected.sequence = 4
        #expect(update([new], since: [Self.event("a", stamp: Self.sent) { $0.sequence = 3 }]) == [expected])
    }

    @Test func `a change of words moves the stamps alone`() {
        let new = Self.event("a") { $0.summary = "Other" }
        var expected = new
        expected.sequence = 3
        #expect(update([new], since: [Self.event("a", stamp: Self.sent) { $0.sequence = 3 }]) == [expected])
    }

    @Test func `a removed event is cancelled, and stays as it was sent from then on`() {
        let old = Self.event("a", stamp: Self.sent) {
            $0.sequence = 3; $0.relatedTo = [.parent("p")]
        }
        let withdrawn = Self.event("a") {
            $0.sequence = 4
            $0.status = .cancelled
            $0.transp = .transparent
            $0.summary = "Cancelled: a"
        }
        #expect(update([Self.event("b")], since: [old]) == [Self.event("b"), withdrawn])
        #expect(update([Self.event("b")], since: [withdrawn]) == [Self.event("b"), withdrawn])
    }

    @Test func `a removed event that is over is left out`() {
        #expect(update([Self.event("b")], since: [Self.event("a", stamp: Self.sent)], isOver: { $0.uid == "a" }) == [Self.event("b")])
    }

    @Test func `an event that comes back has a higher sequence than its cancellation`() {
        let withdrawn = Self.event("a", stamp: Self.sent) {
            $0.status = .cancelled; $0.sequence = 4; $0.summary = "Cancelled: a"
        }
        #expect(update([Self.event("a")], since: [withdrawn]).map(\.sequence) == [5])
    }

    @Test func `the zone of a removed event stays defined`() {
        var old = Self.calendar([Self.event("a", stamp: Self.sent)])
        old.timeZones = [VTimeZone(tzid: "Europe/Paris", observances: []), VTimeZone(tzid: "Asia/Seoul", observances: [])]
        let new = Self.calendar([VEvent(uid: "b", dtstamp: Self.now, dtstart: .utc(Self.now))])
        #expect(new.following(old, at: Self.now, cancelled: "Cancelled") { _ in false }.timeZones.map(\.tzid) == ["Europe/Paris"])
    }
}
