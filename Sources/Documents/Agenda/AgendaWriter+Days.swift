internal import Planning
internal import Wording

extension AgendaWriter {
    /// What is nested in the root, day by day, and what has no day yet; or what happens on the one day that is told of.
    func programme() -> (days: [Agenda.Day], unscheduled: [Agenda.Entry]) {
        var days: [LocalDate: [PlacedEntry]] = [:]
        var unscheduled: [PlacedEntry] = []
        for item in root.map({ items(of: $0, depth: 0) }) ?? [] {
            if let day = item.start.map({ plan.rules(of: zone).local($0).date }) ?? root?.activity.when.map(day(of:)) {
                days[day, default: []].append(item)
            } else {
                unscheduled.append(item)
            }
        }
        func visit(_ children: some Sequence<ResolvedActivity>, partOf: String?) {
            for child in children {
                let isSpread = isSpread(child)
                if let day = child.activity.when.map(day(of:)) {
                    days[day, default: []].append(placed(child, depth: 0, partOf: partOf, withNested: !isSpread))
                } else if !isSpread {
                    unscheduled.append(placed(child, depth: 0, partOf: partOf))
                }
                if isSpread { visit(plan.children(of: child), partOf: reader.text(child.activity.title)) }
            }
        }
        visit(root.map { Array(plan.children(of: $0)) } ?? plan.activities.filter { $0.parent == nil }, partOf: nil)
        if let day { (days, unscheduled) = (days.filter { $0.key == day }, []) }
        let named = days.sorted { $0.key < $1.key }.map { day, entries in
            Agenda.Day(name: reader.day(day), datetime: day.description, entries: inOrder(entries))
        }
        return (named, inOrder(unscheduled))
    }

    /// The day that something is told under: its first, or the one that is told of.
    private func day(of when: Schedule) -> LocalDate { day.flatMap { when.days.contains($0) ? $0 : nil } ?? when.firstDay }

    /// Whether what is nested in it has days of its own, so that it can't be told under one time.
    private func isSpread(_ activity: ResolvedActivity) -> Bool {
        let inner = plan.activities[(activity.index + 1)..<activity.subtreeEnd].compactMap(\.activity.when)
        guard case .timed(let start, _)? = activity.activity.when else { return !inner.isEmpty }
        return inner.contains { $0.firstDay != start.date }
    }
}
