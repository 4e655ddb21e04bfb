import Notation
import Testing

@testable import ICalendar

@Suite struct `Reading xCal` {
    private static let head = """
        <?xml version="1.0" encoding="utf-8"?>
        <icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0" xmlns:f="urn:foreign"><vcalendar><properties>
        <version><text>2.0</text></version><prodid><text>-//Example//EN</text></prodid></properties><components>

        """
    private static let tail = "\n</components></vcalendar></icalendar>"

    /// An event with these properties, the first of them on line 6, column 1.
    private func read(_ properties: String) throws -> (event: VEvent, issues: [ReadIssue]) {
        let text = """
            <vevent><properties><uid><text>a</text></uid><dtstamp><date-time>2014-05-20T12:00:00Z</date-time></dtstamp>\
            <dtstart><date-time>2014-06-23T09:00:00Z</date-time></dtstart>

            \(properties)
            </properties></vevent>
            """
        let (calendars, issues) = try VCalendar.read(Array((Self.head + text + Self.tail).utf8))
        return (try #require(calendars.first?.events.first), issues)
    }

    @Test(arguments: [
        ("<summary>\n<parameters/>\n<text> a &lt;b&gt;\nc, d</text></summary>", "SUMMARY: a <b>\\nc\\, d"),
        ("<summary><text><![CDATA[a & b]]><!-- c --></text></summary>", "SUMMARY:a & b"),
        ("<dtend>\n <date-time>\n 2014-06-23T10:00:00Z\n </date-time>\n</dtend>", "DTEND:20140623T100000Z"),
        ("<dtend><date>2014-06-24</date></dtend>", "DTEND;VALUE=DATE:20140624"),
        ("<x-tzid>US/Eastern</x-tzid>", "X-TZID:US/Eastern"), ("<location>Hall, A</location>", "LOCATION:Hall\\, A"),
        ("<attach><binary>SGVs\n bG8=</binary></attach>", "ATTACH;VALUE=BINARY:SGVsbG8="),
        (
            "<rrule><recur><freq> DAILY </freq><byday>MO</byday><count>3</count><byday>TU</byday></recur></rrule>",
            "RRULE:FREQ=DAILY;BYDAY=MO,TU;COUNT=3"
        ),
        (
            "<x-a><parameters><rsvp><boolean> true </boolean></rsvp></parameters><boolean>false</boolean></x-a>",
            "X-A;VALUE=BOOLEAN;RSVP=TRUE:FALSE"
        ),
        ("<request-status><code>2.0</code><description>Fine; so</description></request-status>", "REQUEST-STATUS:2.0;Fine\\; so"),
        ("<i:summary xmlns:i='urn:ietf:params:xml:ns:icalendar-2.0'><i:text>a</i:text></i:summary>", "SUMMARY:a"),
    ])
    func `takes what others write`(property: String, line: String) throws {
        let (event, issues) = try read(property)
        let lines = ["BEGIN:VEVENT", "UID:a", "DTSTAMP:20140520T120000Z", "DTSTART:20140623T090000Z", line, "END:VEVENT"]
        #expect(event == (try VCalendar.read(stream(lines.joined(separator: "\r\n")))).calendars[0].events[0])
        #expect(issues == [])
    }

    private static let property = "an xCal property, with its parameters and then its values"

    @Test(
        arguments: [
            ("<f:summary><text>a</text></f:summary>", .misshapen(expected: property)),
            ("<summary><f:text>a</f:text></summary>", .misshapen(expected: property)),
            ("<summary/>", .misshapen(expected: property)), ("<begin><text>VEVENT</text></begin>", .misshapen(expected: property)),
            ("<x.a><text>b</text></x.a>", .misshapen(expected: property)),
            ("<x-a><text>b</text><uri>c</uri></x-a>", .misshapen(expected: property)),
            ("<x-a><text><b/></text></x-a>", .misshapen(expected: property)),
            ("<x-a><parameters><b/></parameters><text>c</text></x-a>", .misshapen(expected: property)),
            ("<rrule><recur><f_q>DAILY</f_q></recur></rrule>", .misshapen(expected: property)),
            ("<freebusy><period><end>2014-06-23T09:00:00Z</end></period></freebusy>", .misshapen(expected: property)),
            ("<sequence><integer>1.5</integer></sequence>", .unreadable(property: "SEQUENCE", expected: "a whole number from 0")),
            ("<uid><text>b</text></uid>", .repeated(property: "UID")),
        ] as [(String, ReadIssue.Problem)])
    func `reports problems with their places, and reads on`(property: String, problem: ReadIssue.Problem) throws {
        let (event, issues) = try read(property + "<location><text>after</text></location>")
        #expect(issues == [ReadIssue(line: 6, column: 1, problem: problem)])
        #expect(event.location == "after")
    }

    @Test func `reports elements that aren't components`() throws {
        let text = "<f:vevent/>\n<vcalendar/>\n<x.a/>\n<x-a><b/></x-a>"
        let (calendars, issues) = try VCalendar.read(Array((Self.head + text + Self.tail).utf8))
        var expected = VCalendar(prodid: "-//Example//EN")
        expected.otherComponents = [Component(name: "X-A")!]
        #expect(calendars == [expected])
        let issuesExpected = [
            (4, 1, "an xCal component"), (5, 1, "the name of a component"), (6, 1, "the name of a component"),
            (7, 6, "the properties or components of a component"),
        ]
        #expect(issues == issuesExpected.map { ReadIssue(line: $0, column: $1, problem: .misshapen(expected: $2)) })
    }

    @Test func `takes several calendars`() throws {
        let two = [VCalendar.everything, VCalendar(events: [.opening])].map { String(decoding: $0.bytes(as: .xcal), as: UTF8.self) }
        let text = two.joined().replacing(/<\/icalendar>\s*<\?xml.*\?>\s*<icalendar .*>/, with: "")
        #expect(try VCalendar.read(Array("\u{FEFF}\(text)".utf8)).calendars == [.everything, VCalendar(events: [.opening])])
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY b 'c'>]>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>",
        "<!DOCTYPE a [<!ENTITY a0 'ha'><!ENTITY a1 '&a0;&a0;'><!ENTITY a2 '&a1;&a1;'>]>",
    ])
    func `refuses declarations that could harm`(declaration: String) {
        let text = declaration + String(decoding: VCalendar(events: [.opening]).bytes(as: .xcal), as: UTF8.self).drop { $0 != "\n" }
        #expect(
            throws: ICalendarError.syntax(
                SyntaxError(
                    mark: Node.Mark(line: 1, column: 3),
                    message: "a document type declaration is not allowed, since it could name other files; remove it"))
        ) { try VCalendar.read(Array(text.utf8)) }
    }

    @Test(arguments: [
        "<a xmlns='urn:ietf:params:xml:ns:icalendar-2.0'/>", "<icalendar xmlns='urn:ietf:params:xml:ns:icalendar-2.0'/>",
        "<icalendar xmlns:a='urn:ietf:params:xml:ns:icalendar-2.0'/>", "<html></html>", "<!DOCTYPE html><p>Sign in</p>",
    ])
    func `rejects anything but a calendar`(text: String) {
        #expect(throws: ICalendarError.noCalendar) { try VCalendar.read(Array(text.utf8)) }
    }
}
