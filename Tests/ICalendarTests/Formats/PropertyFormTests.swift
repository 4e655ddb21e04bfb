import Testing

@testable import ICalendar

/// A property as a content line, in jCal and in xCal.
struct PropertyForm: Sendable {
    let line: String
    let jcal: String
    /// Without the space between its elements.
    let xcal: String
    /// The content line that the other two become, if it differs.
    var back: String?
}

extension PropertyForm {
    static let times = [
        PropertyForm(
            line: "DTSTART;TZID=Europe/Paris:20140623T090000",
            jcal: #"["dtstart", {"tzid": "Europe/Paris"}, "date-time", "2014-06-23T09:00:00"]"#,
            xcal:
                "<dtstart><parameters><tzid><text>Europe/Paris</text></tzid></parameters><date-time>2014-06-23T09:00:00</date-time></dtstart>"
        ),
        PropertyForm(
            line: "DUE;VALUE=DATE:20140623", jcal: #"["due", {}, "date", "2014-06-23"]"#, xcal: "<due><date>2014-06-23</date></due>"),
        PropertyForm(
            line: "DUE:20140623", jcal: #"["due", {}, "date", "2014-06-23"]"#, xcal: "<due><date>2014-06-23</date></due>",
            back: "DUE;VALUE=DATE:20140623"),
        PropertyForm(
            line: "DUE;VALUE=DATE-TIME:20140230T256199Z", jcal: #"["due", {}, "date-time", "2014-02-30T25:61:99Z"]"#,
            xcal: "<due><date-time>2014-02-30T25:61:99Z</date-time></due>", back: "DUE:20140230T256199Z"),
        PropertyForm(
            line: "DUE:soon", jcal: #"["due", {}, "unknown", "soon"]"#, xcal: "<due><unknown>soon</unknown></due>"),
        PropertyForm(
            line: "EXDATE;VALUE=DATE:20140623,20140624", jcal: #"["exdate", {}, "date", "2014-06-23", "2014-06-24"]"#,
            xcal: "<exdate><date>2014-06-23</date><date>2014-06-24</date></exdate>"),
        PropertyForm(
            line: "FREEBUSY;FBTYPE=BUSY:20140623T090000Z/PT1H,20140624T090000Z/20140624T100000Z",
            jcal:
                #"["freebusy", {"fbtype": "BUSY"}, "period", ["2014-06-23T09:00:00Z", "PT1H"], ["2014-06-24T09:00:00Z", "2014-06-24T10:00:00Z"]]"#,
            xcal: """
                <freebusy><parameters><fbtype><text>BUSY</text></fbtype></parameters><period><start>2014-06-23T09:00:00Z</start>\
                <duration>PT1H</duration></period><period><start>2014-06-24T09:00:00Z</start><end>2014-06-24T10:00:00Z</end></period></freebusy>
                """),
        PropertyForm(
            line: "X-AT;VALUE=TIME:090000Z", jcal: #"["x-at", {}, "time", "09:00:00Z"]"#, xcal: "<x-at><time>09:00:00Z</time></x-at>"),
        PropertyForm(
            line: "TZOFFSETTO:-003044", jcal: #"["tzoffsetto", {}, "utc-offset", "-00:30:44"]"#,
            xcal: "<tzoffsetto><utc-offset>-00:30:44</utc-offset></tzoffsetto>"),
        PropertyForm(
            line: "TRIGGER:-PT15M", jcal: #"["trigger", {}, "duration", "-PT15M"]"#, xcal: "<trigger><duration>-PT15M</duration></trigger>"),
        PropertyForm(
            line: "RRULE:FREQ=MONTHLY;UNTIL=20141231T000000Z;BYMONTHDAY=1,-1;BYDAY=-1SU,MO;INTERVAL=02",
            jcal: """
                ["rrule", {}, "recur", {"freq": "MONTHLY", "until": "2014-12-31T00:00:00Z", "bymonthday": [1, -1], \
                "byday": ["-1SU", "MO"], "interval": "02"}]
                """,
            xcal: """
                <rrule><recur><freq>MONTHLY</freq><until>2014-12-31T00:00:00Z</until><bymonthday>1</bymonthday><bymonthday>-1</bymonthday>\
                <byday>-1SU</byday><byday>MO</byday><interval>02</interval></recur></rrule>
                """),
        PropertyForm(
            line: "RRULE:FREQ=DAILY;", jcal: #"["rrule", {}, "unknown", "FREQ=DAILY;"]"#,
            xcal: "<rrule><unknown>FREQ=DAILY;</unknown></rrule>"),
    ]

    static let others = [
        PropertyForm(
            line: #"COMMENT;LANGUAGE=en:a\, <b>\; "c" & \\d\ne"#,
            jcal: #"["comment", {"language": "en"}, "text", "a, <b>; \"c\" & \\d\ne"]"#,
            xcal:
                "<comment><parameters><language><text>en</text></language></parameters><text>a, &lt;b&gt;; \"c\" &amp; \\d\ne</text></comment>"
        ),
        PropertyForm(line: "COMMENT:", jcal: #"["comment", {}, "text", ""]"#, xcal: "<comment><text></text></comment>"),
        PropertyForm(
            line: #"COMMENT:a, b\:c"#, jcal: #"["comment", {}, "text", "a, b\\:c"]"#, xcal: #"<comment><text>a, b\:c</text></comment>"#,
            back: #"COMMENT:a\, b\\:c"#),
        PropertyForm(
            line: #"RESOURCES:a\,b,,c"#, jcal: #"["resources", {}, "text", "a,b", "", "c"]"#,
            xcal: "<resources><text>a,b</text><text></text><text>c</text></resources>"),
        PropertyForm(
            line: #"X-COFFEE:Stenophylla;Guinea\,Africa"#, jcal: #"["x-coffee", {}, "unknown", "Stenophylla;Guinea\\,Africa"]"#,
            xcal: #"<x-coffee><unknown>Stenophylla;Guinea\,Africa</unknown></x-coffee>"#),
        PropertyForm(
            line: "LINK;VALUE=XML-REFERENCE:https://example.org/a,b", jcal: #"["link", {}, "xml-reference", "https://example.org/a,b"]"#,
            xcal: "<link><xml-reference>https://example.org/a,b</xml-reference></link>"),
        PropertyForm(
            line: "GEO:37.669000;-126.746000", jcal: #"["geo", {}, "float", [37.669000, -126.746000]]"#,
            xcal: "<geo><latitude>37.669000</latitude><longitude>-126.746000</longitude></geo>"),
        PropertyForm(
            line: "GEO:+1;.5", jcal: #"["geo", {}, "float", [1.0, 0.5]]"#,
            xcal: "<geo><latitude>1.0</latitude><longitude>0.5</longitude></geo>", back: "GEO:1.0;0.5"),
        PropertyForm(
            line: #"REQUEST-STATUS:3.1;Invalid\, it says;DTSTART:96-Apr-01"#,
            jcal: #"["request-status", {}, "text", ["3.1", "Invalid, it says", "DTSTART:96-Apr-01"]]"#,
            xcal:
                "<request-status><code>3.1</code><description>Invalid, it says</description><data>DTSTART:96-Apr-01</data></request-status>"
        ),
        PropertyForm(
            line: "PRIORITY:05", jcal: #"["priority", {}, "integer", 5]"#, xcal: "<priority><integer>5</integer></priority>",
            back: "PRIORITY:5"),
        PropertyForm(
            line: "PRIORITY:high", jcal: #"["priority", {}, "unknown", "high"]"#, xcal: "<priority><unknown>high</unknown></priority>"),
        PropertyForm(
            line: "X-QUIET;VALUE=BOOLEAN:TRUE", jcal: #"["x-quiet", {}, "boolean", true]"#,
            xcal: "<x-quiet><boolean>true</boolean></x-quiet>"),
        PropertyForm(
            line: "ATTACH;VALUE=BINARY;ENCODING=BASE64:SGVsbG8=", jcal: #"["attach", {"encoding": "BASE64"}, "binary", "SGVsbG8="]"#,
            xcal: "<attach><parameters><encoding><text>BASE64</text></encoding></parameters><binary>SGVsbG8=</binary></attach>"),
        PropertyForm(
            line: #"ATTENDEE;RSVP=TRUE;MEMBER="mailto:a@example.org","mailto:b@example.org";X-P=a^nb:mailto:c@example.org"#,
            jcal: """
                ["attendee", {"rsvp": "TRUE", "member": ["mailto:a@example.org", "mailto:b@example.org"], "x-p": "a\\nb"}, \
                "cal-address", "mailto:c@example.org"]
                """,
            xcal: """
                <attendee><parameters><rsvp><boolean>true</boolean></rsvp><member><cal-address>mailto:a@example.org</cal-address>\
                <cal-address>mailto:b@example.org</cal-address></member><x-p><unknown>a\nb</unknown></x-p></parameters>\
                <cal-address>mailto:c@example.org</cal-address></attendee>
                """),
    ]
}

@Suite struct `A property` {
    private func calendar(_ line: String) throws -> VCalendar {
        var calendar = VCalendar(prodid: "-//Example//EN")
        let property = try #require(Property(contentLine: Array(line.utf8)[...]))
        calendar.otherComponents = [Component(name: "X-ANY", properties: [property])!]
        return calendar
    }

    private func read(_ text: String) throws -> [Property] {
        try VCalendar.read(Array(text.utf8)).calendars[0].properties
    }

    @Test(arguments: PropertyForm.times + PropertyForm.others)
    func `has its form in jCal`(form: PropertyForm) throws {
        let text = String(decoding: try calendar(form.line).bytes(as: .jcal), as: UTF8.self)
        #expect(text.split(separator: "\n").map { $0.drop { $0 == " " } }.contains(form.jcal[...]))
        #expect(try read(text) == calendar(form.back ?? form.line).properties)
    }

    @Test(arguments: PropertyForm.times + PropertyForm.others)
    func `has its form in xCal`(form: PropertyForm) throws {
        let text = String(decoding: try calendar(form.line).bytes(as: .xcal), as: UTF8.self)
        let elements = text.replacing(/>\n *</, with: "><")
        #expect(elements.contains("<x-any><properties>\(form.xcal)</properties></x-any>"))
        #expect(try read(text) == calendar(form.back ?? form.line).properties)
        #expect(try read(elements) == read(text))
    }

    // MARK: Limits of the formats

    @Test func `with a repeated parameter has one list of its values in jCal, and keeps both in xCal`() throws {
        let twice = try calendar("SUMMARY;X-A=b;RSVP=MAYBE;X-A=c:d")
        #expect(try read(String(decoding: twice.bytes(as: .jcal), as: UTF8.self)) == calendar("SUMMARY;X-A=b,c;RSVP=MAYBE:d").properties)
        #expect(try read(String(decoding: twice.bytes(as: .xcal), as: UTF8.self)) == twice.properties)
    }

    @Test func `with a name that XML can't have is left out of xCal alone`() throws {
        for (line, rest) in [("3D:a", []), ("-A;B=c:d", []), ("X-A;2B=c;B=d:e", [Property(contentLine: Array("X-A;B=d:e".utf8)[...])!])] {
            let named = try calendar(line)
            #expect(try read(String(decoding: named.bytes(as: .jcal), as: UTF8.self)) == named.properties)
            #expect(try read(String(decoding: named.bytes(as: .xcal), as: UTF8.self)) == rest)
        }
    }

    @Test func `with characters that XML can't hold has replacements in xCal alone`() throws {
        let odd = try calendar("COMMENT:a\u{FFFE}b\u{FFFF}\u{85}\u{2028}")
        #expect(try read(String(decoding: odd.bytes(as: .jcal), as: UTF8.self)) == odd.properties)
        #expect(
            try read(String(decoding: odd.bytes(as: .xcal), as: UTF8.self))
                == calendar("COMMENT:a\u{FFFD}b\u{FFFD}\u{85}\u{2028}").properties)
    }
}

extension VCalendar {
    fileprivate var properties: [Property] { otherComponents.flatMap(\.properties) }
}
