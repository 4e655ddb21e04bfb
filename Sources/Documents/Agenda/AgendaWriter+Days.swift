internal import Planning

extension AgendaWriter {
    /// What is nested in the root, day by day, and what has no day yet.
    func programme() -> (days: [Agenda.Day], unscheduled: [Agenda.Entry]) {
        var days: [LocalDate: [PlacedEntry]] = [:]
        var unscheduled: [PlacedEntry] = []
        for item in items(of: root, depth: 0) {
            if let day = item.start.map({ plan.rules(of: root.zone).local($0).date }) ?? root.activity.when?.firstDay {
                days[day, default: []].append(item)
            } else {
                unscheduled.append(item)
            }
        }
        func visit(_ activity: ResolvedActivity, partOf: String?) {
            for child in plan.children(of: activity) {
                let isSpread = isSpread(child)
                if let day = child.activity.when?.firstDay {
                    days[day, default: []].append(placed(child, depth: 0, partOf: partOf, withNested: !isSpread))
                } else if !isSpread {
                    unscheduled.append(placed(child, depth: 0, partOf: partOf))
                }
                if isSpread { visit(child, partOf: reader.text(child.activity.title)) }
            }
        }
        visit(root, partOf: nil)
        let named = days.sorted { $0.key < $1.key }.map { day, entries in
            Agenda.Day(name: reader.day(day), datetime: day.description, entries: inOrder(entries))
        }
        return (named, inOrder(unscheduled))
    }

    /// Whether what is nested in it has days of its own, so that it can't be told under one time.
    private func isSpread(_ activity: ResolvedActivity) -> Bool {
        let inner = plan.activities[(activity.index + 1)..<activity.subtreeEnd].compactMap(\.activity.when)
        guard case .timed(let start, _)? = activity.activity.when else { return !inner.isEmpty }
        return inner.contains { $0.firstDay != start.date }
    }
}
