internal import Notation

/// The format of a calendar file.
package enum CalendarFormat: String, CaseIterable, Sendable {
    /// iCalendar (RFC 5545).
    case ics
    /// jCal (RFC 7265).
    case jcal
    /// xCal (RFC 6321).
    case xcal

    /// The extension of file names, as registered, if it is.
    package var fileExtension: String { self == .xcal ? "xcs" : rawValue }

    /// Guesses the format by the first octets; anything unknown counts as iCalendar.
    package init(of bytes: [UInt8]) {
        let start = String(decoding: bytes.prefix(4_096), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.first == "[", start.dropFirst().drop(while: { $0.isWhitespace || $0 == "[" }).lowercased().hasPrefix("\"vcalendar\"") {
            self = .jcal
        } else if start.first == "<", start.contains(XCal.namespace) {
            self = .xcal
        } else {
            self = .ics
        }
    }
}

extension VCalendar {
    /// Reads the calendars of a file in iCalendar, jCal or xCal. The issues list, by line, what was not understood or is wrong.
    package static func read(_ bytes: [UInt8]) throws(ICalendarError) -> (calendars: [VCalendar], issues: [ReadIssue]) {
        if let stream = try rewritten(bytes) { try stream.read() } else { try read(stream: bytes) }
    }

    /// Like `read`, and also returns where each calendar's components begin, in the order of the file: the nth VEVENT among them is
    /// the nth of `events`.
    package static func readWithLines(
        _ bytes: [UInt8]
    ) throws(ICalendarError) -> (calendars: [(calendar: VCalendar, lines: ComponentLines)], issues: [ReadIssue]) {
        if let stream = try rewritten(bytes) { try stream.readWithLines() } else { try readWithLines(stream: bytes) }
    }

    /// `nil` if the file is iCalendar already.
    private static func rewritten(_ bytes: [UInt8]) throws(ICalendarError) -> RewrittenStream? {
        switch CalendarFormat(of: bytes) {
        case .ics: nil
        case .jcal: try JCal.stream(text(bytes))
        case .xcal: try XCal.stream(text(bytes))
        }
    }

    /// Equal calendars give equal octets.
    package func bytes(as format: CalendarFormat) -> [UInt8] {
        switch format {
        case .ics: bytes()
        case .jcal: Array(JCal.text(of: component).utf8)
        case .xcal: Array(XCal.text(of: component).utf8)
        }
    }

    /// The calendar as a component of a stream.
    package var component: Component {
        var lines = ContentLines(bytes())
        var tree = ComponentTree()
        for line in lines.takeLines() { tree.add(line, lines[line]) }
        return tree.takeEnded()!.component  // the stream has exactly one calendar
    }

    /// jCal and xCal are read as trees, which take about thirty times the memory of the file.
    private static let treeSizeLimit = 64 << 20

    private static func text(_ bytes: [UInt8]) throws(ICalendarError) -> String {
        guard bytes.count <= treeSizeLimit else { throw .treeTooLarge(bytes: bytes.count, limit: treeSizeLimit) }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            throw .syntax(SyntaxError(mark: Node.Mark(line: 1, column: 1), message: "the file is not UTF-8; save it as UTF-8"))
        }
        return text
    }
}
