package import Planning
internal import Time

/// Turns a plan into the schedule of a conference for other programs, in the format that Pentabarf began and that frab and pretalx write.
///
/// Its events are the activities without parts that have a time and aren't cancelled.
package struct ScheduleExport: Sendable {
    struct Event {
        let activity: Activity
        let begin: Instant
        let end: Instant
        /// The start on the clock of the conference.
        let start: LocalDateTime
        let room: String?
        let track: String?
        let people: [(id: Participant.ID, name: String)]
    }

    struct Day {
        let date: LocalDate
        /// In the order of the plan; the first day lists all rooms, even without events.
        let rooms: [(name: String?, slug: String?, events: [Event])]
    }

    /// What of the plan the schedule can't hold, each with how often the plan has it, to be reported.
    package private(set) var omissions: [String] = []
    let plan: Plan
    let names: DerivedIdentifiers
    let rules: ZoneRules
    let languages: [LanguageTag]
    /// The activity around all others, where there is one.
    let whole: Activity?
    let venue: String?
    let city: String?
    let tracks: [String]
    let days: [Day]
    let first: LocalDate
    let last: LocalDate

    /// `nil` where the plan has no event.
    package init?(_ resolved: ResolvedPlan, languages: [LanguageTag]) {
        plan = resolved.plan
        self.languages = languages
        names = DerivedIdentifiers(plan: plan.id, domain: plan.domain)
        guard let rules = try? resolved.zones.rules(for: plan.timezone) else { return nil }
        self.rules = rules
        let top = resolved.activities.filter { $0.parent == nil }
        let isWhole = top.count == 1 && resolved.activities.count > 1
        whole = isWhole ? top[0].activity : nil
        var counts = Counts()
        let events = resolved.activities.compactMap { activity in
            Self.event(of: activity, in: resolved, rules, languages, whole: isWhole ? top[0] : nil, &counts)
        }
        guard let earliest = events.map(\.start.date).min(), let latest = events.map(\.start.date).max() else { return nil }
        let dates = isWhole ? top[0].when?.days : nil
        (first, last) = (min(dates?.lowerBound ?? earliest, earliest), max(dates?.upperBound ?? latest, latest))
        var seen: Set<String> = []
        tracks = events.compactMap(\.track).filter { seen.insert($0).inserted }
        let around = isWhole ? top[0].place.map(resolved.placesAround) ?? [] : []
        venue = around.first { $0.place.kind != .city }?.place.name.text(in: languages)
        city = around.first { $0.place.kind == .city }?.place.name.text(in: languages)
        days = Self.days(events, resolved, languages)
        omissions = counts.lines
    }

    private static func event(
        of activity: ResolvedActivity, in plan: ResolvedPlan, _ rules: ZoneRules, _ languages: [LanguageTag], whole: ResolvedActivity?,
        _ counts: inout Counts
    ) -> Event? {
        let values = activity.activity
        guard values.activities.isEmpty, activity.index != whole?.index else { return nil }
        guard activity.status != .cancelled else { return counts.leaveOut("cancelled activities") }
        guard activity.readings != nil, let interval = activity.interval else {
            return counts.leaveOut("activities without a time of day")
        }
        let speaking: Set<Participation.Role> = [.chair, .moderator, .speaker, .panellist, .presenter, .rapporteur]
        let people = values.participations.filter { speaking.contains($0.role) }
        counts.add("participations of people who don't speak, which are left out", values.participations.count - people.count)
        counts.add("participants in other speaking roles, who are written as speakers", people.count { $0.role != .speaker })
        counts.add("items of agendas", values.agenda.count)
        counts.add("languages beyond the first", max(0, values.languages.count - 1) + values.interpretation.count)
        let room = activity.place.flatMap { plan.place($0)?.place.name.text(in: languages) }
        if room == nil { counts.add("activities without a place, which are written into a room without a name", 1) }
        let parent = activity.parent.map { plan.activities[$0] }.flatMap { $0.index == whole?.index ? nil : $0.activity.title }
        return Event(
            activity: values, begin: interval.start, end: interval.end, start: rules.local(interval.start), room: room,
            track: (values.track ?? parent)?.text(in: languages),
            people: people.map { ($0.who, plan.name(of: $0.who, in: languages) ?? $0.who.rawValue) })
    }

    private static func days(_ events: [Event], _ plan: ResolvedPlan, _ languages: [LanguageTag]) -> [Day] {
        var rooms: [(name: String?, slug: String?)] = []
        let used = Set(events.map(\.room))
        for place in plan.places {
            let name = place.place.name.text(in: languages)
            if used.contains(name), !rooms.contains(where: { $0.name == name }) { rooms.append((name, place.place.id.rawValue)) }
        }
        if used.contains(nil) { rooms.append((nil, nil)) }
        let byDay = Dictionary(grouping: events, by: \.start.date)
        return byDay.keys.sorted().enumerated().map { index, date in
            let byRoom = Dictionary(grouping: byDay[date] ?? [], by: \.room)
            let all = rooms.map { (name: $0.name, slug: $0.slug, events: byRoom[$0.name] ?? []) }
            return Day(date: date, rooms: index == 0 ? all : all.filter { !$0.events.isEmpty })
        }
    }

    /// Counts what the schedule doesn't hold.
    private struct Counts {
        private var counts: [(what: String, count: Int)] = []

        mutating func add(_ what: String, _ count: Int) {
            if count == 0 { return }
            if let index = counts.firstIndex(where: { $0.what == what }) {
                counts[index].count += count
            } else {
                counts.append((what, count))
            }
        }

        mutating func leaveOut(_ what: String) -> Event? {
            add(what + ", which are left out", 1)
            return nil
        }

        var lines: [String] { counts.map { "\($0.count) × \($0.what)" } }
    }
}

extension ScheduleExport {
    /// `2024-02-03T10:30:00+01:00`
    func date(of event: Event) -> String {
        let offset = rules.offset(at: event.begin) / 60
        let (hours, minutes) = (abs(offset) / 60, abs(offset) % 60)
        return "\(event.start.date)T\(clock(event.start.time)):\(event.start.time.second.padded(to: 2))"
            + "\(offset < 0 ? "-" : "+")\(hours.padded(to: 2)):\(minutes.padded(to: 2))"
    }

    func clock(_ time: LocalTime) -> String { "\(time.hour.padded(to: 2)):\(time.minute.padded(to: 2))" }

    /// Hours and minutes; 00:00 for a milestone of one minute, by which a plan represents a moment.
    func duration(of event: Event) -> String {
        let minutes = (event.end.secondsSince1970 - event.begin.secondsSince1970) / 60
        let length = event.activity.kind == .milestone && minutes == 1 ? 0 : minutes
        return "\((length / 60).padded(to: 2)):\((length % 60).padded(to: 2))"
    }

    func guid(of event: Event) -> String { event.activity.uid.flatMap { $0.isUUID ? $0 : nil } ?? names.guid(of: event.activity.id) }

    /// The type that an imported schedule gave the event, where it fits the kind; else the kind.
    func type(of event: Event) -> String {
        let activity = event.activity
        guard activity.tags.count == 1 else { return activity.kind.rawValue }
        let (kind, isWhole) = KindGuess.kind(of: activity.tags[0])
        return !isWhole && (kind == activity.kind || activity.kind == .milestone) ? activity.tags[0] : activity.kind.rawValue
    }

    /// The description, escaped for HTML.
    func abstract(of event: Event) -> String? {
        event.activity.description?.text(in: languages).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
            ">", with: "&gt;")
    }

    func text(_ text: LocalizedText?) -> String { text?.text(in: languages) ?? "" }
}
