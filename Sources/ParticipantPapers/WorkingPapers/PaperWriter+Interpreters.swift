internal import Documents
internal import Planning
internal import Time
internal import Wording

extension PaperWriter {
    /// Hours against languages: who interprets into which.
    func interpreters() -> PaperDraft {
        let interpreted = activities { !$0.activity.interpretation.isEmpty || !interpreting($0).isEmpty }
        var languages: [LanguageTag] = []
        for tag in interpreted.flatMap({ $0.activity.interpretation + interpreting($0).compactMap(\.into) })
        where !languages.contains(tag) { languages.append(tag) }
        let clocks = Set(interpreted.compactMap(clock))
        let sections = sections(interpreted, byDay: listedDay) { activity in
            let booths = interpreting(activity)
            return [
                .optional(start(of: activity)), .optional(end(of: activity)),
                .optional(clocks.count > 1 ? clock(of: activity) : nil), .optional(nearPlace(activity.place)),
                title(of: activity), .optional(reader.languageList(activity.activity.languages)),
            ]
                + languages.map { tag in
                    let names = booths.filter { $0.into == tag }.map(words)
                    let isMissing = names.isEmpty && activity.activity.interpretation.contains(tag) && !booths.contains { $0.into == nil }
                    return .texts(isMissing ? [reader[.toBeNamed]] : names)
                } + [.texts(booths.filter { $0.into == nil }.map(words))]
        }
        return PaperDraft(
            sectionColumns: [reader["heading.day"]],
            columns: [
                reader["heading.start"], reader["heading.end"], reader["heading.zone"], reader["heading.place"],
                reader["heading.programme"], reader["heading.languages"],
            ] + languages.map { reader.languageList([$0]) ?? $0.rawValue } + [reader[.roles(.interpreter)]],
            facts: fact(clocks), activities: interpreted, sections: sections)
    }

    private func interpreting(_ activity: ResolvedActivity) -> [Participation] {
        activity.activity.participations.filter { $0.role == .interpreter && $0.isComing }
    }

    /// The name, with the language that they interpret from where the plan says it.
    private func words(for interpreter: Participation) -> String {
        let name = addressed(interpreter)
        guard let from = interpreter.from.flatMap({ reader.languageList([$0]) }) else { return name }
        return reader.phrase(.interpretingFrom, ["name": .text(name), "language": .text(from)])
    }
}
