internal import Documents
internal import Conflicts
package import Planning
package import Wording

extension ConflictPage {
    /// A page of these groups for a reader of `languages`, the best known first. Conflicts in one group about the same resources on
    /// the same day share a picture. `conflicts` are all conflicts, each once, for the summary.
    package init(
        of conflicts: [ReportedConflict], in groups: [ReportedGroup], by grouping: ConflictGrouping, plan: ResolvedPlan,
        languages: Languages
    ) {
        let reader = Reader(languages: languages, plan: plan.plan)
        var writer = ConflictPageWriter(plan: plan, reader: reader)
        self.groups = groups.enumerated().map { index, group in writer.group(group, anchor: "g\(index + 1)", isRule: grouping == .rule) }
        edition = reader.edition(of: plan.plan)
        labels = Labels(reader)
        kind = reader[.conflicts]
        title = reader.text(plan.plan.title)
        self.grouping = reader[.grouped(by: grouping)]
        none = conflicts.isEmpty ? reader[.noConflicts] : nil
        summary = Conflict.Weight.allCases.map { weight in
            let count = conflicts.count { $0.weight == weight }
            return Count(weight: weight.rawValue, label: reader[.severities(weight)], count: reader.number(count))
        }
        hasContents = groups.count > 1
        picturesLeftOut =
            writer.hasLeftOutPictures ? reader.phrase(.picturesLeftOut, ["n": .number(ConflictPageWriter.pictureLimit)]) : nil
    }
}

extension ConflictPage.Labels {
    init(_ reader: Reader) {
        self.init(
            activities: reader[.activities], waysOut: reader[.waysOut], identifier: reader[.identifier],
            whoOrWhat: reader[.whoOrWhat], activity: reader[.kind(.other)], time: reader["heading.time"],
            legend: reader[.legend], asTable: reader[.asTable], inConflict: reader[.inConflict], colon: reader[.colon])
    }
}
