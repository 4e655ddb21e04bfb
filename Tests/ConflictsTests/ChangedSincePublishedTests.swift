import Planning
import TestSupport
import Testing

@testable import Conflicts

/// What was sent out is what is planned.
struct ChangedSincePublishedTests {
    private static let sent = "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, place: hall-a}"

    private func message(_ now: String...) throws -> [String] {
        let plan = try resolved(now)
        return ConflictCheck(plan, beside: Surroundings(published: try resolved([Self.sent]))).conflicts()
            .filter { $0.rule == ChangedSincePublished.id }.map { $0.message(in: plan) }
    }

    @Test func `what is as it was sent out is not told`() throws {
        #expect(try message(Self.sent.replacing("title: A", with: "title: A, expected: 20")) == [])
    }

    @Test(arguments: [
        ("09:00/10:00", "09:30/10:00", "“A” was sent out for Tue, 11 May 2027, 09:00 (Asia/Seoul)"),
        ("hall-a", "hall-b", "“A” was sent out for another place, Hall A"),
        ("title: A", "title: A, status: tentative", "“A” was sent out as confirmed"),
    ])
    func `another time, place or status is told with what people have`(from: String, to: String, told: String) throws {
        #expect(try message(Self.sent.replacing(from, with: to)) == [told])
    }

    @Test func `what is new is told`() throws {
        #expect(
            try message(Self.sent, "{id: b, kind: meeting, title: B, when: 2027-05-11T11:00/12:00, place: hall-a}") == [
                "“B” is not in the calendar that was sent out"
            ])
    }
}
