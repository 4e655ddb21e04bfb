/// Reads a stream piece by piece and passes on each part at once, so that a stream of any length needs little memory.
///
/// ```swift
/// var reader = CalendarReader()
/// while let piece = nextPiece() { try reader.read(piece) { part in … } }
/// try reader.end { part in … }
/// ```
///
/// Text and dates come from the content lines themselves, because libical 3 loses escapes, unknown properties and components, empty
/// values and the end of long lists, and it accepts 30 February. libical only checks what isn't read more strictly here.
package struct CalendarReader {
    /// What a stream contains, in its order. An `issue` comes with or after the part that it is about.
    package enum Part: Hashable, Sendable {
        /// A calendar without components, which follow. It comes again with more properties if the stream has some after
        /// components, which RFC 5545 section 3.6 doesn't allow.
        case properties(VCalendar)
        case timeZone(VTimeZone)
        case event(VEvent)
        case component(Component)
        /// The calendar is complete.
        case end
        case issue(ReadIssue)
        /// Where the next parts of a calendar are, if `reportsLines`.
        case lines(ComponentLines)
    }

    /// How many octets are collected before complete parts are passed on: few enough for a processor's cache, and enough to call
    /// libical seldom.
    private let blockSize: Int
    private let reportsLines: Bool
    private var lines = ContentLines()
    private var tree = ComponentTree()
    private var properties: CalendarProperties?
    /// Issues that have not been passed on, among them those about incomplete parts.
    private var issues: [ReadIssue] = []
    private var isEmpty = true

    package init(blockSize: Int = 128 << 10, reportsLines: Bool = false) {
        self.blockSize = blockSize
        self.reportsLines = reportsLines
    }

    /// The most octets of one component in a calendar, or one line; libical's tree takes about sixteen times the memory.
    static let sizeLimit = 32 << 20

    /// Throws if something is too large; nothing more can be read then.
    package mutating func read(_ bytes: [UInt8], take: (Part) -> Void) throws(ICalendarError) {
        for start in stride(from: 0, to: bytes.count, by: blockSize) {
            lines.append(bytes[start..<min(bytes.count, start + blockSize)])
            guard lines.size >= blockSize else { continue }
            scan(take)
            guard lines.size <= Self.sizeLimit else {
                throw .tooLarge(line: tree.openComponent?.number ?? lines.number, limit: Self.sizeLimit)
            }
        }
    }

    /// Ends the stream. Throws if it had no calendar.
    package mutating func end(take: (Part) -> Void) throws(ICalendarError) {
        lines.end()
        scan(take)
        tree.end()
        if let calendar = tree.takeEnded() { end(calendar, take) }
        deliverIssues(take)
        if isEmpty { throw .noCalendar }
    }

    /// Passes on complete parts, and forgets their lines.
    private mutating func scan(_ take: (Part) -> Void) {
        let whole = lines.takeLines()
        issues += lines.notUTF8(whole).map { ReadIssue(line: $0.number, problem: .notUTF8) }
        for line in whole {
            tree.add(line, lines[line])
            if let calendar = tree.takeEnded() { end(calendar, take) }
        }
        if let calendar = tree.takeWhole() { deliver(calendar, take) }
        deliverIssues(take)
        if let last = whole.last { lines.forget(before: tree.openComponent?.range.lowerBound ?? last.range.upperBound) }
    }

    private mutating func end(_ calendar: ScannedComponent, _ take: (Part) -> Void) {
        deliver(calendar, take)
        for problem in properties.take()?.problems ?? [] { issues.append(ReadIssue(line: calendar.line, problem: problem)) }
        take(.end)
    }

    /// `calendar` has only the new parts.
    private mutating func deliver(_ calendar: ScannedComponent, _ take: (Part) -> Void) {
        if reportsLines { take(.lines(ComponentLines(calendar))) }
        if properties == nil || !calendar.contents.isEmpty {
            var properties = properties ?? CalendarProperties()
            properties.take(calendar.contents, issues: &issues)
            take(.properties(properties.calendar))
            self.properties = properties
        }
        isEmpty = false
        for component in calendar.components {
            take(Part(component, isMessage: properties?.isMessage(at: component.line) ?? false, issues: &issues))
        }
        issues += tree.takeIssues()
        let reportedLines = Set(issues.map(\.line))
        issues += LibicalCheck.issues(in: calendar, of: lines).filter { !reportedLines.contains($0.line) }
    }

    private mutating func deliverIssues(_ take: (Part) -> Void) {
        issues += tree.takeIssues()
        // libical hasn't checked the lines of an open component yet, so issues about it wait: only one issue is reported per line.
        let open = tree.openComponent?.number ?? .max
        for issue in issues where issue.line < open { take(.issue(issue)) }
        issues.removeAll { $0.line < open }
    }
}

extension CalendarReader.Part {
    fileprivate init(_ component: ScannedComponent, isMessage: Bool, issues: inout [ReadIssue]) {
        switch component.name {
        case "VEVENT": self = .event(VEvent(component, isMessage: isMessage, issues: &issues))
        case "VTIMEZONE": self = VTimeZone(component, issues: &issues).map(Self.timeZone) ?? .component(component.component)
        default: self = .component(component.component)
        }
    }
}
