package import Planning
package import Time
package import Wording

extension Timetable {
    /// A timetable of an activity or the whole plan, on `day` or every day, with at most `columns` places side by side, or only of
    /// interpreted activities, for a reader of `languages`, the best known first. `nil` if nothing has both a time and a place.
    package init?(
        of root: ResolvedActivity?, on day: LocalDate? = nil, columns: Int = 8, isOfBooths: Bool = false, in plan: ResolvedPlan,
        languages: Languages
    ) {
        let reader = Reader(languages: languages, plan: plan.plan)
        let timetable = TimetableWriter(root: root, day: day, columns: columns, isOfBooths: isOfBooths, plan: plan, reader: reader)
            .timetable()
        if timetable.grids.isEmpty { return nil }
        self = timetable
    }
}

/// Arranges days as grids.
struct TimetableWriter {
    let root: ResolvedActivity?
    let day: LocalDate?
    let columns: Int
    /// Whether only interpreted activities are shown.
    let isOfBooths: Bool
    let plan: ResolvedPlan
    let reader: Reader

    /// The activities that share a grid.
    private struct Day: Hashable, Comparable {
        let date: LocalDate
        let zone: ZoneID

        static func < (left: Day, right: Day) -> Bool { (left.date, left.zone.rawValue) < (right.date, right.zone.rawValue) }
    }

    func timetable() -> Timetable {
        let shown = shown()
        var tracks: [String] = []
        for activity in shown {
            if let track = activity.activity.track.map(reader.text), !tracks.contains(track) { tracks.append(track) }
        }
        let letters = Dictionary(uniqueKeysWithValues: tracks.enumerated().map { ($1, Self.letter($0)) })
        let days = Dictionary(grouping: shown) { Day(date: $0.when!.firstDay, zone: $0.zone) }.sorted { $0.key < $1.key }
        return Timetable(
            edition: reader.edition(of: plan.plan, showing: shown), headings: Headings(reader), kind: reader[.timetable],
            title: reader.text(root?.activity.title ?? plan.plan.title),
            grids: days.flatMap { grids($0.key, $0.value, letters) },
            tracks: tracks.map { Timetable.Track(letter: letters[$0]!, name: $0) })  // each has its letter
    }

    /// `A` to `Z`, then `AA`.
    private static func letter(_ number: Int) -> String {
        let own = String(UnicodeScalar(UInt8(65 + number % 26)))
        return number < 26 ? own : letter(number / 26 - 1) + own
    }

    /// Activities with hours and a place that contain no such activity.
    private func shown() -> [ResolvedActivity] {
        let inside = root.map { plan.activities[$0.index..<$0.subtreeEnd] } ?? plan.activities[...]
        return inside.filter { activity in
            guard activity.readings != nil, activity.place != nil, !activity.isOnTheWay, activity.activity.kind != .milestone,
                day == nil || activity.when?.firstDay == day, !isOfBooths || activity.activity.isInterpreted
            else { return false }
            return !plan.activities[(activity.index + 1)..<activity.subtreeEnd].contains { $0.readings != nil && $0.place != nil }
        }
    }

    private func grids(_ day: Day, _ activities: [ResolvedActivity], _ letters: [String: String]) -> [Timetable.Grid] {
        let places = Set(activities.map(\.placeNumber)).sorted()
        let parts = stride(from: 0, to: places.count, by: columns).map { Array(places[$0..<min($0 + columns, places.count)]) }
        let rules = plan.rules(of: day.zone)
        let midnight = rules.resolve(LocalDateTime(day.date, .midnight)).instant
        let clock = activities.compactMap(\.interval).map(\.start).min() ?? midnight
        let times = TimeWording(plan: plan, reader: reader, offset: plan.offset(of: day.zone, at: clock))
        let scale = TimetableScale(activities.map { span($0, on: day.date) })
        return parts.enumerated().map { number, places in
            let mine = activities.filter { places.contains($0.placeNumber) }
            return Timetable.Grid(
                name: reader.dayHeading(day.date), datetime: day.date.description,
                zone: reader.clock(day.zone, at: clock, place: mine[0].place, in: plan),
                part: parts.count == 1
                    ? nil : reader.phrase(.page, ["n": .number(number + 1), "total": .number(parts.count)]),
                allDay: allDay(on: day.date),
                columns: places.map { place in
                    let blocks = blocks(
                        mine.filter { $0.placeNumber == place }, on: day.date, scale, times, letters)
                    return column(place, blocks)
                }, length: scale.length,
                hours: scale.hours.map { minutes in
                    Timetable.Hour(
                        text: reader.time(LocalTime(hour: minutes / 60 % 24, minute: 0)!), at: scale.position(of: minutes))
                },
                gaps: scale.gaps.map { gap in
                    let at = scale.position(of: gap.lowerBound)
                    return Timetable.Gap(at: at, length: scale.position(of: gap.upperBound) - at)
                })
        }
    }

