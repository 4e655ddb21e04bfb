internal import ICalendar
internal import Mail
package import Notation
package import PlanFiles
package import ProgrammeExchange

/// What a file is, found by its octets and, where these leave it open, by its name.
///
/// JSON and XML are parsed to find it, and handed on as trees, so that nothing is parsed twice.
package enum FileKind: Sendable {
    /// A plan in YAML or JSON, or what is to be reported as a plan with mistakes.
    case plan(PlanText)
    /// The streams of a file in iCalendar, jCal or xCal, or of the calendars in a mail.
    case calendars([[UInt8]])
    /// The programme of a conference, XML or JSON.
    case schedule(ScheduleText)
    /// XLSX.
    case workbook
    /// CSV, or the like with other separators.
    case table
    /// People, as conference systems list them in JSON.
    case registrants(Sheet)

    /// `isList` says that whatever else the file could be, it is a list.
    package init(_ file: InputFile, isList: Bool = false) throws(OperationError) {
        let (bytes, ending) = (file.bytes, file.ending)
        if let kind = UnsupportedFile(bytes, ending: ending) { throw .unsupported(file: file.name, kind) }
        let isTable = isList || ["csv", "tsv", "tab", "xlsx"].contains(ending)
        let start = String(decoding: bytes.prefix(4_096), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
            self = .workbook
        } else if Self.isUTF16(bytes) {
            guard isTable else { throw .unsupported(file: file.name, .utf16) }
            self = .table
        } else if Self.isCalendar(bytes, start: start, ending: ending) {
            self = .calendars([bytes])
        } else if start.first == "<" {
            self = .schedule(try source { () throws(SourceProblems) in try ScheduleText(xml: bytes, name: file.name) })
        } else if start.first == "{" || start.first == "[" {
            self = try Self.json(file)
        } else if isTable {
            self = .table
        } else if !Self.saysPlan(start), let mail = MailPart(message: bytes) {
            let streams = mail.calendars
            if streams.isEmpty { throw .unsupported(file: file.name, .mailWithoutCalendar) }
            self = .calendars(streams)
        } else if start.split(whereSeparator: \.isNewline).contains(where: { $0.uppercased() == "BEGIN:VCALENDAR" }) {
            self = .calendars([bytes])
        } else {
            self = .plan(try source { () throws(SourceProblems) in try PlanText(bytes, name: file.name) })
        }
    }

    /// As a message calls it.
    package var name: String {
        switch self {
        case .plan: "plan"
        case .calendars: "calendar"
        case .schedule: "schedule"
        case .workbook: "workbook"
        case .table, .registrants: "list"
        }
    }

    package var isCalendar: Bool { if case .calendars = self { true } else { false } }

    private static func json(_ file: InputFile) throws(OperationError) -> FileKind {
        let text = try source { () throws(SourceProblems) in try PlanText(file.bytes, name: file.name) }
        if text.root["plenary"] != nil { return .plan(text) }
        if let schedule = try source({ () throws(SourceProblems) in try ScheduleText(json: text.root, of: text.source) }) {
            return .schedule(schedule)
        }
        if let sheet = Sheet(registrants: text.root) { return .registrants(sheet) }
        return .plan(text)
    }

    private static func isCalendar(_ bytes: [UInt8], start: Substring, ending: String) -> Bool {
        CalendarFormat.allCases.contains { $0.fileExtension == ending } || CalendarFormat(of: bytes) != .ics
            || start.prefix(6).uppercased() == "BEGIN:"
    }

    /// By a byte order mark, or by the zeros of text in few scripts.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        let sample = bytes.prefix(1_024)
        return sample.count > 3 && sample.count { $0 == 0 } >= sample.count / 3
    }

    private static func saysPlan(_ start: Substring) -> Bool {
        start.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("plenary:") }
    }
}

/// What `body` gives; its problems as those of an operation.
func source<Result>(_ body: () throws(SourceProblems) -> Result) throws(OperationError) -> Result {
    do { return try body() } catch { throw .source(error) }
}

extension MailPart {
    /// The calendars in the parts; attached files, which mostly say the same again, where no part is a calendar itself.
    fileprivate var calendars: [[UInt8]] {
        let leaves = leaves
        let parts = leaves.filter { $0.type == "text/calendar" }
        let files = leaves.filter { $0.type == "application/ics" || $0.fileName?.lowercased().hasSuffix(".ics") ?? false }
        return (parts.isEmpty ? files : parts).compactMap { if case .octets(let octets) = $0.content { octets } else { nil } }
    }
}
