internal import Importing
package import Notation
package import Planning

/// How the schedule of a conference becomes a plan.
///
/// ```swift
/// let (plan, losses) = try ScheduleImport(fileName: "schedule.xml", zones: database).plan(from: bytes)
/// losses.forEach { print("schedule.xml:\($0)") }
/// ```
package struct ScheduleImport: ImportSettings, Sendable {
    /// Beyond this it is no schedule: the largest conferences' take a few megabytes, and the tree some thirty times as much.
    static let sizeLimit = 32 << 20

    /// The plan's id is made from it where the schedule has neither acronym nor title.
    package var fileName: String
    package var zones: ZoneDatabase
    /// By default the schedule's own, or its city's.
    package var timezone: ZoneID?
    package var id: Plan.ID?
    package var domain: String?

    package init(fileName: String, zones: ZoneDatabase) {
        self.fileName = fileName
        self.zones = zones
    }

    /// Whether it is XML at all; of all XML but xCal, which is told by its namespace, a schedule is expected.
    package static func isXML(_ bytes: [UInt8]) -> Bool {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        return body.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<")
    }

    /// Whether it is JSON of one of the kinds that are read as a schedule, and not that of a plan.
    package static func isJSON(_ bytes: [UInt8]) -> Bool {
        guard let source = try? Source(bytes, name: ""), ["{", "["].contains(source.text.first { !$0.isWhitespace }),
            !source.saysPlan, let root = try? Node(json: source.text)
        else { return false }
        return root["schedule"] != nil || reading(root) != nil
    }

    private static func reading(_ root: Node) -> (ConferenceSchedule, [ScheduleLoss])? {
        ScheduleJSON(root).map { ($0.schedule, $0.losses) } ?? IndicoJSON(root).map { ($0.schedule, $0.losses) }
            ?? SubmissionsJSON(root).map { ($0.schedule, $0.losses) }
    }

    /// The plan, and in the order of the lines what could not be kept as it stood. Throws all that can't be read, with its places.
    package func plan(from bytes: [UInt8]) throws(SourceProblems) -> (plan: Plan, losses: [ScheduleLoss]) {
        guard bytes.count <= Self.sizeLimit else {
            let message =
                "the file has \(bytes.count >> 20) MB, and a schedule is read up to \(Self.sizeLimit >> 20) MB; is it the right one?"
            throw SourceProblems(problems: [SourceProblem(file: fileName, line: 1, column: 1, message: message, excerpt: "")])
        }
        let source = try Source(bytes, name: fileName)
        let (schedule, losses) = try Self.isXML(bytes) ? Self.xml(source) : Self.json(source)
        var imported = ImportedSchedule(schedule, self)
        let plan = imported.makePlan()
        guard imported.problems.isEmpty, let plan else {
            throw SourceProblems(problems: source.problems(imported.problems.sorted { $0.mark < $1.mark }))
        }
        return (plan, (losses + imported.losses).sorted { $0.line < $1.line })
    }

    private static func xml(_ source: Source) throws(SourceProblems) -> (ConferenceSchedule, [ScheduleLoss]) {
        let root: XMLElement
        do {
            root = try XMLElement(xml: source.text)
        } catch {
            throw SourceProblems(problems: source.problems([(error.mark, error.message)]))
        }
        guard root.name == "schedule" else {
            let message = "a schedule begins with <schedule>, and this with <\(root.name)>; export it as 'schedule XML' (frab, pretalx)"
            throw SourceProblems(problems: source.problems([(root.mark, message)]))
        }
        let reading = ScheduleXML(root)
        return (reading.schedule, reading.losses)
    }

    private static func json(_ source: Source) throws(SourceProblems) -> (ConferenceSchedule, [ScheduleLoss]) {
        let root: Node
        do {
            root = try Node(json: source.text)
        } catch {
            throw SourceProblems(problems: source.problems([(error.mark, error.message)]))
        }
        guard let reading = reading(root) else {
            let message = "the schedule has no 'conference'; export it as 'schedule JSON' (frab, pretalx)"
            throw SourceProblems(problems: source.problems([(root.mark, message)]))
        }
        return reading
    }
}
