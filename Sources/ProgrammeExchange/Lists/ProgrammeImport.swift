internal import Importing
package import Notation
package import Planning

extension ListImport {
    /// Whether the sheet is a programme rather than a list of people.
    package func isProgramme(_ sheet: Sheet) -> Bool {
        guard let columns = try? ListColumns<ProgrammeField>(of: sheet, mapping: [], wanted: "").indices,
            columns[.title] != nil, columns[.start] ?? columns[.day] != nil
        else { return false }
        let people = (try? ListColumns<PersonField>(of: sheet, mapping: [], wanted: "").indices) ?? [:]
        return people[.family] == nil && people[.given] == nil && people[.email] == nil
    }

    /// Adds the activities of the programme to the plan, inside `activity` where it is set.
    package func addProgramme(of sheet: Sheet, to plan: ResolvedPlan) throws(ListImportError) -> Outcome {
        let columns = try ListColumns<ProgrammeField>(
            of: sheet, mapping: self.columns, fields: plan.plan.fields.filter { $0.owners.contains(.activities) },
            wanted: "'Title', 'Day', 'Start' and 'End'")
        let parent = activity.flatMap(plan.activity)
        if let activity, parent == nil { throw ListImportError(["there is no activity '\(activity)' in the plan"]) }
        let all = plan.activities.filter { $0.parent == nil }.compactMap { $0.when?.days }
        let days =
            parent?.when?.days
            ?? all.first.map { first in
                all.reduce(first) { min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound) }
            }
        var rows = ProgrammeRowReader(sheet, columns, self, days: days)
        var listed: [ListedActivity] = []
        for row in sheet.rows where row.number > columns.headingRow { if let activity = rows.activity(in: row) { listed.append(activity) } }
        var writer = ProgrammeWriter(plan, parent: parent, self, listed)
        listed.forEach { writer.enter($0) }
        let summary = "\(listed.count) \(listed.count == 1 ? "row is an activity" : "rows are activities")"
        return Outcome(
            plan: writer.finished(), remarks: sheet.remarks + columns.remarks + [summary], changes: writer.changes,
            issues: (rows.issues + writer.issues).enumerated().sorted {
                ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
            }.map(\.element))
    }
}
