internal import Planning
internal import Time
internal import Wording

/// An entry, and the values that it is sorted by.
struct PlacedEntry {
    var entry: Agenda.Entry
    /// `nil` for whole days and unscheduled activities.
    var start: Instant?
    /// The time of an activity, unless it is cancelled; agenda items never run in parallel.
    var interval: Interval?
}

extension AgendaWriter {
    /// An activity with its agenda items and, `withNested`, the activities nested in it.
    func entry(_ resolved: ResolvedActivity, depth: Int, partOf: Worded? = nil, withNested: Bool = true) -> Agenda.Entry {
        let activity = resolved.activity
        // Deeper ones are nested below another entry.
        let surroundings = depth == 0 ? root : plan.activities[resolved.parent!]
        var inner = items(of: resolved, depth: depth + 1)
        if withNested { inner += plan.children(of: resolved).map { placed($0, depth: depth + 1) } }
        return Agenda.Entry(
            time: times.span(of: resolved), length: extent(of: activity), kind: reader[.kind(activity.kind)],
            title: reader.worded(activity.title), theme: activity.theme.map(reader.worded), partOf: partOf,
            status: reader.status(of: resolved),
            isCancelled: resolved.status == .cancelled, isParallel: false,
            place: place(of: resolved, beside: surroundings?.place), url: safeURL(activity.url),
            description: reader.wordedLines(activity.description), people: people(of: activity), presenters: [],
            languages: reader.languageList(activity.languages), interpretation: reader.languageList(activity.interpretation),
            documents: reader.papers(activity.documents), outcomes: activity.outcomes.map(reader.worded),
            followUps: activity.followUps.map(reader.worded), notes: reader.wordedLines(activity.notes), depth: depth,
            entries: inOrder(inner))
    }

    func placed(_ resolved: ResolvedActivity, depth: Int, partOf: Worded? = nil, withNested: Bool = true) -> PlacedEntry {
        let isTimed = resolved.readings != nil
        return PlacedEntry(
            entry: entry(resolved, depth: depth, partOf: partOf, withNested: withNested),
            start: isTimed ? resolved.interval?.start : nil,
            interval: isTimed && resolved.status != .cancelled ? resolved.interval : nil)
    }

    /// The agenda items, one after the other from the activity's start as long as their minutes are known.
    func items(of resolved: ResolvedActivity, depth: Int) -> [PlacedEntry] {
        var start = resolved.readings?.start.instant
        var isKnown = true
        return resolved.activity.agenda.map { item in
            defer {
                if let minutes = item.minutes { start = start?.adding(minutes: minutes) } else { isKnown = false }
            }
            let end = item.minutes.flatMap { start?.adding(minutes: $0) }
            let time =
                isKnown
                ? start.flatMap { start in end.map { times.span(from: start, to: $0, zone: resolved.zone, place: resolved.place) } } : nil
            return PlacedEntry(entry: entry(item, time: time, isCancelled: resolved.status == .cancelled, depth: depth), start: start)
        }
    }

    private func entry(_ item: AgendaItem, time: TimeSpan?, isCancelled: Bool, depth: Int) -> Agenda.Entry {
        Agenda.Entry(
            time: time, length: time == nil ? item.minutes.map(reader.length) : nil, title: reader.worded(item.title),
            isCancelled: isCancelled, isParallel: false, description: reader.wordedLines(item.description), people: [],
            presenters: item.presenters.map { reader.contributor($0, in: plan) }, documents: reader.papers(item.documents), outcomes: [],
            followUps: [], notes: [], depth: depth, entries: [])
    }

    /// Sorts by start, entries without one first; entries with the same start keep the order of the file. Marks those that overlap.
    func inOrder(_ placed: [PlacedEntry]) -> [Agenda.Entry] {
        var sorted = placed.enumerated().sorted { left, right in
            (left.element.start ?? .distantPast, left.offset) < (right.element.start ?? .distantPast, right.offset)
        }.map(\.element)
        var latest: (index: Int, end: Instant)?
        for (index, interval) in sorted.map(\.interval).enumerated() {
            guard let interval else { continue }
            if let latest, interval.start < latest.end {
                sorted[latest.index].entry.isParallel = true
                sorted[index].entry.isParallel = true
            }
            if latest.map({ $0.end < interval.end }) ?? true { latest = (index, interval.end) }
        }
        return sorted.map(\.entry)
    }

    private func extent(of activity: Activity) -> String? {
        switch activity.when {
        case nil: activity.duration.map(reader.length)
        case .allDay(let first, let last)? where first == last: reader[.allDay]
        case .allDay(let first, let last)?: reader.days(from: first, through: last)
        case .timed?: nil
        }
    }

    /// Where it is, unless the entry around it says so, and where it leads to.
    private func place(of resolved: ResolvedActivity, beside known: Place.ID?) -> String? {
        let destination = resolved.activity.to
        let isNews = destination != nil || resolved.activity.place != known
        let places = [isNews ? resolved.activity.place : nil, destination].compactMap { $0 }.map {
            reader.place($0, within: root?.place, in: plan)
        }
        let arrow = reader.language.isRightToLeft ? "←" : "→"
        if places.isEmpty { return nil }
        return resolved.activity.place == nil ? "\(arrow) \(places[0])" : reader.joined(places, by: " \(arrow) ")
    }
}

extension Instant {
    fileprivate static let distantPast = Instant(secondsSince1970: .min)
}
