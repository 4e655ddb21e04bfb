import Conflicts
import Foundation
internal import Importing
import Planning
internal import Time

/// A plan of `count` activities that begin at random, every five minutes of a year. Each takes ten of `count / 5` resources.
///
/// It runs around the clock; its own figures of practice keep rules about hours from reporting everything.
struct RandomPlan {
    private static let each = 10
    private static let people = 8

    let starts: [Int32]
    let ends: [Int32]
    /// Ten for each activity: eight people, a room and a vehicle, numbered in that order.
    let takes: [Int32]
    let resources: Int

    init(_ count: Int) {
        var chance = SplitMix(state: UInt64(count))
        let rooms = max(1, count / 50)
        let crowd = rooms * Self.people
        resources = crowd + 2 * rooms
        var (starts, ends, takes): ([Int32], [Int32], [Int32]) = ([], [], [])
        for _ in 0..<count {
            let start = Int32.random(in: 0..<105_000, using: &chance) * 5
            starts.append(start)
            ends.append(start + Int32.random(in: 6...24, using: &chance) * 5)
            var chosen: Set<Int32> = []
            while chosen.count < Self.people { chosen.insert(Int32.random(in: 0..<Int32(crowd), using: &chance)) }
            takes += chosen.sorted()
            takes.append(Int32(crowd) + Int32.random(in: 0..<Int32(rooms), using: &chance))
            takes.append(Int32(crowd + rooms) + Int32.random(in: 0..<Int32(rooms), using: &chance))
        }
        (self.starts, self.ends, self.takes) = (starts, ends, takes)
    }

    /// In the format that the C program reads.
    var arrays: Data {
        let head = [Int32(starts.count), Int32(resources), Int32(Self.each), 525_600]
        return [head, starts, ends, takes].reduce(into: Data()) { data, array in array.withUnsafeBytes { data.append(contentsOf: $0) } }
    }

    /// As a plan in memory.
    func plan() throws -> ResolvedPlan {
        let rooms = resources / Self.each
        let crowd = rooms * Self.people
        var plan = Plan(id: "random", title: "Random", domain: "plans.example.org", timezone: .utc)
        var practice = Practice.Changes()
        practice.quiet = DailySpan("00:00-00:00")
        (practice.longestDay, practice.lunchMinutes, practice.dinnerMinutes, practice.gap) = (2_880, 0, 0, 0)
        plan.practice = practice
        plan.people = (0..<crowd).map { Person(id: Person.ID("p\($0)")!, name: "P") }
        var venue = Place(id: "venue", name: "V")
        venue.kind = .venue
        venue.places = (0..<rooms).map {
            var room = Place(id: Place.ID("r\($0)")!, name: "R")
            room.kind = .room
            return room
        }
        plan.places = [venue]
        plan.vehicles = (0..<rooms).map { Vehicle(id: Vehicle.ID("v\($0)")!, name: "V") }
        let day = LocalDateTime("2027-01-01T00:00")!
        plan.activities = starts.indices.map { index in
            let mine = takes[(index * Self.each)..<((index + 1) * Self.each)]
            var activity = Activity(id: Activity.ID("a\(index)")!, kind: .meeting, title: LocalizedText("A\(index)"))
            activity.when = .timed(start: day.adding(minutes: Int(starts[index]))!, end: day.adding(minutes: Int(ends[index]))!)
            activity.participations = mine.prefix(Self.people).map { Participation(.speaker, Participant.ID(plan.people[Int($0)].id)) }
            activity.place = venue.places[Int(mine[mine.startIndex + 8]) - crowd].id
            activity.vehicles = [plan.vehicles[Int(mine[mine.startIndex + 9]) - crowd - rooms].id]
            return activity
        }
        return try ResolvedPlan(plan, zones: ZoneDirectory.system.database())
    }
}

/// A generator of the same numbers everywhere (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Benchmarks {
    private static let names: Set = ["person-overlap", "delegation-overlap", "room-overlap", "vehicle-overlap", "interpreter-overlap"]
    static let overlaps = RuleCatalogue.all.filter { names.contains(type(of: $0).name) }

    /// Checks a random plan by the overlap rules and by all of them, and edits it: prints JSON.
    static func check(_ count: Int) throws {
        let random = RandomPlan(count)
        let (plan, resolving) = try timed { try random.plan() }
        let found = ConflictCheck(plan, rules: overlaps).conflicts().count
        let overlapping = (0..<5).map { _ in timed { ConflictCheck(plan, rules: overlaps).conflicts().count }.seconds }.sorted()[2]
        let (all, whole) = timed { ConflictCheck(plan).conflicts() }
        var session = ConflictSession(plan)
        var chance = SplitMix(state: 1)
        var edits: [Double] = []
        for _ in 0..<1_000 {
            var activity = session.plan.activities[Int.random(in: 0..<count, using: &chance)].activity
            let start = LocalDateTime("2027-01-01T00:00")!.adding(minutes: 5 * Int.random(in: 0..<105_000, using: &chance))!
            activity.when = .timed(start: start, end: start.adding(minutes: 75)!)
            let (change, seconds) = timed { session.replace(activity.id, by: activity) }
            precondition(change != nil)
            edits.append(seconds)
        }
        edits.sort()
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        print(
            """
            {"resolving": \(resolving), "overlaps": \(overlapping), "found": \(found), "whole": \(whole), \
            "all": \(all.count), "edit": \(edits[500]), "edit99": \(edits[990]), "megabytes": \(usage.ru_maxrss / 1024)}
            """)
    }

    private static func timed<Result>(_ body: () throws -> Result) rethrows -> (result: Result, seconds: Double) {
        let start = ContinuousClock.now
        let result = try body()
        let taken = (ContinuousClock.now - start).components
        return (result, Double(taken.seconds) + Double(taken.attoseconds) / 1e18)
    }
}
