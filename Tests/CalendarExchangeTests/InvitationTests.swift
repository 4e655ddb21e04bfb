import ICalendar
import Planning
import TestSupport
import Testing
import Time

@testable import CalendarExchange

struct InvitationTests {
    private static let text = """
        plenary: 1
        id: trial
        title: Trial
        domain: plans.example.org
        timezone: Europe/Paris
        organizations: [{id: office, name: Office, email: office@example.org}]
        people:
          - {id: ana, name: Ana, email: ana@example.org}
          - {id: ben, name: Ben, email: shared@example.org}
          - {id: eve, name: Eve, email: Shared@example.org}
          - {id: boss, name: Boss, email: office@example.org}
        delegations: [{id: oman, name: Oman, head: ana, members: [ben]}]
        activities:
          - id: talk
            kind: session
            title: Talk
            when: 2027-05-11T09:00/10:00
            roles: {organizer: office, speaker: ana}

        """

    private func invitations(_ text: String, revised: String = "2027-01-01T00:00Z", sent: [SentInvitation] = []) throws -> Invitations {
        let words = CalendarEdition.Words(cancelled: "Cancelled", members: "Members", kind: \.rawValue, role: \.rawValue)
        let revision = try #require(Instant(revised))
        let options = Invitations.Options { languages in
            CalendarEdition(languages: languages, words: words, revision: revision, prodid: "-//Test//EN")
        }
        return try Invitations(try plan(text), options: options, sent: sent)
    }

    private func sent(_ invitations: Invitations) throws -> [SentInvitation] {
        try invitations.messages.map { try #require(SentInvitation(VCalendar.read($0.calendar.bytes()).calendars[0], path: $0.path)) }
    }

    private func summaries(_ invitations: Invitations) -> [String] { invitations.messages.map { "\($0.path) \($0.change)" } }

    @Test func `everybody is invited once, in their own name if they can be, and the organizer isn't`() throws {
        let all = try invitations(Self.text.replacing("speaker: ana", with: "chair: {who: oman, status: accepted}, speaker: [ana, boss]"))
        #expect(summaries(all) == ["ana/talk new", "ben/talk new"])
        #expect(all.messages.map { $0.event.attendees.map(\.partstat) } == [[.needsAction], [.accepted]])
        #expect(all.messages.map(\.role) == [.speaker, .chair])
        #expect(all.issues == [])
    }

    @Test func `two at one address can't both be invited`() throws {
        let all = try invitations(Self.text.replacing("speaker: ana", with: "speaker: [ben, eve]"))
        #expect(summaries(all) == ["ben/talk new"])
        #expect(all.issues == [.sharedAddress("eve", with: "ben", "talk")])
    }

    @Test func `somebody who declined or delegated gets changes, but no new invitation`() throws {
        let declined = Self.text.replacing("speaker: ana", with: "speaker: {who: ana, status: declined}")
        #expect(summaries(try invitations(declined)) == [])
        let sent = try sent(try invitations(Self.text))
        #expect(summaries(try invitations(declined, revised: "2027-02-01T00:00Z", sent: sent)) == [])
        let moved = declined.replacing("T09:00/", with: "T09:30/")
        #expect(summaries(try invitations(moved, revised: "2027-02-01T00:00Z", sent: sent)) == ["ana/talk update"])
    }

    @Test func `a difference that mail and calendars can't hold is no change`() throws {
        let odd = Self.text.replacing("title: Talk", with: "title: \"A\\u0001 \\\\ B\\r\\n C^n\\t'\"")
        let sent = try sent(try invitations(odd))
        let again = try invitations(odd, revised: "2027-02-01T00:00Z", sent: sent)
        #expect(again.messages.isEmpty && again.unchanged == 1)
    }

    @Test func `a renamed activity that keeps its UID, or a renamed person, is the same invitation`() throws {
        let sent = try sent(try invitations(Self.text))
        let renamed = Self.text.replacing("id: talk", with: "id: speech\n    uid: talk@trial.plans.example.org")
            .replacing("id: ana", with: "id: anna").replacing("head: ana", with: "head: anna").replacing(
                "speaker: ana", with: "speaker: anna")
        let all = try invitations(renamed, revised: "2027-02-01T00:00Z", sent: sent)
        #expect(all.messages.isEmpty && all.unchanged == 1)
    }

    @Test func `an invitation sent with an unknown zone, or without a time, can still be cancelled`() throws {
        let calendar = """
            BEGIN:VCALENDAR
            METHOD:REQUEST
            BEGIN:VEVENT
            UID:gone@example.org
            DTSTAMP:20260101T000000Z
            DTSTART;TZID=Nowhere/At All:20270511T090000
            ORGANIZER:mailto:office@example.org
            ATTENDEE:mailto:ana@example.org
            END:VEVENT
            END:VCALENDAR
            """
        let old = try #require(SentInvitation(try VCalendar.read(Array(calendar.utf8)).calendars[0], path: "ana/gone"))
        let all = try invitations(Self.text, sent: [old])
        #expect(summaries(all) == ["ana/gone cancelled", "ana/talk new"])
        #expect(all.messages[0].time == nil)
    }
}