    /// Start and end on the clock of its place, in minutes since midnight of the day; an end on another day is after 24 hours.
    private func span(_ activity: ResolvedActivity, on date: LocalDate) -> Range<Int> {
        guard case .timed(let start, let end)? = activity.when else { return 0..<0 }
        let from = start.time.hour * 60 + start.time.minute
        let days = end.date.dayNumber - date.dayNumber
        return from..<max(from + 1, days * 1_440 + end.time.hour * 60 + end.time.minute)
    }

    private func column(_ number: Int32, _ blocks: [Timetable.Block]) -> Timetable.Column {
        let place = plan.places[Int(number)]
        return Timetable.Column(
            name: reader.text(place.place.name), around: place.parent.map { reader.text(plan.places[$0].place.name) }, blocks: blocks)
    }

    private func allDay(on date: LocalDate) -> [String] {
        let inside = root.map { plan.activities[($0.index + 1)..<$0.subtreeEnd] } ?? plan.activities[...]
        return inside.filter { activity in
            guard case .allDay(let first, let last)? = activity.when else { return false }
            return (first...last).contains(date) && activity.status != .cancelled && activity.activity.kind != .milestone
        }.map { reader[.allDay] + reader[.colon] + reader.text($0.activity.title) }
    }

    private func blocks(
        _ activities: [ResolvedActivity], on date: LocalDate, _ scale: TimetableScale, _ times: TimeWording, _ letters: [String: String]
    ) -> [Timetable.Block] {
        let placed = activities.map { (activity: $0, span: span($0, on: date)) }.sorted {
            ($0.span.lowerBound, $0.activity.index) < ($1.span.lowerBound, $1.activity.index)
        }
        return Lanes.lanes(of: placed.map(\.span)).enumerated().compactMap { index, lane in
            let (activity, span) = placed[index]
            return times.span(of: activity).map { time in
                let at = scale.position(of: span.lowerBound)
                return Timetable.Block(
                    at: at, length: scale.position(of: span.upperBound) - at, lane: lane.lane, lanes: lane.lanes, time: time,
                    kind: activity.activity.isReserved ? "" : reader[.kind(activity.activity.kind)],
                    title: reader.text(activity.activity.title),
                    partOf: activity.parent.flatMap {
                        $0 == root?.index || activity.activity.isReserved ? nil : reader.text(plan.activities[$0].activity.title)
                    },
                    status: reader.status(of: activity), closed: reader.mark(of: activity.visibility),
                    isReserved: activity.activity.isReserved,
                    isCancelled: activity.status == .cancelled,
                    isLight: [.break, .meal].contains(activity.activity.kind), people: people(of: activity.activity),
                    languages: reader.languageList(activity.activity.languages),
                    interpretation: reader.languageList(activity.activity.interpretation),
                    interpreters: reader.interpreters(of: activity.activity, in: plan),
                    track: activity.activity.track.flatMap { letters[reader.text($0)] })
            }
        }
    }

    /// Speakers and chairs.
    private func people(of activity: Activity) -> [String] {
        let roles: Set<Participation.Role> = [.chair, .moderator, .speaker, .panellist, .presenter]
        return activity.participations.filter { roles.contains($0.role) && $0.isComing }.map {
            reader.contributor($0, in: plan).name
        }
    }
}

/// Places overlapping spans side by side.
enum Lanes {
    /// For each of `spans`, sorted by start, its lane and the number of lanes, which is as small as its group of overlapping spans
    /// allows.
    static func lanes(of spans: [Range<Int>]) -> [(lane: Int, lanes: Int)] {
        var found: [(lane: Int, lanes: Int)] = []
        var ends: [Int] = []
        var first = 0
        func close() {
            for index in first..<found.count { found[index].lanes = ends.count }
            (first, ends) = (found.count, [])
        }
        for span in spans {
            if ends.allSatisfy({ $0 <= span.lowerBound }) { close() }
            let lane = ends.firstIndex { $0 <= span.lowerBound } ?? ends.count
            if lane == ends.count { ends.append(span.upperBound) } else { ends[lane] = span.upperBound }
            found.append((lane, 0))
        }
        close()
        return found
    }
}

extension Activity {
    fileprivate var isInterpreted: Bool { !interpretation.isEmpty || participations.contains { $0.role == .interpreter && $0.isComing } }
}
