import Foundation
import Planning
import TestSupport
import Testing
import Time

@testable import Conflicts

struct OutsideParentTests {
    private func findings(parent: String, child: String, childPlace: String = "room") throws -> [String] {
        try found(
            by: OutsideParent.id,
            "{id: a, kind: forum, title: A, when: \(parent), place: room, activities: [{id: b, kind: session, title: B, when: \(child), place: \(childPlace)}]}"
        )
    }

    @Test(arguments: [
        ("2027-05-11T09:00/17:00", "2027-05-11T09:00/17:00", false), ("2027-05-11T09:00/17:00", "2027-05-11T10:00/11:00", false),
        ("2027-05-11T09:00/17:00", "2027-05-11T08:59/10:00", true), ("2027-05-11T09:00/17:00", "2027-05-11T16:00/17:01", true),
        ("2027-05-11T09:00/17:00", "2027-05-12T09:00/10:00", true), ("2027-05-11/2027-05-12", "2027-05-12T20:00/23:59", false),
        ("2027-05-11/2027-05-12", "2027-05-12T20:00/2027-05-13T00:00", false),
        ("2027-05-11/2027-05-12", "2027-05-12T20:00/2027-05-13T00:30", true),
        ("2027-05-11/2027-05-12", "2027-05-10T09:00/10:00", true), ("2027-05-11/2027-05-12", "2027-05-12/2027-05-13", true),
        ("2027-05-11/2027-05-12", "2027-05-11/2027-05-12", false), ("2027-05-11T09:00/17:00", "2027-05-11", true),
    ])
    func `a part is within the time of the whole`(parent: String, child: String, isOutside: Bool) throws {
        let all = try findings(parent: parent, child: child)
        #expect(all.map { Set($0.split(separator: " ")) } == (isOutside ? [["warning", "a", "b"]] : []))
    }

    @Test func `whole days are those on the clock of the part`() throws {
        // 23:00 in Paris on the last day is the day after in Seoul.
        #expect(try findings(parent: "2027-05-11/2027-05-12", child: "2027-05-12T09:00/23:30", childPlace: "kintex") == [])
    }
}

/// Paris loses 02:00 to 03:00 on 28 March 2027 and has it twice on 31 October.
struct ClockTimeTests {
    @Test(arguments: [
        ("2027-03-28T02:30/04:00", ["error a"], []), ("2027-03-28T01:00/02:30", ["error a"], []), ("2027-03-28T03:00/04:00", [], []),
        ("2027-03-28T01:00/02:00", ["error a"], []), ("2027-10-31T02:30/04:00", [], ["warning a"]),
        ("2027-10-31T01:00/02:30", [], ["warning a"]),
        ("2027-10-31T03:00/04:00", [], []), ("2027-10-31T01:00/03:00", [], []), ("2027-03-28", [], []),
        ("2027-03-28T02:30/03:00", ["error a"], []), ("2027-03-28T02:00/03:00", ["error a"], []),
        ("2027-03-28T02:30/PT1H", ["error a"], []), ("2027-10-31T02:45/02:15", [], ["warning a"]),
        ("2027-03-28T01:30/PT1H", [], []), ("2027-10-31T01:30/PT90M", [], []), ("2027-03-27T02:30/P1D", [], []),
    ])
    func `a time that clocks skip or show twice is told`(when: String, skipped: [String], repeated: [String]) throws {
        let activity = "{id: a, kind: meeting, title: A, when: \(when), place: room}"
        #expect(try found(by: NonexistentTime.id, activity) == skipped)
        #expect(try found(by: AmbiguousTime.id, activity) == repeated)
    }

    @Test func `the reading is stated`() throws {
        let activities = ["{id: a, kind: meeting, title: A, when: 2027-03-28T02:30/04:00, place: room}"]
        let conflict = try #require(try conflicts(activities).first { $0.rule == NonexistentTime.id })
        #expect(
            conflict.message(in: try resolved(activities))
                == "“A” is at Sun, 28 Mar 2027, 02:30 (Europe/Paris), which no clock shows there, because the clocks go forward; it is read as Sun, 28 Mar 2027, 03:30 (Europe/Paris)"
        )
    }

    @Test func `a flight's end is read on the clock where it lands`() throws {
        #expect(
            try found(
                by: NonexistentTime.id, "{id: a, kind: flight, title: A, when: 2027-03-27T20:00/2027-03-28T02:15, place: muscat, to: paris}"
            ) == ["error a"])
        #expect(
            try found(by: NonexistentTime.id, "{id: a, kind: flight, title: A, when: 2027-03-28T02:15/09:15, place: muscat, to: paris}")
                == [])
    }
}

struct DayOffTests {
    private var holidays: Holidays {
        var holidays = Holidays()
        holidays.add("Bastille Day", on: LocalDate("2027-07-14")!, in: CountryCode("FR")!)
        return holidays
    }

