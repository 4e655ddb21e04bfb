import ICalendar
import Planning
import TestSupport
import Testing
import Time

@testable import CalendarExchange

@Suite struct `Whole days` {
    /// Whether the calendar shows those who take part as free.
    private func isTransparent(parts: String) throws -> Bool {
        let plan = try plan(
            """
            plenary: 1
            id: days
            title: Days
            domain: plans.example.org
            timezone: Europe/Paris
            activities:
              - {id: visit, kind: studyVisit, title: Visit, when: 2027-03-09/2027-03-10, activities: [\(parts)]}
            """)
        let words = CalendarEdition.Words(cancelled: "Cancelled", members: "Members", kind: \.rawValue, role: \.rawValue)
        let edition = CalendarEdition(languages: [.english], words: words, revision: Instant("2027-01-01T00:00Z")!, prodid: "-//Test//EN")
        return try VCalendar(plan, scope: .everything, edition: edition).events[0].transp == .transparent
    }

    @Test func `leave the hours between their parts free, as long as one of these takes place`() throws {
        let (tour, talk) = (
            "{id: tour, kind: session, title: Tour, when: 2027-03-09T09:00/10:00",
            "{id: talk, kind: session, title: Talk, when: 2027-03-10T09:00/10:00"
        )
        #expect(try isTransparent(parts: "\(tour)}, \(talk), status: cancelled}"))
        #expect(try !isTransparent(parts: "\(tour), status: cancelled}, \(talk), status: cancelled}"))
        #expect(try !isTransparent(parts: ""))
    }
}
