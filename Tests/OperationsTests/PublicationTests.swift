internal import CalendarExchange
internal import Foundation
internal import Operations
internal import Planning
internal import TestSupport
internal import Testing

@Suite struct PublicationTests {
    private func publication(_ text: String = clashingPlan, into folder: String) throws -> FolderPublication {
        var chance = SeededGenerator(seed: 1)
        return try FolderPublication(
            of: opened(text), into: folder, languages: english, printing: Printing(), on: machine, chance: &chance)
    }

    @Test func `nothing is written before it is asked to, and then only what changed`() throws {
        let folder = try TemporaryFolder()
        let first = try publication(into: folder.path)
        #expect(folder.names == [])
        #expect(first.changed.keys.contains("programme.ics") && first.changed.keys.contains("index.html"))
        try first.write()
        #expect(Set(folder.names) == Set(first.changed.keys))
        #expect(try publication(into: folder.path).changed == [:])
        #expect(first.privateAddresses.split(separator: "\n").map { $0.split(separator: "\t")[0] } == ["fiji", "peru", "ana", "bo"])
    }

    @Test func `a calendar of what is no more goes`() throws {
        let folder = try TemporaryFolder()
        try publication(into: folder.path).write()
        let names = try publication(into: folder.path)
        let own = try #require(names.feeds.first { $0.scope == .place("annex") }?.file)
        let later = clashingPlan.replacingOccurrences(of: "2027-01-01T00", with: "2027-06-01T00")
            .replacingOccurrences(of: ", place: annex", with: "").replacingOccurrences(
                of: ", {id: annex, kind: hall, name: Annex}", with: "")
        let second = try publication(later, into: folder.path)
        #expect(second.gone == [own])
        try second.write()
        #expect(!folder.names.contains(own))
    }

    @Test func `names that somebody has broken are refused and nothing is written`() throws {
        let folder = try TemporaryFolder()
        try Files.write(Array("[]".utf8), to: folder.path + "/.feeds-x.json")
        #expect(refusal { try publication(into: folder.path) }?.contains("not the names of calendars") == true)
        #expect(folder.names == [".feeds-x.json"])
    }

    @Test func `badges lead to the calendars that were published`() throws {
        let folder = try TemporaryFolder()
        #expect(refusal { try opened().calendarAddresses(in: folder.path, at: "https://a.example/") }?.contains("plenary publish") == true)
        try publication(into: folder.path).write()
        let addresses = try opened().calendarAddresses(in: folder.path, at: "https://a.example/x")
        #expect(addresses.keys.sorted() == ["ana", "bo"])
        #expect(addresses.values.allSatisfy { $0.hasPrefix("https://a.example/x/") && $0.hasSuffix(".ics") })
    }

    @Test func `a collection without a proper address is refused without repeating it`() throws {
        let message = refusal {
            try CollectionPublication(
                of: opened(), to: "https://user:secret@example.org/a/", choice: CollectionPublication.Choice(), languages: english,
                on: machine)
        }
        #expect(message?.contains("is not the address of a collection") == true)
        #expect(message?.contains("secret") == false)
    }
}

@Suite struct InvitationBatchTests {
    private func batch(
        _ text: String = clashingPlan, sent folder: String, _ choice: InvitationBatch.Choice = InvitationBatch.Choice()
    ) throws -> InvitationBatch { try InvitationBatch(of: opened(text), sent: folder, choice: choice) }

    @Test func `invitations are new once, and changes are updates`() throws {
        let folder = try TemporaryFolder()
        let first = try batch(sent: folder.path)
        #expect(folder.names == [])
        #expect(first.files.keys.sorted() == ["ana/a.eml", "ana/a.ics", "ana/b.eml", "ana/b.ics"])
        #expect(first.summary == "2 new, 0 update, 0 cancelled, 0 withdrawn, 0 unchanged")
        try Files.writeAll(first.files, into: folder.path)
        #expect(try batch(sent: folder.path).summary == "0 new, 0 update, 0 cancelled, 0 withdrawn, 2 unchanged")

        let moved = clashingPlan.replacingOccurrences(of: "10:30/11:30", with: "12:30/13:30")
        #expect(refusal { try batch(moved, sent: folder.path) }?.contains("raise 'revised'") == true)
        let later = moved.replacingOccurrences(of: "2027-01-01T00", with: "2027-01-02T00")
        #expect(try batch(later, sent: folder.path).list(in: "sent") == "sent/ana/b.eml\tana@example.org\tREQUEST\tupdate\n")
    }

    @Test func `only what is asked for is sent, and what isn't there is refused`() throws {
        let folder = try TemporaryFolder()
        var choice = InvitationBatch.Choice()
        choice.activity = "b"
        #expect(try batch(sent: folder.path, choice).messages.map(\.path) == ["ana/b"])
        choice.activity = "bb"
        #expect(refusal { try batch(sent: folder.path, choice) }?.hasPrefix("the plan has no activity 'bb'") == true)
        choice = InvitationBatch.Choice()
        choice.organizer = "carl"
        #expect(refusal { try batch(sent: folder.path, choice) }?.hasPrefix("the plan has no person or organization 'carl'") == true)
    }

    @Test func `something else among what was sent is refused`() throws {
        let folder = try TemporaryFolder()
        try Files.writeAll(["ana/a.ics": Array("hello".utf8)], into: folder.path)
        #expect(refusal { try batch(sent: folder.path) }?.hasPrefix("\(folder.path)/ana/a.ics: this is no invitation") == true)
    }
}
