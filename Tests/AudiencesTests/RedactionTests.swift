import Audiences
import Planning
import TestSupport
import Testing
import Time

struct RedactionTests {
    private static let text = """
        plenary: 1
        id: visit
        title: Visit
        domain: plans.example.org
        timezone: Europe/Paris
        places: [{id: room, kind: room, name: Room}, {id: hall, kind: hall, name: Hall}]
        organizations: [{id: river, name: River}]
        people: [{id: ana, name: Ana}, {id: ben, name: Ben}, {id: cem, name: Cem}, {id: eve, name: Eve, organization: river}]
        delegations: [{id: oman, name: Oman, members: [ana]}, {id: chile, name: Chile, members: [ben]}]
        groups: [{id: guests, members: [ben, cem]}]
        activities:
          - id: visit
            kind: delegationVisit
            title: Visit
            when: 2027-05-11
            roles: {attendee: [oman, chile]}
            activities:
              - {id: open, kind: session, title: Open, when: 2027-05-11T09:00/10:00, place: hall, after: [with-oman], roles: {host: eve}}
              - {id: with-oman, kind: bilateral, title: With Oman, when: 2027-05-11T10:00/11:00, place: room, visibility: confidential, \
        roles: {host: river, counterpart: oman}}
              - {id: with-chile, kind: bilateral, title: With Chile, when: 2027-05-11T11:00/12:00, place: room, visibility: confidential, \
        roles: {counterpart: chile}}
              - id: board
                kind: meeting
                title: Board
                when: 2027-05-11T14:00/16:00
                place: room
                visibility: private
                description: Only for the board
                roles: {chair: eve}
                activities:
                  - {id: report, kind: session, title: Report, when: 2027-05-11T14:30/15:00, roles: {speaker: cem}}
        """

    private func titles(_ audience: Audience, _ text: String = Self.text) throws -> [String] {
        try plan(text).redacted(for: audience).activities.map { $0.activity.title.text(in: [.english]) }
    }

    @Test(arguments: [
        ("oman", ["Visit", "Open", "With Oman"]), ("ana", ["Visit", "Open", "With Oman"]), ("chile", ["Visit", "Open", "With Chile"]),
        ("eve", ["Visit", "Open", "Board", "Report"]), ("river", ["Visit", "Open", "With Oman"]),
        ("cem", ["Visit", "Open", "Board", "Report"]),
    ])
    func `of closed meetings each is for those who take part in it`(reader: String, expected: [String]) throws {
        #expect(try titles(Audience(.participants, named: .participant(Participant.ID(reader)!))) == expected)
    }

    @Test func `nobody by name knows of what is closed, and organisers of everything`() throws {
        #expect(try titles(Audience(.public)) == ["Visit", "Open"])
        #expect(try titles(Audience(.participants)) == ["Visit", "Open"])
        #expect(try titles(Audience(.internal)).count == 6)
    }

    @Test func `what is around a part has its title, time and room, and no more`() throws {
        let redacted = try plan(Self.text).redacted(for: Audience(.participants, named: .participant("cem")))
        let board = try #require(redacted.activity("board"))
        #expect(board.activity.description == nil)
        #expect(board.activity.participations == [])
        #expect(redacted.activity("report")?.place == "room")
        #expect(redacted.activity("report")?.visibility == .private)
    }

    @Test func `what is closed leaves no reference and nobody who is only in it`() throws {
        let redacted = try plan(Self.text).redacted(for: Audience(.public))
        #expect(redacted.activity("open")?.activity.after == [])
        #expect(redacted.plan.people.map(\.id) == ["ana", "ben", "eve"])
        #expect(redacted.written.groups.map(\.members) == [["ben"]])
    }

    @Test func `a room is reserved as long as it is taken, whatever by`() throws {
        var audience = Audience(.public)
        audience.reserved = "Reserved"
        let redacted = try plan(Self.text).redacted(for: audience)
        let reserved = redacted.activities.filter(\.activity.isReserved)
        #expect(reserved.compactMap { $0.readings?.start.local.description } == ["2027-05-11T10:00", "2027-05-11T14:00"])
        #expect(reserved.compactMap { $0.readings?.end.local.description } == ["2027-05-11T12:00", "2027-05-11T16:00"])
        #expect(reserved.allSatisfy { $0.activity.title == "Reserved" && $0.activity.participations == [] && $0.place == "room" })
        #expect(reserved.allSatisfy { id in !["oman", "chile", "board"].contains { id.activity.id.rawValue.contains($0) } })
    }

    @Test func `of what repeats only the times are left that somebody takes part in`() throws {
        let text = """
            plenary: 1
            id: series
            title: Series
            domain: plans.example.org
            timezone: Europe/Paris
            people: [{id: ana, name: Ana}, {id: ben, name: Ben}]
            activities:
              - id: briefing
                kind: meeting
                title: Briefing
                when: 2027-05-11T09:00/10:00
                visibility: private
                roles: {chair: ana}
                repeat:
                  rule: FREQ=DAILY;COUNT=3
                  changes: [{at: 2027-05-12, title: Special, roles: {chair: ben}}]
            """
        let redacted = { (id: Participant.ID) in try plan(text).redacted(for: Audience(.participants, named: .participant(id))) }
        #expect(try redacted("ana").activities.map(\.activity.id) == ["briefing.2027-05-11", "briefing.2027-05-13"])
        #expect(try redacted("ben").activities.map(\.activity.title) == ["Special"])
    }

    @Test func `a flight that is closed leaves the arrival`() throws {
        let text = """
            plenary: 1
            id: flight
            title: Flight
            domain: plans.example.org
            timezone: Europe/Paris
            places: [{id: cdg, kind: airport, name: CDG}]
            people: [{id: ana, name: Ana, arrival: secret}, {id: ben, name: Ben}]
            activities:
              - {id: secret, kind: flight, title: By the private jet, when: 2027-05-11T09:00/10:00, to: cdg, visibility: private, \
            roles: {attendee: ben}}
            """
        let arrival = try plan(text).redacted(for: Audience(.participants, named: .participant("ana"))).person("ana")?.arrival
        #expect(arrival?.at == LocalDateTime("2027-05-11T10:00"))
        #expect(arrival?.place == "cdg")
        #expect(arrival?.by == nil)
    }
}
