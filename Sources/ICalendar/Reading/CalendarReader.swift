/// Reads a stream that comes in pieces, and hands on what is in it as it comes, so that a stream of any length takes little memory.
///
/// ```swift
/// var reader = CalendarReader()
/// while let piece = nextPiece() { try reader.read(piece) { part in … } }
/// try reader.end { part in … }
/// ```
///
/// Text and dates are taken from the content lines themselves: libical 3 loses escapes, unknown properties and components,
/// whatever is empty, and the end of long lists, and it accepts 30 February. It judges what is not read more strictly here.
package struct CalendarReader {
    /// What a stream holds, in its order; `issue` comes with or after what it is about.
    package enum Part: Hashable, Sendable {
        /// A calendar without components: those that follow are in it. It comes again with more properties where there are any
        /// behind components, which RFC 5545 section 3.6 doesn't have.
        case properties(VCalendar)
        case timeZone(VTimeZone)
        case event(VEvent)
        case component(Component)
        /// The calendar is complete.
        case end
        case issue(ReadIssue)
        /// Where what follows of a calendar stands, for a reader that is asked to tell.
        case lines(ComponentLines)
    }

    /// How many octets are gathered before what is whole is handed on: few enough to stay in a processor's cache, and enough to
    /// ask libical seldom.
    private let blockSize: Int
    private let tellsLines: Bool
    private var lines = ContentLines()
    private var tree = ComponentTree()
    private var properties: CalendarProperties?
    /// Those about what is not whole yet, and others until the next are handed on.
    private var issues: [ReadIssue] = []
    private var isEmpty = true

    package init(blockSize: Int = 128 << 10, tellsLines: Bool = false) {
        self.blockSize = blockSize
        self.tellsLines = tellsLines
    }

    /// Of one component in a calendar, or one line: libical's tree takes some sixteen times the memory.
    static let sizeLimit = 32 << 20

    /// Throws where something is too large, after which nothing more can be read.
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

    /// Ends the stream. Throws where there was no calendar in it.
    package mutating func end(take: (Part) -> Void) throws(ICalendarError) {
        lines.end()
        scan(take)
        tree.end()
        if let calendar = tree.takeEnded() { end(calendar, take) }
        tell(take)
        if isEmpty { throw .noCalendar }
    }

    /// Hands on what is whole, and forgets its lines.
    private mutating func scan(_ take: (Part) -> Void) {
        let whole = lines.takeLines()
        issues += lines.notUTF8(whole).map { ReadIssue(line: $0.number, problem: .notUTF8) }
        for line in whole {
            tree.add(line, lines[line])
            if let calendar = tree.takeEnded() { end(calendar, take) }
        }
        if let calendar = tree.takeWhole() { handOn(calendar, take) }
        tell(take)
        if let last = whole.last { lines.forget(before: tree.openComponent?.range.lowerBound ?? last.range.upperBound) }
    }

    private mutating func end(_ calendar: ScannedComponent, _ take: (Part) -> Void) {
        handOn(calendar, take)
        for problem in properties.take()?.problems ?? [] { issues.append(ReadIssue(line: calendar.line, problem: problem)) }
        take(.end)
    }

    /// `calendar` has what is new of it.
    private mutating func handOn(_ calendar: ScannedComponent, _ take: (Part) -> Void) {
        if tellsLines { take(.lines(ComponentLines(calendar))) }
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
        let told = Set(issues.map(\.line))
        issues += Judgement.issues(in: calendar, of: lines).filter { !told.contains($0.line) }
    }

    private mutating func tell(_ take: (Part) -> Void) {
        issues += tree.takeIssues()
        // libical has not judged the lines of an open component yet, and is told of those that are known to be wrong.
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
