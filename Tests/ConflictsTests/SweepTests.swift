import Planning
import TestSupport
import Testing
import Time

@testable import Conflicts

/// The sweep finds what comparing everything with everything finds.
struct SweepTests {
    /// Activities at random, some nested, over a few days, with people, a delegation that may be split, and combined rooms.
    private func randomActivities(_ chance: inout SeededGenerator) -> [String] {
        var number = 0
        func activity(depth: Int) -> String {
            number += 1
            let id = "x\(number)"
            let start = Int.random(in: 0..<48, using: &chance) * 15
            let length = Int.random(in: 1...8, using: &chance) * 15
            let zones = ["room", "office", "hall-a", "hall-b", "hall-ab", "ministry"]
            let day = Int.random(in: 10...12, using: &chance)
            func clock(_ minutes: Int) -> String {
                "2027-05-\(day + minutes / 1440)T\((minutes / 60 % 24).padded(to: 2)):\((minutes % 60).padded(to: 2))"
            }
            let people = ["ana", "ben", "{who: oman}", "{who: oman, members: [second]}", "{who: ana, status: declined}", "second"]
            let chosen = people.filter { _ in Int.random(in: 0..<3, using: &chance) == 0 }
            let children = depth < 2 && Int.random(in: 0..<4, using: &chance) == 0 ? (0..<2).map { _ in activity(depth: depth + 1) } : []
            return
                "{id: \(id), kind: meeting, title: X, when: \(clock(start))/\(clock(start + length)), place: \(zones.randomElement(using: &chance)!), "
                + "status: \(Int.random(in: 0..<8, using: &chance) == 0 ? "cancelled" : "confirmed"), roles: {speaker: [\(chosen.joined(separator: ", "))]}, "
                + "activities: [\(children.joined(separator: ", "))]}"
        }
        return (0..<12).map { _ in activity(depth: 0) }
    }

    /// Every pair of activities that share time and something that only one can have, by comparing all with all.
    private func bruteForce(_ plan: ResolvedPlan) -> Set<String> {
        let parts: [Place.ID: Set<Place.ID>] = ["hall-ab": ["hall-a", "hall-b", "hall-ab"]]
        func rooms(_ activity: ResolvedActivity) -> Set<Place.ID> {
            guard let place = activity.place, place != "ministry" else { return [] }
            return parts[place] ?? [place]
        }
        func present(_ activity: ResolvedActivity) -> (people: Set<Person.ID>, delegations: Set<Delegation.ID>) {
            var (people, delegations): (Set<Person.ID>, Set<Delegation.ID>) = ([], [])
            for participation in activity.activity.participations where participation.status != .declined {
                people.formUnion(plan.people(in: participation))
                if participation.who == "oman", participation.members.isEmpty { delegations.insert("oman") }
            }
            return (people, delegations)
        }
        var found: Set<String> = []
        for first in plan.activities {
            for second in plan.activities where first.index < second.index && !first.isAncestor(of: second) {
                guard first.status != .cancelled, second.status != .cancelled, first.interval!.overlaps(second.interval!) else { continue }
                let pair = [first, second].map(\.activity.id.rawValue).sorted().joined(separator: "+")
                if !rooms(first).isDisjoint(with: rooms(second)) { found.insert("room-overlap:" + pair) }
                let (one, other) = (present(first), present(second))
                let isDelegation = !one.delegations.isDisjoint(with: other.delegations)
                if isDelegation { found.insert("delegation-overlap:" + pair) }
                // The members of a delegation that is in both as a whole are told of as the delegation.
                let members: Set<Person.ID> = isDelegation ? ["head", "second"] : []
                if !one.people.intersection(other.people).subtracting(members).isEmpty { found.insert("person-overlap:" + pair) }
            }
        }
        return found
    }

    @Test(arguments: 1...60)
    func `random plans`(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let plan = try resolved(randomActivities(&chance))
        let swept = ConflictCheck(plan).conflicts().filter { $0.rule.rawValue.hasSuffix("-overlap") }
        try #require(swept.allSatisfy { $0.activities.count == 2 })
        #expect(Set(swept.map(\.id)) == bruteForce(plan))
    }

    @Test(arguments: 1...20)
    func `a plan that can be read can be checked, whatever it says`(seed: UInt64) throws {
        let text = surroundings + "activities:\n" + ConflictCheckTests.everything.map { "  - \($0)\n" }.joined()
        for bytes in mutations(of: text, count: 25, seed: seed) {
            guard let plan = try? plan(String(decoding: bytes, as: UTF8.self)) else { continue }
            for conflict in ConflictCheck(plan).conflicts() { #expect(conflict.message(in: plan) != "") }
        }
    }
}
