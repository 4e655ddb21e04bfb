import ICalendar
import Planning
import Testing

@testable import CalDAV

/// What has to be done so that a collection is as a plan.
struct ChangesTests {
    private static let revision = Instant("2027-01-02T00:00Z")!

    /// Each text is a UID, with the title behind a colon where it isn't the usual.
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

    /// As a server has it that wrote it anew: read, and with properties in another order.
    private static func found(_ calendar: VCalendar, owner: String = "plan", etag: String? = "1") throws -> [FoundResource] {
        try EventResource.all(of: calendar, owner: owner).map { resource in
            var served = try VCalendar.read(resource.calendar.bytes()).calendars[0]
            served.events[0].otherProperties.reverse()
            served.events[0].lastModified = Instant("2030-01-01T00:00Z")
            return FoundResource(path: "/c/\(resource.fileName)", etag: etag, resource: EventResource(served))
        }
    }

    private static func told(_ changes: CollectionChanges) -> [String] {
        changes.steps.map { step in
            switch step {
            case .put(let resource): "put \(resource.uid)"
            case .update(let resource, _): "update \(resource.uid) \(resource.calendar.events[0].sequence ?? 0)"
            case .remove(let found): "remove \(found.resource?.uid ?? "")"
            }
        } + changes.left.map { "\($0)" }
    }

    @Test(arguments: [
        (["a", "b"], ["a", "b"], []),
        (["a"], ["a", "b"], ["put b"]),
        (["a", "b"], ["a"], ["remove b"]),
        (["a"], ["a:Other"], ["update a 0"]),
        ([], ["a"], ["put a"]),
    ])
    func `only what is other is written`(before: [String], after: [String], expected: [String]) throws {
        let changes = CollectionChanges(
            from: try Self.found(Self.calendar(before)), to: Self.calendar(after), owner: "plan", revision: Self.revision)
        #expect(Self.told(changes) == expected)
        #expect(changes.unchanged == Set(before).intersection(after).count)
    }

    @Test func `a new time raises the sequence`() throws {
        var after = Self.calendar(["a"])
        after.events[0].dtstart = .utc(Instant("2027-05-11T10:00Z")!)
        let changes = CollectionChanges(from: try Self.found(Self.calendar(["a"])), to: after, owner: "plan", revision: Self.revision)
        #expect(Self.told(changes) == ["update a 1"])
    }

    @Test func `what others wrote or edited is left`() throws {
        let foreign = try Self.found(Self.calendar(["a"]), owner: "another plan")
        #expect(
            Self.told(CollectionChanges(from: foreign, to: Self.calendar(["a"]), owner: "plan", revision: Self.revision))
                == ["'Talk' is in the collection already, from somebody else; it is left as it is"])
        #expect(Self.told(CollectionChanges(from: foreign, to: Self.calendar([]), owner: "plan", revision: Self.revision)) == [])

        let edited = try Self.found(Self.calendar(["a", "b"])).map { found in
            var resource = try #require(found.resource)
            resource.calendar.events[0].location = "Elsewhere"
            return FoundResource(path: found.path, etag: found.etag, resource: resource)
        }
        let changes = CollectionChanges(from: edited, to: Self.calendar(["a:Other"]), owner: "plan", revision: Self.revision)
        #expect(changes.left == [.edited(summary: "Other", isWanted: true), .edited(summary: "Talk", isWanted: false)])
        #expect(changes.steps == [])
        let forced = CollectionChanges(
            from: edited, to: Self.calendar(["a:Other"]), owner: "plan", revision: Self.revision, overwriting: true)
        #expect(Self.told(forced) == ["update a 1", "remove b"])
    }

    @Test func `nothing is changed that can't be changed safely`() throws {
        let changes = CollectionChanges(
            from: try Self.found(Self.calendar(["a"]), etag: nil), to: Self.calendar([]), owner: "plan", revision: Self.revision)
        #expect(changes.steps == [])
        #expect(changes.left == [.withoutETag(summary: "Talk")])
    }

    @Test(arguments: ["../../etc/passwd", "a/b?c#d", ".hidden", "한글", String(repeating: "x", count: 255)])
    func `a file's name is safe whatever the UID`(uid: String) throws {
        let name = EventResource.all(of: Self.calendar([uid]), owner: "plan")[0].fileName
        #expect(
            name.utf8.allSatisfy { byte in
                byte < 0x80
                    && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber || "-._".utf8.contains(byte))
            })
        #expect(!name.hasPrefix(".") && name.utf8.count < 120)
    }
}
