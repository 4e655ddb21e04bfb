import Planning
import TestSupport
import Testing
import Time

@testable import Conflicts

/// What a session has found after any edits is what a check of the edited plan finds.
struct ConflictSessionTests {
    private static let people = [
        "ana", "ana-2", "ben", "inga", "kim", "minister", "clerk", "teacher", "guest", "{who: lee, status: declined}",
    ]

    private func randomActivity(_ number: Int, parts: Int, _ chance: inout SeededGenerator) -> String {
        let start = LocalDateTime("2027-05-10T06:00")!.adding(minutes: Int.random(in: 0..<600, using: &chance) * 10)!
        let end = start.adding(minutes: Int.random(in: 2...30, using: &chance) * 10)!
        let kinds: [Activity.Kind] = [.meeting, .session, .plenary, .bilateral, .flight, .transfer, .siteVisit, .meal, .call, .ceremony]
        let places = ["hall-a", "hall-b", "hall-ab", "ministry", "institute", "room", "nook", "muscat", "airport", "online", "cabin"]
        let roles = ["speaker", "chair", "host", "counterpart", "attendee", "interpreter"].filter { _ in Bool.random(using: &chance) }.map {
            "\($0): [\(Self.people.randomElement(using: &chance)!), \(["oman", "fiji", "chile", "lab", "{who: kenya, members: [second, ana]}"].randomElement(using: &chance)!)]"
        }
        let inside = (0..<parts).map { randomActivity(number * 10 + $0, parts: 0, &chance) }
        let after =
            number > 2 && number < 9 && Int.random(in: 0..<4, using: &chance) == 0
            ? ", after: x\(number - 1), apart: [x\(number - 2)], prefer: {days: tue morning, rooms: hall-ab, apart: x\(number - 1)}" : ""
        return """
            {id: x\(number), kind: \(kinds.randomElement(using: &chance)!), title: \(["One", "Two"].randomElement(using: &chance)!), \
            when: \(start)/\(end), place: \(places.randomElement(using: &chance)!), \
            layout: \(["theatre", "banquet"].randomElement(using: &chance)!), vehicles: [\(["van", "car"].randomElement(using: &chance)!)], \
            equipment: [{what: receivers, count: \(Int.random(in: 1...200, using: &chance))}], \
            roles: {\(roles.joined(separator: ", "))}, activities: [\(inside.joined(separator: ", "))]\(after)}
            """
    }

    /// Another time, place, status or people; sometimes all of another activity.
    private func edited(_ activity: Activity, like other: Activity, _ chance: inout SeededGenerator) -> Activity {
        var edited = activity
        switch Int.random(in: 0..<6, using: &chance) {
        case 0: edited.when = other.when
        case 1: edited.place = other.place
        case 2: edited.status = edited.status == .cancelled ? .confirmed : .cancelled
        case 3: edited.participations = other.participations
        case 4: edited.when = edited.when?.shifted(seconds: Int.random(in: -30...30, using: &chance) * 600)
        default:
            edited.title = other.title
            edited.kind = other.kind
            edited.layout = other.layout
            edited.equipment = other.equipment
            edited.vehicles = other.vehicles
        }
        return edited
    }

    @Test(arguments: 1...40)
    func `after every edit, what is found is what a check of the whole plan finds`(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let activities = (1..<10).map { randomActivity($0, parts: $0 % 3 == 0 ? 2 : 0, &chance) }
        let phase = ["draft", "provisional", "published"].randomElement(using: &chance)!
        let extra = "phase: \(phase)\naccepted: [{rule: room-overlap, activities: [x1, x2], reason: fine}]"
        var session = ConflictSession(try resolved(activities, extra: extra, adding: ["people": ["{id: ana-2, name: Ana}"]]))
        for _ in 0..<12 {
            let before = session.conflicts
            let (one, other) = (
                session.plan.activities.randomElement(using: &chance)!, session.plan.activities.randomElement(using: &chance)!
            )
            let change = session.replace(one.activity.id, by: edited(one.activity, like: other.activity, &chance))
            let whole = try ResolvedPlan(session.plan.wholePlan, zones: systemZones)
            let after = ConflictCheck(whole).conflicts()
            #expect(session.conflicts == after)
            guard let change else { continue }
            let (old, new) = (Set(before), Set(after))
            #expect(Set(change.gone + change.changed.map(\.before)) == old.subtracting(new))
            #expect(Set(change.new + change.changed.map(\.after)) == new.subtracting(old))
        }
    }

    @Test func `what a session can't do in place it refuses, and stays as it is`() throws {
        let activities = [
            "{id: a, kind: meeting, title: A, when: 2027-05-11T09:00/10:00, repeat: FREQ=DAILY;COUNT=2}",
            "{id: b, kind: meeting, title: B, when: 2027-05-11T09:00/10:00}",
        ]
        var session = ConflictSession(try resolved(activities))
        let before = session.conflicts
        var unknown = session.plan.activity("b")!.activity
        unknown.place = "nowhere"
        var backwards = session.plan.activity("b")!.activity
        backwards.when = .timed(start: LocalDateTime("2027-05-11T09:00")!, end: LocalDateTime("2027-05-11T08:00")!)
        #expect(session.replace("b", by: unknown) == nil)
        #expect(session.replace("b", by: backwards) == nil)
        #expect(session.replace("a.2027-05-11", by: session.plan.activity("b")!.activity) == nil)
        #expect(session.conflicts == before)
        #expect(session.plan.activity("b")?.activity.place == nil)
    }
}
