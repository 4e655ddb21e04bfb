import Planning
import TestSupport
import Testing

@testable import Conflicts

/// The sweep over one timeline finds what comparing everything with everything finds, crowds too.
struct ClashTests {
    /// Occupancies at random, in order; the more of them, the denser.
    private func timeline(of count: Int, seed: UInt64) -> Timeline {
        var chance = SeededGenerator(seed: seed)
        let starts = (0..<count).map { _ in Int.random(in: 0..<200, using: &chance) }.sorted()
        let entries = starts.enumerated().map { number, start in
            Occupancy(
                start: start, end: start + Int.random(in: 1...20, using: &chance), activity: Int32(number),
                terms: Booking.Terms(via: -1, flags: Int.random(in: 0..<10, using: &chance) == 0 ? .allDay : []))
        }
        return Timeline(resource: Resource(.person, "ana" as Person.ID), number: 0, entries: entries)
    }

    /// As a plan has activities that may overlap: those around others.
    private func mayOverlap(_ first: Occupancy, _ second: Occupancy) -> Bool { (first.activity + second.activity) % 5 == 0 }

    /// The activities of each clash: two of a pair, more of a crowd.
    private func bruteForce(_ timeline: Timeline) -> Set<Set<Int32>> {
        var pairs: [Set<Int32>] = []
        for first in timeline.entries where !first.isAllDay {
            for second in timeline.entries where !second.isAllDay && first.activity < second.activity {
                if first.start < second.end, second.start < first.end, !mayOverlap(first, second) {
                    pairs.append([first.activity, second.activity])
                }
            }
        }
        var groups: [Set<Int32>] = []
        for pair in pairs {
            let connected = groups.filter { !$0.isDisjoint(with: pair) }
            groups.removeAll { !$0.isDisjoint(with: pair) }
            groups.append(connected.reduce(pair) { $0.union($1) })
        }
        return Set(
            groups.flatMap { group in
                let inside = pairs.filter { $0.isSubset(of: group) }
                return inside.count > Overlaps.crowd ? [group] : inside
            })
    }

    @Test(arguments: [4, 15, 30, 60, 120], 1...20)
    func `random timelines`(count: Int, seed: UInt64) {
        let timeline = timeline(of: count, seed: seed)
        let swept = Overlaps.clashes(on: timeline) { !mayOverlap($0, $1) }.map { clash in
            switch clash {
            case .pair(let first, let second): [first.activity, second.activity]
            case .crowd(let crowd): crowd.map(\.activity)
            }
        }
        #expect(Set(swept.map { Set($0) }) == bruteForce(timeline))
        #expect(Set(swept.map { Set($0) }).count == swept.count, "each is found once")
        #expect(swept.allSatisfy { Set($0).count == $0.count }, "nothing is twice in a crowd")
    }

    @Test func `a crowd isn't compared pair by pair`() {
        let entries = (0..<20_000).map { Occupancy(start: $0, end: 100_000, activity: Int32($0), terms: Booking.Terms(via: -1, flags: [])) }
        var compared = 0
        let timeline = Timeline(resource: Resource(.person, "ana" as Person.ID), number: 0, entries: entries)
        let found = Overlaps.clashes(on: timeline) { _, _ in
            compared += 1
            return true
        }
        #expect(found.count == 1)
        #expect(compared < 2 * entries.count)
    }
}
