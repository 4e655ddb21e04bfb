import Testing

@testable import Time

struct LocalDateTests {
    @Test(arguments: [
        ("1970-01-01", 0, Weekday.thursday), ("2014-06-23", 16_244, .monday), ("2000-02-29", 11_016, .tuesday),
        ("1969-12-31", -1, .wednesday),
        ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
    ])
    func `a date is its day number and weekday`(text: String, dayNumber: Int, weekday: Weekday) throws {
        let date = try #require(LocalDate(text))
        #expect(date.dayNumber == dayNumber)
        #expect(date.weekday == weekday)
        #expect(date.description == text)
    }

    @Test func `every day from 1599 to 2401 follows the one before`() throws {
        var date = try #require(LocalDate("1599-12-31"))
        while date.year < 2401 {
            let next = date.adding(days: 1)
            let (year, month, day) = date.components
            let isLast = day == LocalDate.length(ofMonth: month, year: year)
            let expected = !isLast ? (year, month, day + 1) : month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1)
            if next.components != expected || LocalDate(year: expected.0, month: expected.1, day: expected.2) != next {
                Issue.record("after \(date) comes \(next)")
            }
            date = next
        }
    }

    @Test(arguments: [
        "2014-02-29", "1900-02-29", "2014-13-01", "2014-00-10", "2014-06-31", "0000-01-01", "2014-6-1", "20140601", "2014-06-01 ",
        "+014-06-01", "", "２014-06-01",
    ])
    func `anything but a date is rejected`(text: String) { #expect(LocalDate(text) == nil) }

    @Test(arguments: ["24:00", "09:60", "9:00", "09:00:60", "09", "-1:00", "09:00:00:00", "0900"])
    func `anything but a time is rejected`(text: String) { #expect(LocalTime(text) == nil) }

    @Test(arguments: [("09:00", "09:00"), ("23:59:59", "23:59:59"), ("00:00:00", "00:00")])
    func `a time has seconds only if they aren't zero`(text: String, written: String) {
        #expect(LocalTime(text)?.description == written)
    }

    @Test(arguments: [("2014-05-20T12:00Z", "2014-05-20T12:00:00Z"), ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z")])
    func `an instant is written in UTC`(text: String, iso8601: String) {
        #expect(Instant(text)?.description == text)
        #expect(Instant(text)?.iso8601 == iso8601)
        #expect(Instant(String(text.dropLast())) == nil)
    }
}

struct IntervalTests {
    private func interval(_ start: Int, _ end: Int) -> Interval {
        Interval(start: Instant(secondsSince1970: start), end: Instant(secondsSince1970: end))!
    }

    @Test(arguments: [
        (0, 10, 0, 10, 10), (0, 10, 0, 5, 5), (0, 10, 5, 10, 5), (0, 10, 3, 6, 3), (0, 10, 8, 12, 2), (0, 10, 10, 20, 0),
        (0, 10, 15, 20, 0),
    ])
    func `intervals overlap if they share time; touching ones don't`(a: Int, b: Int, c: Int, d: Int, shared: Int) {
        let (first, second) = (interval(a, b), interval(c, d))
        #expect(first.overlaps(second) == (shared > 0))
        #expect(second.overlaps(first) == (shared > 0))
        #expect(first.intersection(second).map { $0.end.secondsSince1970 - $0.start.secondsSince1970 } ?? 0 == shared)
        #expect(first.contains(second) == (c >= a && d <= b))
    }

    @Test func `an interval is never empty`() {
        let start = Instant(secondsSince1970: 0)
        #expect(Interval(start: start, end: start) == nil)
        #expect(Interval(start: start.adding(minutes: 1), end: start) == nil)
        #expect(interval(0, 10).contains(Instant(secondsSince1970: 0)))
        #expect(!interval(0, 10).contains(Instant(secondsSince1970: 10)))
    }
}