    @Test(arguments: [
        ("2027-07-14T09:00/10:00, place: room", ["warning a"]), ("2027-07-15T09:00/10:00, place: room", []),
        ("2027-07-14T09:00/10:00, place: kintex", []),
        ("2027-07-13/2027-07-15, place: room", ["warning a"]), ("2027-07-01/2027-07-30, place: room", []), ("2027-07-14T09:00/10:00", []),
    ])
    func `a public holiday of the country is told`(rest: String, expected: [String]) throws {
        #expect(try found(by: HolidayRule.id, "{id: a, kind: meeting, title: A, when: \(rest)}", holidays: holidays) == expected)
    }

    @Test(arguments: [
        ("2027-05-15T09:00/10:00, place: room", ["note a"]),  // Saturday in France
        ("2027-05-14T09:00/10:00, place: room", []),  // Friday in France
        ("2027-05-14T09:00/10:00, place: muscat", ["note a"]), ("2027-05-16T09:00/10:00, place: muscat", []),  // Friday and Sunday in Oman
        ("2027-05-13/2027-05-16, place: room", ["note a"]),
    ])
    func `the weekend is the country's own`(rest: String, expected: [String]) throws {
        #expect(try found(by: WeekendRule.id, "{id: a, kind: meeting, title: A, when: \(rest)}") == expected)
    }

    @Test func `one time of a series that was moved into a holiday is found`() throws {
        let series =
            "{id: a, kind: meeting, title: A, when: 2027-07-12T09:00/10:00, place: room, repeat: {rule: FREQ=DAILY;COUNT=2, changes: [{at: 2027-07-13, when: 2027-07-14T09:00/10:00}]}}"
        #expect(try found(by: HolidayRule.id, series, holidays: holidays) == ["warning a.2027-07-13"])
    }

    @Test(arguments: ["milestone", "flight", "transfer"])
    func `a milestone and a way are no work`(kind: String) throws {
        #expect(try found(by: HolidayRule.id, "{id: a, kind: \(kind), title: A, when: 2027-07-14, place: room}", holidays: holidays) == [])
    }

    @Test func `what is part of something that has told of the day doesn't tell it again`() throws {
        #expect(
            try found(
                by: HolidayRule.id,
                "{id: a, kind: forum, title: A, when: 2027-07-13/2027-07-15, place: room, activities: [{id: b, kind: session, title: B, when: 2027-07-14T09:00/10:00}]}",
                holidays: holidays) == ["warning a"])
    }
}

struct OpeningHoursTests {
    @Test(arguments: [
        ("2027-05-11T18:00/2027-05-12T02:00", []), ("2027-05-11T23:00/2027-05-12T01:00", []), ("2027-05-12T00:30/01:30", []),
        ("2027-05-11T17:59/19:00", ["warning a"]), ("2027-05-12T01:00/02:01", ["warning a"]), ("2027-05-12T12:00/13:00", ["warning a"]),
        ("2027-05-16T00:30/01:30", []), ("2027-05-17T00:30/01:30", ["warning a"]),  // Saturday's last hours are on Sunday, which is closed
        ("2027-05-12T16:30/18:30, timezone: UTC", []), ("2027-05-12T00:30/01:30, timezone: UTC", ["warning a"]),
    ])
    func `hours may run past midnight`(when: String, expected: [String]) throws {
        let hours = "{mon-sat: \"18:00-02:00\"}"
        let all = try plan(
            surroundings.replacingOccurrences(
                of: "{id: nook, ", with: "{id: bar, kind: restaurant, name: Bar, hours: \(hours)},\n      {id: nook, ")
                + "activities:\n  - {id: a, kind: meal, title: A, when: \(when), place: bar}\n")
        let found = ConflictCheck(all, beside: Surroundings()).conflicts().filter { $0.rule == OutsideHours.id }.map(told)
        #expect(found == expected.map { "\($0) / place:bar" })
    }

    /// On 28 March no clock in Paris shows the time from 02:00 to 03:00.
    @Test(arguments: [
        ("18:00-02:00", "01:30/02:00", false), ("18:00-02:00", "01:30/03:00", false), ("18:00-02:00", "01:30/03:01", true),
        ("18:00-02:30", "01:30/03:30", false), ("18:00-02:30", "01:30/03:31", true),
        ("02:00-12:00", "03:00/04:00", false), ("02:30-12:00", "03:29/04:00", true), ("02:30-12:00", "03:30/04:00", false),
    ])
    func `a door that opens or closes in the gap of the clocks does so when they have gone forward`(
        hours: String, when: String, isClosed: Bool
    ) throws {
        let all = try plan(
            surroundings.replacingOccurrences(of: "{id: nook, ", with: "{id: bar, name: Bar, hours: \"\(hours)\"},\n      {id: nook, ")
                + "activities:\n  - {id: a, kind: meal, title: A, when: 2027-03-28T\(when), place: bar}\n")
        let found = ConflictCheck(all, beside: Surroundings()).conflicts().filter { $0.rule == OutsideHours.id }.map(told)
        #expect(found == (isClosed ? ["warning a / place:bar"] : []))
    }
}
