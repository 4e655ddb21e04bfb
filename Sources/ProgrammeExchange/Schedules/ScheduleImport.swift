package import Importing
package import Notation
package import Planning
package import Time

/// Turns the schedule of a conference into a plan.
///
/// ```swift
/// let (plan, issues) = try ScheduleImport(fileName: "schedule.xml", zones: database).plan(from: ScheduleText(xml: bytes, name: "schedule.xml"))
/// issues.forEach { print("schedule.xml:\($0)") }
/// ```
package struct ScheduleImport: ImportSettings, Sendable {
    /// The plan's id is made from it where the schedule has neither acronym nor title.
    package var fileName: String
    package var zones: ZoneDatabase
    /// The plan's zone; by default the schedule's own, or its city's.
    package var timezone: ZoneID?
    package var id: Plan.ID?
    package var domain: String?

    package init(fileName: String, zones: ZoneDatabase) {
        self.fileName = fileName
        self.zones = zones
    }

    /// The plan, and the issues in the order of their lines. Throws everything that can't be read, each with its place.
    package func plan(from text: ScheduleText) throws(SourceProblems) -> (plan: Plan, issues: [ImportIssue]) {
        let (schedule, issues) = (text.schedule, text.issues)
        var imported = ImportedSchedule(schedule, self)
        let plan = imported.makePlan()
        guard imported.problems.isEmpty, let plan else {
            throw SourceProblems(problems: text.source.problems(imported.problems.sorted { $0.mark < $1.mark }))
        }
        return (plan, (issues + imported.issues).sorted { $0.line < $1.line })
    }
}
