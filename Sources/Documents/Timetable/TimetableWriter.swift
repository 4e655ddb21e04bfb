package import Planning
package import Time
package import Wording

extension Timetable {
    /// A timetable of an activity or the whole plan, on `day` or every day, for a reader of `languages`, the best known first: with
    /// pages as `layout` has them, or else a grid for each place. `isOfBooths` shows interpreted activities alone. `nil` if nothing has
    /// both a time and a place.
    package init?(
        of root: ResolvedActivity?, on day: LocalDate? = nil, layout: TimetableLayout?, isOfBooths: Bool = false, in plan: ResolvedPlan,
        languages: Languages
    ) {
        let reader = Reader(languages: languages, plan: plan.plan)
        let timetable = TimetableWriter(root: root, day: day, layout: layout, isOfBooths: isOfBooths, plan: plan, reader: reader)
            .timetable()
        if timetable.grids.isEmpty { return nil }
        self = timetable
    }
}

/// Arranges days as grids.
struct TimetableWriter {
    let root: ResolvedActivity?
    let day: LocalDate?
    /// `nil` for a grid for each place.
    let layout: TimetableLayout?
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
        let letters = Dictionary(uniqueKeysWithValues: tracks.enumerated().map { ($1, Timetable.Track(letter: Self.letter($0), name: $1)) })
        let edition = reader.edition(of: plan.plan, showing: shown)
        let days = Dictionary(grouping: shown) { Day(date: $0.when!.firstDay, zone: $0.zone) }.sorted { $0.key < $1.key }
        var grids: [Timetable.Grid] = []
        for (day, activities) in days {
            grids += self.grids(day, activities, letters, isFirst: grids.isEmpty, hasLetterhead: edition.letterhead != nil)
        }
        return Timetable(
            edition: edition, headings: Headings(reader), kind: reader[.timetable],
            title: title, isPortrait: layout?.isPortrait ?? false,
            hasRows: layout?.hasRows ?? false, grids: grids, tracks: tracks.map { letters[$0]! })  // each has its letter
    }

    private var title: String { reader.text(root?.activity.title ?? plan.plan.title) }

    /// `A` to `Z`, then `AA`.
    private static func letter(_ number: Int) -> String {
        let own = String(UnicodeScalar(UInt8(65 + number % 26)))
        return number < 26 ? own : letter(number / 26 - 1) + own
    }

    private var inside: ArraySlice<ResolvedActivity> { root.map { plan.activities[$0.index..<$0.subtreeEnd] } ?? plan.activities[...] }

    /// Activities with hours of a day, and a place or for everybody, that contain no such activity.
    private func shown() -> [ResolvedActivity] {
        func isShown(_ activity: ResolvedActivity) -> Bool {
            activity.readings != nil && !isOfDays(activity)
                && (activity.place != nil || layout != nil && activity.activity.isForEverybody)
        }
        return inside.filter { activity in
            isShown(activity) && !activity.isOnTheWay && activity.activity.kind != .milestone
                && (day == nil || activity.when?.firstDay == day) && (!isOfBooths || activity.activity.isInterpreted)
                && !plan.activities[(activity.index + 1)..<activity.subtreeEnd].contains(where: isShown)
        }
    }

    /// Whether it goes on for days, as an exhibition; a grid of hours would have no room for anything else.
    private func isOfDays(_ activity: ResolvedActivity) -> Bool {
        guard case .timed(let start, let end)? = activity.when else { return false }
        return (end.date.dayNumber - start.date.dayNumber) * 1_440 + minutes(end.time) - minutes(start.time) > 1_440
    }

    private func minutes(_ time: LocalTime) -> Int { time.hour * 60 + time.minute }

    private func grids(
        _ day: Day, _ activities: [ResolvedActivity], _ letters: [String: Timetable.Track], isFirst: Bool, hasLetterhead: Bool
    ) -> [Timetable.Grid] {
        let rules = plan.rules(of: day.zone)
        let midnight = rules.resolve(LocalDateTime(day.date, .midnight)).instant
        let clock = activities.compactMap(\.interval).map(\.start).min() ?? midnight
        let times = TimeWording(plan: plan, reader: reader, offset: plan.offset(of: day.zone, at: clock))
        let (entries, without) = entries(activities, on: day.date, times, letters)
        let rooms = Set(entries.compactMap(\.room)).sorted()
        if rooms.isEmpty { return [] }
        let allDay = allDay(on: day.date) + without
        let pages =
            TimetablePages(layout: layout ?? TimetableLayout(), hasLetterhead: hasLetterhead, lines: allDay.count)
            .pages(of: rooms, entries, isFirst: isFirst, each: layout == nil)
        let place = activities.first { $0.place != nil }?.place
        return pages.enumerated().map { number, page in
            grid(
                page, name: reader.dayHeading(day.date), datetime: day.date.description,
                zone: reader.clock(day.zone, at: clock, place: place, in: plan),
                part: pages.count == 1 || layout == nil
                    ? nil : reader.phrase(.page, ["n": .number(number + 1), "total": .number(pages.count)]), allDay: allDay)
        }
    }

    private func grid(
        _ page: TimetablePages.Page, name: String, datetime: String, zone: String, part: String?, allDay: [String]
    ) -> Timetable.Grid {
        let scale = page.scale
        let layout = layout ?? TimetableLayout()
        func positioned(_ entry: TimetablePages.Entry, _ lane: (lane: Int, lanes: Int), over columns: Int = 1) -> Timetable.Block {
            var block = entry.block
            block.at = scale.position(of: entry.minutes.lowerBound)
            block.length = scale.position(of: entry.minutes.upperBound) - block.at
            (block.lane, block.lanes) = lane
            let across = page.across * Double(columns) / Double(lane.lanes)
            let fit = layout.fit(block.text, along: Double(block.length), across: across)
            (block.isClose, block.lines) = (!fit.fits, fit.most)
            return block
        }
        let columns = page.rooms.map { room in
            column(room, TimetablePages.placed(page.entries, in: room).map { positioned($0.entry, $0.lane) })
        }
        let across = page.entries.filter { $0.room == nil }.flatMap { entry in
            TimetablePages.runs(of: entry, over: page.rooms, page.entries).map { run in
                Timetable.Across(column: run.lowerBound, columns: run.count, block: positioned(entry, (0, 1), over: run.count))
            }
        }
        let shown = Set((columns.flatMap(\.blocks) + across.map(\.block)).compactMap(\.track))
        return Timetable.Grid(
            name: name, datetime: datetime, zone: zone, part: part, allDay: allDay, columns: columns, across: across,
            bands: Timetable.bands(over: columns),
            tracks: Array(Set(page.entries.compactMap(\.track))).filter { shown.contains($0.letter) }.sorted { $0.order < $1.order },
            length: scale.length, breadth: Int(page.across),
            hours: scale.hours(down: !layout.hasRows).map { minutes in
                Timetable.Hour(text: reader.time(LocalTime(hour: minutes / 60 % 24, minute: 0)!), at: scale.position(of: minutes))
            },
            gaps: scale.gaps.map { gap in
                let at = scale.position(of: gap.lowerBound)
                return Timetable.Gap(at: at, length: scale.position(of: gap.upperBound) - at)
            })
    }

    /// Start and end on the clock of its place, in minutes since midnight of the day; an end on another day is after 24 hours.
    private func span(_ activity: ResolvedActivity, on date: LocalDate) -> Range<Int> {
        guard case .timed(let start, let end)? = activity.when else { return 0..<0 }
        let from = minutes(start.time)
        let days = end.date.dayNumber - date.dayNumber
        return from..<max(from + 1, days * 1_440 + minutes(end.time))
    }

    private func column(_ number: Int32, _ blocks: [Timetable.Block]) -> Timetable.Column {
        let place = plan.places[Int(number)]
        return Timetable.Column(
            name: reader.text(place.place.name), around: place.parent.map { reader.text(plan.places[$0].place.name) }, blocks: blocks)
    }

    /// What takes the whole day, and what goes on for days.
    private func allDay(on date: LocalDate) -> [String] {
        inside.filter { reader.text($0.activity.title) != title }.compactMap { activity in
            guard activity.status != .cancelled, activity.activity.kind != .milestone, !activity.activity.isReserved,
                let when = activity.when, when.days.contains(date)
            else { return nil }
            switch when {
            case .allDay: return reader[.allDay] + reader[.colon] + reader.text(activity.activity.title)
            case .timed:
                guard isOfDays(activity), !activity.hasParts else { return nil }
                let times = TimeWording(plan: plan, reader: reader, offset: plan.offset(of: activity.zone, at: activity.interval!.start))
                return times.span(of: activity).map { $0.text + reader[.colon] + reader.text(activity.activity.title) }
            }
        }
    }

    // MARK: Entries

    /// What has a place on a grid, and lines for what has none.
    private func entries(
        _ activities: [ResolvedActivity], on date: LocalDate, _ times: TimeWording, _ letters: [String: Timetable.Track]
    ) -> (entries: [TimetablePages.Entry], without: [String]) {
        let placed = activities.map { (activity: $0, span: span($0, on: date)) }
        let around = around(placed.filter { !$0.activity.activity.isForEverybody }.map(\.activity.placeNumber))
        let shared = layout == nil ? [] : shared(among: placed, around)
        let tints = Dictionary(uniqueKeysWithValues: letters.values.sorted { $0.order < $1.order }.enumerated().map { ($1, $0 % 8) })
        var without: [String] = []
        let entries: [TimetablePages.Entry] = placed.compactMap { activity, span in
            let isShared = shared.contains(activity.index)
            guard let time = times.span(of: activity) else { return nil }
            if !isShared, activity.place == nil {
                without.append(time.text + reader[.colon] + reader.text(activity.activity.title))
                return nil
            }
            let track = activity.activity.track.flatMap { letters[reader.text($0)] }
            let block = Timetable.Block(
                at: 0, length: 0, lane: 0, lanes: 1, time: time,
                kind: activity.activity.isReserved ? "" : reader[.kind(activity.activity.kind)],
                title: reader.text(activity.activity.title),
                place: isShared && !around.contains(activity.placeNumber)
                    ? activity.place.flatMap(plan.place).map { reader.text($0.place.name) } : nil,
                partOf: activity.activity.isReserved
                    ? nil : activity.parent.map { reader.text(plan.activities[$0].activity.title) }.flatMap { $0 == title ? nil : $0 },
                status: reader.status(of: activity), closed: reader.mark(of: activity.visibility), isReserved: activity.activity.isReserved,
                isCancelled: activity.status == .cancelled,
                isLight: activity.activity.isPause, people: people(of: activity.activity),
                languages: reader.languageList(activity.activity.languages),
                interpretation: reader.languageList(activity.activity.interpretation),
                interpreters: reader.interpreters(of: activity.activity, in: plan), track: track?.letter, tint: track.flatMap { tints[$0] },
                isClose: false,
                lines: 1)
            return TimetablePages.Entry(block: block, minutes: span, room: isShared ? nil : activity.placeNumber, track: track)
        }
        return (entries, without)
    }

    /// The buildings and cities around rooms.
    private func around(_ rooms: [Int32]) -> Set<Int32> {
        let rooms = Set(rooms).subtracting([-1])
        return Set(rooms.flatMap { plan.placesAround(plan.places[Int($0)].place.id).map { Int32($0.index) } }).subtracting(rooms)
    }

    /// Which activities are for all rooms, one at a time: breaks, and plenaries, ceremonies and meals unless they have a room of their own
    /// and something runs beside them. Where there is one room, what is in it is not.
    private func shared(among activities: [(activity: ResolvedActivity, span: Range<Int>)], _ around: Set<Int32>) -> Set<Int> {
        let rooms = Set(activities.filter { !$0.activity.activity.isForEverybody }.map(\.activity.placeNumber)).subtracting([-1])
        var shared: [(index: Int, span: Range<Int>)] = []
        for (activity, span) in activities where activity.activity.isForEverybody {
            let others = activities.filter { $0.activity.index != activity.index && $0.span.overlaps(span) }
            let hasOwnRoom = activity.place != nil && !around.contains(activity.placeNumber)
            let mayBe =
                hasOwnRoom && activity.activity.kind != .break
                ? others.isEmpty : !rooms.isSubset(of: others.map(\.activity.placeNumber))
            if mayBe, !rooms.subtracting([activity.placeNumber]).isEmpty, !shared.contains(where: { $0.span.overlaps(span) }) {
                shared.append((activity.index, span))
            }
        }
        return Set(shared.map(\.index))
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

extension Timetable.Track {
    /// A to Z come before AA.
    fileprivate var order: (Int, String) { (letter.count, letter) }
}

extension Activity {
    fileprivate var isInterpreted: Bool { !interpretation.isEmpty || participations.contains { $0.role == .interpreter && $0.isComing } }
    fileprivate var isPause: Bool { [.break, .meal].contains(kind) }
    /// Whether it may be for all who are there, whatever room they are in otherwise.
    fileprivate var isForEverybody: Bool { !isReserved && (isPause || [.plenary, .ceremony].contains(kind)) }
}
