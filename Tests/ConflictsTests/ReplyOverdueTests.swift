import Planning
import TestSupport
import Testing
import Time

@testable import Conflicts

struct ReplyOverdueTests {
    private let session =
        "{id: a, kind: session, title: A, when: 2027-05-11T09:00/10:00, place: room, roles: {chair: {who: ben, status: accepted}, speaker: ana, attendee: {who: lee, required: false}, organizer: host}}"

    @Test(arguments: [
        ("", "2027-05-02", []), ("replyBy: 2027-05-01", "2027-05-01", []),
        ("replyBy: 2027-05-01", "2027-05-02", ["note a / person:ana person:lee"]),
        ("replyBy: 2027-05-01\nphase: published", "2027-05-11", ["warning a / person:ana person:lee"]),
        ("replyBy: 2027-05-01", "2027-05-12", []),  // it is over
    ])
    func `whoever hasn't replied after the last day for it is reported until it is over`(extra: String, today: String, expected: [String])
        throws
    {
        #expect(try found(by: ReplyOverdue.id, session, extra: extra, today: LocalDate(today)) == expected)
    }

    @Test func `an activity's own day counts before that of what is around it, and that before the plan's`() throws {
        let forum =
            "{id: f, kind: forum, title: F, when: 2027-05-11/2027-05-12, replyBy: 2027-04-20, activities: [{id: a, kind: session, title: A, roles: {speaker: ana}}, {id: b, kind: session, title: B, replyBy: 2027-04-30, roles: {speaker: ben}}]}"
        #expect(
            try found(by: ReplyOverdue.id, forum, extra: "replyBy: 2027-04-01", today: LocalDate("2027-04-21"))
                == ["note a / person:ana"])
        #expect(try found(by: ReplyOverdue.id, forum, extra: "replyBy: 2027-04-01", today: LocalDate("2027-04-10")) == [])
    }

    @Test func `without a day there is nothing to wait for`() throws {
        #expect(try found(by: ReplyOverdue.id, session, extra: "replyBy: 2027-05-01") == [])
    }

    @Test func `whose reply is overdue is reported once`() throws {
        let extra = "replyBy: 2027-05-01\nphase: published"
        #expect(try found(by: Unconfirmed.id, session, extra: extra, today: LocalDate("2027-05-02")) == [])
        #expect(try found(by: Unconfirmed.id, session, extra: extra, today: LocalDate("2027-05-01")) == ["warning a / person:ana"])
    }
}
