internal import Planning
internal import Time
internal import Wording

extension AgendaWriter {
    /// The activities nested in the root by day, and those without a day; or only those of `day`, if the agenda is for one day.
    func programme() -> (days: [Agenda.Day], unscheduled: [Agenda.Entry]) {
        var days: [LocalDate: [PlacedEntry]] = [:]
        var unscheduled: [PlacedEntry] = []
        for item in track == nil ? root.map({ items(of: $0, depth: 0) }) ?? [] : [] {
            if let day = item.start.map({ plan.rules(of: zone).local($0).date }) ?? root.flatMap(day(of:)) {
                days[day, default: []].append(item)
            } else {
                unscheduled.append(item)
            }
        }
        func visit(_ children: some Sequence<ResolvedActivity>, partOf: Worded?) {
            for child in children {
                let isSpread = isSpread(child)
                let isOnTrack = isOnTrack(child)
                if isOnTrack {
                    let entry = placed(child, depth: 0, partOf: partOf, withNested: !isSpread)
                    if let day = day(of: child) { days[day, default: []].append(entry) } else { unscheduled.append(entry) }
                }
                if isSpread || !isOnTrack { visit(plan.children(of: child), partOf: reader.worded(child.activity.title)) }
            }
        }
        visit(root.map { plan.children(of: $0) + plan.jointParts(of: $0) } ?? plan.activities.filter { $0.parent == nil }, partOf: nil)
        if let day { (days, unscheduled) = (days.filter { $0.key == day }, []) }
        let named = days.sorted { $0.key < $1.key }.map { day, entries in
            Agenda.Day(name: reader.dayHeading(day), datetime: day.description, entries: inOrder(entries))
        }
        return (named, inOrder(unscheduled))
    }

    /// The day under which an activity is listed: its first, or the agenda's only day; `nil` where neither it nor a part of it has one.
    private func day(of activity: ResolvedActivity) -> LocalDate? {
        guard let days = plan.days(of: activity) else { return nil }
        return day.flatMap { days.contains($0) ? $0 : nil } ?? days.lowerBound
    }

    /// Whether it, or what is around it, is in the agenda's only track.
    private func isOnTrack(_ activity: ResolvedActivity) -> Bool {
        guard let track else { return true }
        if let own = activity.activity.track { return own.translations.contains { $0.text == track } }
        return activity.parent.map { isOnTrack(plan.activities[$0]) } ?? false
    }

    /// Whether the activities nested in it have days of their own, so that they can't be listed under one time.
    private func isSpread(_ activity: ResolvedActivity) -> Bool {
        let inner = plan.activities[(activity.index + 1)..<activity.subtreeEnd].compactMap(\.when)
        guard case .timed(let start, _)? = activity.when else { return !inner.isEmpty }
        return inner.contains { $0.firstDay != start.date }
    }
}
