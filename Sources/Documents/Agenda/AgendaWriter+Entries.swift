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
            time: times.span(of: resolved), length: extent(of: resolved), kind: reader[.kind(activity.kind)],
            title: reader.worded(activity.title), theme: activity.theme.map(reader.worded), partOf: partOf,
            status: reader.status(of: resolved), closed: reader.mark(of: resolved.visibility),
            isCancelled: resolved.status == .cancelled, isParallel: false,
            place: place(of: resolved, within: surroundings?.place), url: safeURL(activity.url),
            description: reader.wordedLines(activity.description), people: people(of: activity), presenters: [],
            languages: reader.languageList(activity.languages), interpretation: reader.languageList(activity.interpretation),
            interpreters: reader.interpreters(of: activity, in: plan), track: activity.track.map(reader.worded),
            dress: activity.dress.map(reader.worded), bring: activity.bring.map(reader.worded),
            documents: reader.papers(activity.documents), outcomes: activity.outcomes.map(reader.worded),
            followUps: activity.followUps.map(reader.worded), remarks: reader.wordedLines(activity.remarks),
            notes: reader.wordedLines(activity.notes), depth: depth,
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
            return PlacedEntry(entry: entry(item, of: resolved, time: time, depth: depth), start: start)
        }
    }

    private func entry(_ item: AgendaItem, of resolved: ResolvedActivity, time: TimeSpan?, depth: Int) -> Agenda.Entry {
        Agenda.Entry(
            time: time, length: time == nil ? item.minutes.map(reader.length) : nil, title: reader.worded(item.title),
            isCancelled: resolved.status == .cancelled, isParallel: false, description: reader.wordedLines(item.description), people: [],
            presenters: item.presenters.filter { !resolved.activity.isAway($0) }.map { reader.contributor($0, in: plan) },
            interpreters: [], documents: reader.papers(item.documents), outcomes: [],
            followUps: [], remarks: [], notes: [], depth: depth, entries: [])
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

    private func extent(of resolved: ResolvedActivity) -> String? {
        switch resolved.activity.when {
        case nil:
            // What has no time of its own takes the days of its parts.
            if let days = plan.days(of: resolved) {
                days.lowerBound == days.upperBound ? nil : reader.days(from: days.lowerBound, through: days.upperBound)
            } else {
                resolved.activity.duration.map(reader.length)
            }
        case .allDay(let first, let last)? where first == last: reader[.allDay]
        case .allDay(let first, let last)?: reader.days(from: first, through: last)
        case .timed?: nil
        }
    }

    /// Where it is, for those who know `known`, and where it leads to.
    private func place(of resolved: ResolvedActivity, within known: Place.ID?) -> String? {
        let destination = resolved.activity.to
        // Whoever is on the way isn't where the rest takes place.
        let here = resolved.isOnTheWay ? resolved.activity.place : resolved.place
        let places = [here, destination].compactMap { $0 }.map { reader.place($0, within: known, in: plan) }
        let arrow = reader.language.isRightToLeft ? "←" : "→"
        if places.isEmpty { return nil }
        return here == nil ? "\(arrow) \(places[0])" : reader.joined(places, by: " \(arrow) ")
    }
}

extension Instant {
    fileprivate static let distantPast = Instant(secondsSince1970: .min)
}
