internal import Importing
package import Notation

/// The file of a conference's schedule, XML or JSON in one of the known forms, and what it says.
package struct ScheduleText: Sendable {
    /// No schedule is larger: those of the largest conferences take a few megabytes, and their tree some thirty times as much.
    private static let sizeLimit = 32 << 20

    let source: Source
    let schedule: ConferenceSchedule
    let issues: [ImportIssue]

    /// Parses XML; throws where it isn't valid, or isn't a schedule.
    package init(xml bytes: [UInt8], name: String) throws(SourceProblems) {
        guard bytes.count <= Self.sizeLimit else {
            let message =
                "the file has \(bytes.count >> 20) MB, but a schedule may have at most \(Self.sizeLimit >> 20) MB; is it the right file?"
            throw SourceProblems(problems: [SourceProblem(file: name, line: 1, column: 1, message: message, excerpt: "")])
        }
        source = try Source(bytes, name: name)
        let root: XMLElement
        do {
            root = try XMLElement(xml: source.text)
        } catch {
            throw SourceProblems(problems: source.problems([(error.mark, error.message)]))
        }
        guard root.name == "schedule" else {
            let message =
                "a schedule begins with <schedule>, but this file with <\(root.name)>; export it as 'schedule XML' (frab, pretalx)"
            throw SourceProblems(problems: source.problems([(root.mark, message)]))
        }
        let reading = ScheduleXML(root)
        (schedule, issues) = (reading.schedule, reading.issues)
    }

    /// Reads the JSON of a schedule, of Indico or of pretalx's submissions; `nil` for anything else. Throws where it begins like a
    /// schedule but isn't one.
    package init?(json root: Node, of source: Source) throws(SourceProblems) {
        let reading =
            ScheduleJSON(root).map { ($0.schedule, $0.issues) } ?? IndicoJSON(root).map { ($0.schedule, $0.issues) }
            ?? SubmissionsJSON(root).map { ($0.schedule, $0.issues) }
        guard let reading else {
            if root["schedule"] == nil { return nil }
            let message = "the schedule has no 'conference'; export it as 'schedule JSON' (frab, pretalx)"
            throw SourceProblems(problems: source.problems([(root.mark, message)]))
        }
        self.source = source
        (schedule, issues) = reading
    }
}
