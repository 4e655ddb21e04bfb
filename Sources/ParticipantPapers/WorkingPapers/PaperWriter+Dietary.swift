internal import Documents
internal import Planning
internal import Time
internal import Wording

extension PaperWriter {
    /// How many eat what, at each meal and of all who come; nobody's name.
    func dietary() -> PaperDraft {
        let meals = activities { $0.activity.kind == .meal && !hasMeals($0) }
        return PaperDraft(
            sectionColumns: [reader["heading.day"], reader["heading.time"], reader["heading.meal"], reader["heading.place"]],
            columns: [reader["heading.diet"], reader["heading.head-count"]], activities: meals,
            sections: (day == nil ? [everybody] : []) + meals.compactMap(section))
    }

    private func hasMeals(_ activity: ResolvedActivity) -> Bool { plan.children(of: activity).contains { $0.activity.kind == .meal } }

    private var everybody: PaperDraft.Section {
        let unnamed = comingDelegations.reduce(0) { $0 + $1.headcount - $1.people.count }
        let heading = Worded(reader[.everybody])
        return PaperDraft.Section(
            heading: heading, note: reader.phrase(.headCount, ["n": .number(people.count + unnamed)]),
            values: [.empty, .empty, .text(heading), .empty], rows: rows(people, unnamed: unnamed))
    }

    private func section(of meal: ResolvedActivity) -> PaperDraft.Section? {
        let (eating, unnamed) = count(invited(to: meal))
        let number = eating.count + unnamed
        // Where a plan names nobody, it may still say how many are expected.
        let others = max(0, (meal.activity.expected ?? 0) - number)
        let when = [
            listedDay(of: meal).map(reader.dayHeading),
            start(of: meal).flatMap { start in end(of: meal).map { reader.times(from: start.time, to: $0.time) } },
        ].compactMap { $0 }
        let place = meal.place.map { reader.nearPlace($0, in: plan) }
        return PaperDraft.Section(
            heading: reader.worded(meal.activity.title),
            note: reader.joined(
                when + [place, reader.phrase(.headCount, ["n": .number(number + others)])].compactMap { $0 }, by: reader[.comma]),
            values: [
                .optional(listedDay(of: meal)), .optional(start(of: meal)), title(of: meal), .optional(place),
            ],
            rows: rows(eating.sorted().compactMap(plan.person), unnamed: unnamed + others))
    }

    /// Those whom it names, or else what is around it.
    private func invited(to meal: ResolvedActivity) -> [Participation] {
        var next: ResolvedActivity? = meal
        while let around = next {
            let coming = around.activity.participations.filter(\.isComing)
            if !coming.isEmpty { return coming }
            next = around.parent.map { plan.activities[$0] }
        }
        return []
    }

    /// The most frequent first; how often it is written with capitals makes no other diet of it.
    private func rows(_ people: [Person], unnamed: Int) -> [[PaperDraft.Cell]] {
        let diets = people.compactMap { $0.dietary.map(clean) }.filter { !$0.isEmpty }
        let counted = Dictionary(grouping: diets) { $0.lowercased() }.values.map { ($0.min() ?? "", $0.count) }
        let sorted = counted.sorted { $0.1 == $1.1 ? reader.compare($0.0, $1.0) < 0 : $0.1 > $1.1 }
        let others = people.count - diets.count + unnamed
        return sorted.map { [.text(Worded($0)), .number($1)] } + (others > 0 ? [[.text(Worded(reader[.noDiet])), .number(others)]] : [])
    }
}
