import Planning
import TestSupport
import Testing

@testable import Conflicts

/// A hotel has a bed for each of those who stay there on one night.
struct HotelFullTests {
    private func found(
        _ delegations: String..., capacity: String = ", capacity: 50", kind: String = "hotel", people: String = "delegations:"
    ) throws -> [String] {
        let plan = try plan(
            """
            plenary: 1
            id: trial
            title: Trial
            domain: plans.example.org
            timezone: Europe/Paris
            places: [{id: inn, kind: \(kind), name: Inn\(capacity)}, {id: inn-2, kind: hotel, name: Second Inn}]
            \(people)
            \(delegations.map { "  - {\($0)\($0.contains("hotel:") ? "" : ", hotel: inn")}\n" }.joined())
            """)
        return ConflictCheck(plan).conflicts().filter { $0.rule == HotelFull.id }.map { "\(told($0)): \($0.message(in: plan))" }
    }

    private static let oman = "id: oman, name: Oman, size: 30, arrival: 2027-05-10T10:00, departure: 2027-05-13T10:00"

    @Test func `delegations that stay at the same time share the beds`() throws {
        #expect(
            try found(Self.oman, "id: fiji, name: Fiji, size: 21, arrival: 2027-05-12T20:00, departure: 2027-05-14T10:00") == [
                "warning  / delegation:fiji delegation:oman place:inn: Inn: 51 stay there at once, and it has 50 beds (Wed, 12 May 2027)"
            ])
        #expect(try found(Self.oman, "id: fiji, name: Fiji, size: 20, arrival: 2027-05-12T20:00, departure: 2027-05-14T10:00") == [])
        #expect(try found(Self.oman, "id: fiji, name: Fiji, size: 30, arrival: 2027-05-13T20:00, departure: 2027-05-14T10:00") == [])
    }

    @Test func `each hotel counts for its own nights, and not for members who sleep elsewhere`() throws {
        let early = "hotel: [{at: inn, until: 2027-05-12}, {at: inn-2, from: 2027-05-12}]"
        #expect(
            try found(Self.oman, "id: fiji, name: Fiji, size: 21, arrival: 2027-05-10T10:00, departure: 2027-05-14T10:00, \(early)") == [
                "warning  / delegation:fiji delegation:oman place:inn: Inn: 51 stay there at once, and it has 50 beds (Mon, 10 May 2027 and "
                    + "Tue, 11 May 2027)"
            ])
        let member = "people: [{id: ana, name: Ana, hotel: inn-2}]\ndelegations:"
        let fiji = "id: fiji, name: Fiji, size: 21, members: [ana], arrival: 2027-05-10T10:00, departure: 2027-05-12T10:00"
        #expect(try found(Self.oman, fiji, people: member) == [])
    }

    @Test func `one that says nothing of its stay may be too large by itself`() throws {
        #expect(
            try found("id: fiji, name: Fiji, size: 51") == [
                "warning  / delegation:fiji place:inn: Inn: 51 stay there at once, and it has 50 beds"
            ])
        #expect(try found(Self.oman, "id: fiji, name: Fiji, size: 50") == [])
    }

    @Test func `a hotel whose beds nobody has counted is never full, nor is a hall`() throws {
        #expect(try found("id: fiji, name: Fiji, size: 510", capacity: "") == [])
        #expect(try found("id: fiji, name: Fiji, size: 510", kind: "hall") == [])
    }
}
