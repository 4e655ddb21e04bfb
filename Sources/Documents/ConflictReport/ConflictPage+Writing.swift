package import Planning

extension ConflictPage {
    /// The page of these groups for a reader of `languages`, the best known first. Conflicts of one group that are about the same
    /// resources on the same day share a picture. `conflicts` are all of them, each once, for the summary.
    package init(
        of conflicts: [ReportedConflict], in groups: [ReportedGroup], by grouping: ConflictGrouping, plan: ResolvedPlan,
        languages: Languages
    ) {
        let reader = Reader(languages: languages, plan: plan.plan)
        let words = reader.conflictWords
        var writer = ConflictPageWriter(plan: plan, reader: reader)
        self.groups = groups.enumerated().map { index, group in writer.group(group, anchor: "g\(index + 1)", isRule: grouping == .rule) }
        edition = reader.edition(of: plan.plan)
        labels = Labels(words, reader)
        kind = words.conflicts
        title = reader.text(plan.plan.title)
        self.grouping = words.groupings[grouping]!  // every one has its words
        none = conflicts.isEmpty ? words.noConflicts : nil
        summary = ConflictWeight.allCases.map { weight in
            let count = conflicts.count { $0.weight == weight }
            return Count(weight: weight.rawValue, label: words.weights[weight]!.several, count: reader.number(count))  // likewise
        }
        hasContents = groups.count > 1
        picturesLeftOut =
            writer.hasLeftOutPictures ? words.picturesLeftOut.filled(["n": reader.number(ConflictPageWriter.pictureLimit)]) : nil
    }
}

extension ConflictPage.Labels {
    init(_ words: ConflictWords, _ reader: Reader) {
        self.init(
            activities: words.activities, waysOut: words.waysOut, identifier: words.identifier,
            whoOrWhat: words.whoOrWhat, activity: reader.words.kinds[.other]!, time: reader.words.headings.time,  // every kind has one
            legend: words.legend, asTable: words.asTable, inConflict: words.inConflict, colon: reader.words.headings.colon)
    }
}
