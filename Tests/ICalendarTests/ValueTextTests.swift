import Testing

@testable import ICalendar

@Suite struct `Value texts` {
    @Test(arguments: [
        ("P7W", 49, 0, "P49D"), ("PT0S", 0, 0, "PT0S"), ("P1DT2H", 1, 7200, "P1DT2H"), ("-PT15M", 0, -900, "-PT15M"),
        ("+P0DT1H0M30S", 0, 3630, "PT1H30S"), ("PT90M", 0, 5400, "PT1H30M"),
    ])
    func `durations are read in every form and written in one`(text: String, days: Int, seconds: Int, written: String) {
        let duration = CalendarDuration(text: text)
        #expect(duration == CalendarDuration(days: days, seconds: seconds))
        #expect(duration?.text == written)
    }

    @Test(arguments: ["", "P", "PT", "P1", "1D", "P1DT", "P1H", "PT1D", "PT1M1H", "P1D1D", "P999999999999999999W", "PT١S", "P-1D"])
    func `anything but a duration is rejected`(text: String) {
        #expect(CalendarDuration(text: text) == nil)
    }

    @Test func `a duration is not both forward and back`() {
        #expect(CalendarDuration(days: 1, seconds: -1) == nil)
    }

    @Test(arguments: [
        ("20260706", CalendarTime.day(date("2026-07-06"))), ("20260706T090001", .floating(local("2026-07-06T09:00:01"))),
        ("20260706T090000Z", .utc(instant("2026-07-06T09:00"))), ("20161231T235960Z", .utc(instant("2016-12-31T23:59:59"))),
    ])
    func `times are read by their form`(text: String, time: CalendarTime) {
        #expect(CalendarTime(icalendarText: text.utf8, tzid: nil) == time)
    }

    @Test(arguments: [
        "", "2026-07-06", "20260230", "20261301", "00000101", "20260706T", "20260706T0900", "20260706T240000", "20260706T256000",
        "20261399T250000", "20260706 090000", "20260706T090000ZZ", "20260706Z", "+0260706", "٢٠٢٦٠٧٠٦", "20260706T09000é",
    ])
    func `invalid times are rejected`(text: String) {
        #expect(CalendarTime(icalendarText: text.utf8, tzid: "Europe/Paris") == nil)
    }

    @Test(arguments: [("+0000", 0), ("-0330", -12_600), ("+0545", 20_700), ("+001024", 624), ("-0500", -18_000)])
    func `offsets are read and written`(text: String, seconds: Int) {
        #expect(UTCOffset.seconds(text) == seconds)
        #expect(UTCOffset.text(seconds) == text)
    }

    @Test(arguments: ["", "+", "0100", "+1", "+01:00", "+2400", "+0160", "+010060", "+01000000000000000000", "++100", "-٠١٠٠"])
    func `invalid offsets are rejected`(text: String) {
        #expect(UTCOffset.seconds(text) == nil)
    }

    @Test(arguments: [
        ("37.669;126.746", "37.669000;126.746000"), ("-0.0000004;-180", "0.000000;-180.000000"), ("12.3\\;4", "12.300000;4.000000"),
    ])
    func `positions are held to six decimals`(text: String, written: String) {
        let geo = Geo(text: text)
        #expect(geo?.text == written)
        #expect(geo.flatMap { Geo(text: $0.text) } == geo)
    }

    @Test(arguments: ["", "1", "91;0", "0;181", "nan;0", "1;2;3", "a;b"])
    func `invalid positions are rejected`(text: String) {
        #expect(Geo(text: text) == nil)
    }
}
