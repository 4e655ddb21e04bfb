import CalendarExchange
import Foundation
import ICalendar
import PlanFiles
import Planning
import TestSupport
import Testing
import Time

/// Calendars are made on any thread.
struct ThreadTests {
    @Test func `plans exported at once give the same bytes as one after the other`() async throws {
        let example = [UInt8](try #require(FileManager.default.contents(atPath: packageFolder + "/Calendars/dpadm-2014-06/plan.yaml")))
        let plans = try (0..<8).map { number in
            let text = String(decoding: example, as: UTF8.self).replacing("id: dpadm-2014-06", with: "id: plan-\(number)")
            return try PlanFile(Array(text.utf8), name: "plan.yaml", zones: systemZones).plan
        }
        let alone = try plans.map(Self.roundTrip)
        #expect(Set(alone).count == plans.count)
        let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for round in 0..<4 {
                for (index, plan) in plans.enumerated() {
                    group.addTask { (round * plans.count + index, try Self.roundTrip(plan)) }
                }
            }
            return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
        }
        for (index, bytes) in together { #expect(bytes == alone[index % plans.count]) }
    }

    /// Written, read by libical too, and written again.
    private static func roundTrip(_ plan: ResolvedPlan) throws -> [UInt8] {
        let words = CalendarEdition.Words(cancelled: "Cancelled", members: "Members", kind: { $0.rawValue }, role: { $0.rawValue })
        let edition = CalendarEdition(
            languages: [.english], words: words, revision: Instant("2027-01-01T00:00Z")!, prodid: "-//Plenary//Trial//EN")
        let calendar = try VCalendar(plan, scope: .everything, edition: edition)
        return try VCalendar.read(calendar.bytes()).calendars[0].bytes()
    }
}
