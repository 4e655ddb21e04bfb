import Notation
import Testing

@testable import ICalendar

@Suite struct `Reading jCal` {
    /// An event with these properties, the first of them on line 5, column 3.
    private func read(_ properties: String) throws -> (event: VEvent, issues: [ReadIssue]) {
        let text = """
            ["vcalendar", [["version", {}, "text", "2.0"], ["prodid", {}, "text", "-//Example//EN"]], [
             ["vevent", [
              ["uid", {}, "text", "a"], ["dtstamp", {}, "date-time", "2014-05-20T12:00:00Z"],
              ["dtstart", {}, "date-time", "2014-06-23T09:00:00Z"],
              \(properties)
             ], []]
            ]]
            """
        let (calendars, issues) = try VCalendar.read(Array(text.utf8))
        return (try #require(calendars.first?.events.first), issues)
    }

    @Test(arguments: [
        (#"["SUMMARY", {"LANGUAGE": ["en"]}, "TEXT", "a"]"#, "SUMMARY;LANGUAGE=en:a"),
        (#"["x-a", {"b": true}, "text", 1]"#, "X-A;VALUE=TEXT;B=true:1"),
        (#"["x-p", {}, "period", "2014-06-23T09:00:00/PT1H"]"#, "X-P;VALUE=PERIOD:20140623T090000/PT1H"),
        (#"["geo", {}, "float", [3.75e1, -1E-6]]"#, "GEO:37.5;-0.000001"), (#"["x-f", {}, "float", 12e-1]"#, "X-F;VALUE=FLOAT:1.2"),
        (
            #"["rrule", {}, "recur", {"freq": "DAILY", "until": "2014-06-30", "bymonth": [6, "7L"]}]"#,
            "RRULE:FREQ=DAILY;UNTIL=20140630;BYMONTH=6,7L"
        ),
        (#"["rrule", {}, "recur", "FREQ=DAILY"]"#, "RRULE:FREQ=DAILY"),
        (#"["x-a", {}, "unknown", "b\r\nATTENDEE:c"]"#, "X-A:b\\nATTENDEE:c"),
        (#"["x-a", {"b": "c\"\n:^"}, "date", "2014-06-23"]"#, "X-A;VALUE=DATE;B=\"c^'^n:^^\":20140623"),
    ])
    func `takes what others write`(property: String, line: String) throws {
        let (event, issues) = try read(property)
        var expected = event
        let lines = ["BEGIN:VEVENT", "UID:a", "DTSTAMP:20140520T120000Z", "DTSTART:20140623T090000Z", line, "END:VEVENT"]
        expected = try VCalendar.read(stream(lines.joined(separator: "\r\n"))).calendars[0].events[0]
        #expect(event == expected)
        #expect(issues == [])
    }

    private static let property = "a jCal property, [name, {parameters}, type, value…]"

    @Test(
        arguments: [
            (#"5"#, .misshapen(expected: property)), (#"["summary", {}, "text"]"#, .misshapen(expected: property)),
            (#"["summary", [], "text", "a"]"#, .misshapen(expected: property)), (#"[1, {}, "text", "a"]"#, .misshapen(expected: property)),
            (#"["a:b", {}, "text", "a"]"#, .misshapen(expected: property)),
            (#"["begin", {}, "text", "VEVENT"]"#, .misshapen(expected: property)),
            (#"["x-a", {}, "b:c", "a"]"#, .misshapen(expected: property)),
            (#"["x-a", {"b c": "d"}, "text", "a"]"#, .misshapen(expected: property)),
            (#"["x-a", {"b": []}, "text", "a"]"#, .misshapen(expected: property)),
            (#"["x-a", {"b": null}, "text", "a"]"#, .misshapen(expected: property)),
            (#"["x-a", {}, "text", null]"#, .misshapen(expected: property)),
            (#"["x-a", {}, "text", {"b": "c"}]"#, .misshapen(expected: property)),
            (#"["rrule", {}, "recur", {"a b": "c"}]"#, .misshapen(expected: property)),
            (#"["rrule", {}, "recur", {}]"#, .misshapen(expected: property)),
            (#"["geo", {}, "float", [1, 2, 3]]"#, .misshapen(expected: property)),
            (#"["x-a", {}, "text", [["b"]]]"#, .misshapen(expected: property)),
            (#"["sequence", {}, "integer", 1.5]"#, .unreadable(property: "SEQUENCE", expected: "a whole number from 0")),
            (
                #"["dtend", {}, "date-time", "2014-06-31T09:00:00Z"]"#,
                .unreadable(property: "DTEND", expected: "a date or date-time that exists")
            ),
            (#"["uid", {}, "text", "b"]"#, .repeated(property: "UID")),
            (#"["rrule", {}, "recur", {"freq": "OFTEN"}]"#, .refused(property: "RRULE", part: "the value")),
        ] as [(String, ReadIssue.Problem)])
    func `reports problems with their places, and reads on`(property: String, problem: ReadIssue.Problem) throws {
        let (event, issues) = try read("\(property), [\"summary\", {}, \"text\", \"after\"]")
        #expect(issues == [ReadIssue(line: 5, column: 3, problem: problem)])
        #expect(event.summary == "after")
    }

    @Test func `reports elements that aren't components`() throws {
        let text = """
            ["vcalendar", [["prodid", {}, "text", "-//Example//EN"], ["version", {}, "text", "2.0"]], [
             5,
             ["vevent", []],
             ["vcalendar", [], []],
             ["a b", [], []],
             ["x-a", [], [["vcalendar", [], []]]]
            ]]
            """
        let (calendars, issues) = try VCalendar.read(Array(text.utf8))
        var expected = VCalendar(prodid: "-//Example//EN")
        expected.otherComponents = [Component(name: "X-A")!]
        #expect(calendars == [expected])
        let component = ReadIssue.Problem.misshapen(expected: "a jCal component, [name, [property…], [component…]]")
        let name = ReadIssue.Problem.misshapen(expected: "the name of a component")
        #expect(
            issues
                == [(2, 2, component), (3, 2, component), (4, 2, name), (5, 2, name), (6, 15, name)].map {
                    ReadIssue(line: $0, column: $1, problem: $2)
                })
    }

    @Test func `takes an array of calendars`() throws {
        let one = String(decoding: VCalendar.everything.bytes(as: .jcal), as: UTF8.self)
        let two = String(decoding: VCalendar(events: [.opening]).bytes(as: .jcal), as: UTF8.self)
        #expect(try VCalendar.read(Array("\u{FEFF}\n[\(one), \(two)]".utf8)).calendars == [.everything, VCalendar(events: [.opening])])
    }

    @Test(arguments: [
        ("[\"vcalendar\", [], []", 1, 21, "a ',' or ']' is expected here"),
        ("[\"vcalendar\"] 5", 1, 15, "something follows the end of the JSON text; remove it"),
        ("[\"vcalendar\", [\n[\"a\", {\"b\": 1, \"b\": 2}, \"text\", 1]], []]", 2, 16, "the key 'b' occurs twice in this record; keep one"),
        ("[\"vcalendar\", \"\\uD800\"]", 1, 22, "half of a surrogate pair; write the character itself"),
    ])
    func `rejects anything but JSON, with the place`(text: String, line: Int, column: Int, message: String) {
        #expect(throws: ICalendarError.syntax(SyntaxError(mark: Node.Mark(line: line, column: column), message: message))) {
            try VCalendar.read(Array(text.utf8))
        }
    }

    @Test(arguments: [
        "[\"vcalendar\"]", "[\"vcalendar\", {}, []]", "[[\"vcalendar\"]]", "[]", "[\"vevent\", [], []]", "{\"vcalendar\": []}",
    ])
    func `rejects anything but a calendar`(text: String) {
        #expect(throws: ICalendarError.noCalendar) { try VCalendar.read(Array(text.utf8)) }
    }

    @Test func `rejects octets that aren't UTF-8`() {
        #expect(throws: ICalendarError.self) { try VCalendar.read(Array("[\"vcalendar\", \"".utf8) + [0xE9, 0x22, 0x5D]) }
    }

    @Test func `skips components nested too deep`() throws {
        func nested(_ depth: Int) -> [UInt8] {
            let text = String(repeating: "[\"x-a\", [], [", count: depth) + String(repeating: "]]", count: depth)
            return Array("[\"vcalendar\", [], [\(text)]]".utf8)
        }
        let (calendars, issues) = try VCalendar.read(nested(60))
        #expect(calendars.count == 1)
        #expect(issues.contains(ReadIssue(line: 1, column: 20 + 15 * 13, problem: .passedOver(component: "X-A"))))
        #expect(throws: ICalendarError.self) { try VCalendar.read(nested(100_000)) }
    }
}
