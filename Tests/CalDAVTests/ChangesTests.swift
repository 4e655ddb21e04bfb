import ICalendar
import Testing
import Time

@testable import CalDAV

/// The steps that make a collection match a plan.
struct ChangesTests {
    private static let revision = Instant("2027-01-02T00:00Z")!

    /// Each text is a UID, followed by a colon and the title if it isn't the usual one.
    static func calendar(_ events: [String]) -> VCalendar {
        var calendar = VCalendar(prodid: "-//Trial//EN")
        calendar.events = events.map { text in
            let parts = text.split(separator: ":").map(String.init)
            var event = VEvent(
                uid: parts[0], dtstamp: revision, dtstart: .utc(Instant("2027-05-11T09:00Z")!))
            event.summary = parts.count > 1 ? parts[1] : "Talk"
            event.sequence = 0
            return event
        }
        return calendar
    }

    /// As from a server that rewrites resources: read again, with the properties in another order.
    private static func found(_ calendar: VCalendar, owner: String = "plan", etag: String? = "1") throws -> [FoundResource] {
        try EventResource.all(of: calendar, owner: owner).map { resource in
            var served = try VCalendar.read(resource.calendar.bytes()).calendars[0]
            served.events[0].otherProperties.reverse()
            served.events[0].lastModified = Instant("2030-01-01T00:00Z")
            return FoundResource(path: "/c/\(resource.fileName)", etag: etag, resource: EventResource(served))
        }
    }

    private static func listed(_ changes: CollectionChanges) -> [String] {
        changes.steps.map { step in
            switch step {
            case .put(let resource): "put \(resource.uid)"
            case .update(let resource, _): "update \(resource.uid) \(resource.calendar.events[0].sequence ?? 0)"
            case .remove(let found): "remove \(found.resource?.uid ?? "")"
            }
        } + changes.skipped.map { "\($0)" }
    }

    @Test(arguments: [
        (["a", "b"], ["a", "b"], []),
        (["a"], ["a", "b"], ["put b"]),
        (["a", "b"], ["a"], ["remove b"]),
        (["a"], ["a:Other"], ["update a 0"]),
        ([], ["a"], ["put a"]),
    ])
    func `only changes are written`(before: [String], after: [String], expected: [String]) throws {
        let changes = CollectionChanges(
            from: try Self.found(Self.calendar(before)), to: Self.calendar(after), owner: "plan", revision: Self.revision)
        #expect(Self.listed(changes) == expected)
        #expect(changes.unchanged == Set(before).intersection(after).count)
    }

    @Test func `a new time raises the sequence`() throws {
        var after = Self.calendar(["a"])
        after.events[0].dtstart = .utc(Instant("2027-05-11T10:00Z")!)
        let changes = CollectionChanges(from: try Self.found(Self.calendar(["a"])), to: after, owner: "plan", revision: Self.revision)
        #expect(Self.listed(changes) == ["update a 1"])
    }

    @Test func `entries that others wrote or edited are skipped`() throws {
        let foreign = try Self.found(Self.calendar(["a"]), owner: "another plan")
        #expect(
            Self.listed(CollectionChanges(from: foreign, to: Self.calendar(["a"]), owner: "plan", revision: Self.revision))
                == ["'Talk' is already in the collection, written by somebody else; it is skipped"])
        #expect(Self.listed(CollectionChanges(from: foreign, to: Self.calendar([]), owner: "plan", revision: Self.revision)) == [])

