import Planning
import TestSupport
import Testing
import Time

/// Clocks in Paris skip 02:00 to 03:00 on 28 March 2027, at 01:00Z, and show it twice on 31 October; in New York on 14 March and
/// 7 November.
struct ScheduleReadingTests {
    private func rules(_ zone: String) throws -> ZoneRules { try systemZones.rules(for: #require(ZoneID(zone))) }

    private func read(_ text: String, _ zone: String = "Europe/Paris", to endZone: String? = nil) throws -> [String] {
        let schedule = try #require(Schedule(text))
        let (start, end) = (try rules(zone), try rules(endZone ?? zone))
        guard let interval = schedule.interval(start: start, end: end) else { return [] }
        return [interval.start.description, interval.end.description, Schedule(schedule.shown(start: start, end: end)).description]
    }

    @Test(arguments: [
        ("2027-05-11T13:00/PT11H40M", "Europe/Paris", "Asia/Seoul", "2027-05-11T22:40Z", "2027-05-11T13:00/2027-05-12T07:40"),
        ("2027-05-14T15:00/PT11H", "Asia/Seoul", "America/Los_Angeles", "2027-05-14T17:00Z", "2027-05-14T15:00/10:00"),
        ("2027-05-11T09:00/PT20M", "Asia/Karachi", "Asia/Kolkata", "2027-05-11T04:20Z", "2027-05-11T09:00/09:50"),
        ("2027-03-28T01:30/PT90M", "Europe/Paris", "Europe/Paris", "2027-03-28T02:00Z", "2027-03-28T01:30/04:00"),
        ("2027-10-31T01:30/PT3H", "Europe/Paris", "Europe/Paris", "2027-10-31T02:30Z", "2027-10-31T01:30/03:30"),
        ("2027-10-31T01:30/PT90M", "Europe/Paris", "Europe/Paris", "2027-10-31T01:00Z", "2027-10-31T01:30/02:00"),  // its second 02:00
        ("2027-03-27T10:00/P1D", "Europe/Paris", "Europe/Paris", "2027-03-28T08:00Z", "2027-03-27T10:00/2027-03-28T10:00"),
        ("2027-03-27T10:00/PT24H", "Europe/Paris", "Europe/Paris", "2027-03-28T09:00Z", "2027-03-27T10:00/2027-03-28T11:00"),
        ("2027-03-24T10:00/P1W", "Europe/Paris", "Europe/Paris", "2027-03-31T08:00Z", "2027-03-24T10:00/2027-03-31T10:00"),
        ("2027-03-27T01:00/P1DT2H", "Europe/Paris", "Europe/Paris", "2027-03-28T02:00Z", "2027-03-27T01:00/2027-03-28T04:00"),
        ("2027-03-27T02:30/P1D", "Europe/Paris", "Europe/Paris", "2027-03-28T01:30Z", "2027-03-27T02:30/2027-03-28T03:30"),
    ])
    func `a duration is the time that passes, on whatever clocks`(
        text: String, zone: String, endZone: String, end: String, shown: String
    ) throws {
        #expect(try read(text, zone, to: endZone).dropFirst() == [end, shown])
        #expect(Schedule(text)?.description == text)
    }

    @Test(arguments: [
        ("2027-03-28T02:30/03:00", "2027-03-28T01:30Z", "2027-03-28T02:00Z", "2027-03-28T03:30/04:00"),
        ("2027-03-28T02:00/03:00", "2027-03-28T01:00Z", "2027-03-28T02:00Z", "2027-03-28T03:00/04:00"),
        ("2027-03-28T02:10/02:50", "2027-03-28T01:10Z", "2027-03-28T01:50Z", "2027-03-28T03:10/03:50"),
        ("2027-03-28T02:30/04:30", "2027-03-28T01:30Z", "2027-03-28T02:30Z", "2027-03-28T03:30/04:30"),
        ("2027-03-28T02:30/03:31", "2027-03-28T01:30Z", "2027-03-28T01:31Z", "2027-03-28T03:30/03:31"),
        ("2027-03-28T01:30/02:30", "2027-03-28T00:30Z", "2027-03-28T01:30Z", "2027-03-28T01:30/03:30"),
        ("2027-10-31T02:45/02:15", "2027-10-31T00:45Z", "2027-10-31T01:15Z", "2027-10-31T02:45/02:15"),
    ])
    func `a time in a gap is read by the offset before it, and nothing ends before it begins`(
        text: String, start: String, end: String, shown: String
    ) throws {
        #expect(try read(text) == [start, end, shown])
    }

    @Test(arguments: [
        "2027-03-28T02:30/01:50", "2027-03-28T02:30/02:30", "2027-03-28T02:30/02:10", "2027-03-28T04:00/03:30", "2027-10-31T02:30/02:30",
        "2027-10-31T03:30/02:30", "2027-05-11T10:00/PT0M", "2027-05-11T10:00/10:00",
    ])
    func `an end that no reading puts after the start is none`(text: String) throws { #expect(try read(text) == []) }

    @Test func `moving keeps a duration`() throws {
        let schedule = try #require(Schedule("2027-03-27T23:00/PT5H"))
        #expect(schedule.shifted(seconds: 86_400)?.description == "2027-03-28T23:00/PT5H")
    }

    @Test(arguments: [("PT90M", "PT1H30M", true), ("P7D", "P1W", true), ("P1D", "PT24H", false), ("PT3600S", "PT1H", true)])
    func `durations are equal where they mean the same`(one: String, other: String, isEqual: Bool) {
        #expect((ElapsedTime(one) == ElapsedTime(other)) == isEqual)
    }

    @Test func `so long after every start, in zones taken at random, it ends`() throws {
        var generator = SeededGenerator(seed: 16)
        let names = ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata", "Pacific/Apia", "UTC"]
        for _ in 0..<2_000 {
            let (from, to) = (try rules(names.randomElement(using: &generator)!), try rules(names.randomElement(using: &generator)!))
            let start = try #require(
                LocalDateTime(secondsOnClock: Int.random(in: 1_700_000_000..<2_300_000_000, using: &generator) / 60 * 60))
            let seconds = Int.random(in: 60..<200_000, using: &generator)
            let schedule = Schedule.timed(start, .after(ElapsedTime(seconds: seconds)))
            let readings = try #require(schedule.readings(start: from, end: to))
            #expect(readings.end.instant.secondsSince1970 - readings.start.instant.secondsSince1970 == seconds)
            #expect(to.local(readings.end.instant) == readings.end.local)
            #expect(Schedule("\(schedule)") == schedule)
        }
    }
}