        let edited = try Self.found(Self.calendar(["a", "b"])).map { found in
            var resource = try #require(found.resource)
            resource.calendar.events[0].location = "Elsewhere"
            return FoundResource(path: found.path, etag: found.etag, resource: resource)
        }
        let changes = CollectionChanges(from: edited, to: Self.calendar(["a:Other"]), owner: "plan", revision: Self.revision)
        #expect(changes.skipped == [.edited(summary: "Other", isWanted: true), .edited(summary: "Talk", isWanted: false)])
        #expect(changes.steps == [])
        let forced = CollectionChanges(
            from: edited, to: Self.calendar(["a:Other"]), owner: "plan", revision: Self.revision, overwriting: true)
        #expect(Self.listed(forced) == ["update a 1", "remove b"])
    }

    private static func changes(
        from found: [FoundResource], to calendar: VCalendar, _ change: (inout VEvent) -> Void
    ) -> CollectionChanges {
        let edited = found.map { found in
            var resource = found.resource
            if var calendar = resource?.calendar {
                change(&calendar.events[0])
                resource = EventResource(calendar)
            }
            return FoundResource(path: found.path, etag: found.etag, resource: resource)
        }
        return CollectionChanges(from: edited, to: calendar, owner: "plan", revision: revision)
    }

    @Test func `an edit that the plan has imported no longer counts as somebody else's`() throws {
        let adopted = Self.changes(from: try Self.found(Self.calendar(["a"])), to: Self.calendar(["a:Other"])) { $0.summary = "Other" }
        #expect(Self.listed(adopted) == ["update a 0"])
        guard case .update(let resource, _)? = adopted.steps.first else { return }
        #expect(resource.isAsWritten)
    }

    @Test func `a copy belongs to whoever made it, despite its marks`() throws {
        let copied = Self.changes(from: try Self.found(Self.calendar(["a"])), to: Self.calendar([])) { $0.uid = "b" }
        #expect((copied.steps, copied.skipped) == ([], []))
    }

    @Test func `private properties of another program are not an edit`() throws {
        let noted = Self.changes(from: try Self.found(Self.calendar(["a"])), to: Self.calendar(["a"])) { event in
            event.otherProperties += [Property(name: "X-MOZ-LASTACK", value: "20270511T085500Z")].compactMap { $0 }
        }
        #expect((noted.steps, noted.skipped, noted.unchanged) == ([], [], 1))
    }

    @Test func `somebody's reminder is not an edit, and a new one in the plan is written`() throws {
        let alarm = try #require(Component(name: "VALARM", properties: [Property(name: "TRIGGER", value: "-PT5M")].compactMap { $0 }))
        let there = try Self.found(Self.calendar(["a"]))
        let reminded = Self.changes(from: there, to: Self.calendar(["a"])) { $0.otherComponents = [alarm] }
        #expect((reminded.steps, reminded.skipped, reminded.unchanged) == ([], [], 1))
        var planned = Self.calendar(["a"])
        planned.events[0].otherComponents = [alarm]
        #expect(Self.listed(Self.changes(from: there, to: planned) { _ in }) == ["update a 0"])
    }

    @Test func `a zone's new rules are written, and the event is otherwise unchanged`() throws {
        func calendar(_ offset: Int) -> VCalendar {
            var calendar = Self.calendar(["a"])
            calendar.events[0].dtstart = .zoned(LocalDateTime("2027-05-11T09:00")!, tzid: "Africa/Casablanca")
            var zone = VTimeZone(tzid: "Africa/Casablanca", observances: [])
            zone.observances = [
                VTimeZone.Observance(
                    kind: .standard, dtstart: LocalDateTime("1970-01-01T00:00")!, tzoffsetfrom: offset, tzoffsetto: offset)
            ]
            calendar.timeZones = [zone]
            return calendar
        }
        let there = try Self.found(calendar(3600))
        #expect(CollectionChanges(from: there, to: calendar(3600), owner: "plan", revision: Self.revision).unchanged == 1)
        let changes = CollectionChanges(from: there, to: calendar(0), owner: "plan", revision: Self.revision)
        #expect(Self.listed(changes) == ["update a 0"])
        #expect(changes.updated.before.events == changes.updated.after.events)
    }

    @Test func `the server is asked to mail nobody, and may report that it did`() throws {
        var calendar = Self.calendar(["a"])
        calendar.events[0].organizer = CalendarUser(address: "mailto:ana@example.org")
        calendar.events[0].attendees = [CalendarUser(address: "mailto:bo@example.org")]
        let written = EventResource.all(of: calendar, owner: "plan")[0].calendar.events[0]
        let none = try [#require(Parameter(name: "SCHEDULE-AGENT", values: ["NONE"]))]
        #expect([written.organizer?.otherParameters, written.attendees[0].otherParameters] == [none, none])
        let listed = Self.changes(from: try Self.found(calendar), to: calendar) { event in
            event.attendees[0].otherParameters += [Parameter(name: "SCHEDULE-STATUS", values: ["1.1"])].compactMap { $0 }
        }
        #expect((listed.steps, listed.skipped, listed.unchanged) == ([], [], 1))
    }

    @Test func `resources without an ETag are skipped`() throws {
        let changes = CollectionChanges(
            from: try Self.found(Self.calendar(["a"]), etag: nil), to: Self.calendar([]), owner: "plan", revision: Self.revision)
        #expect(changes.steps == [])
        #expect(changes.skipped == [.withoutETag(summary: "Talk")])
    }

    @Test(arguments: ["../../etc/passwd", "a/b?c#d", ".hidden", "한글", String(repeating: "x", count: 255)])
    func `a file name is safe whatever the UID`(uid: String) throws {
        let name = EventResource.all(of: Self.calendar([uid]), owner: "plan")[0].fileName
        #expect(
            name.utf8.allSatisfy { byte in
                byte < 0x80
                    && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber || "-._".utf8.contains(byte))
            })
        #expect(!name.hasPrefix(".") && name.utf8.count < 120)
    }
}
