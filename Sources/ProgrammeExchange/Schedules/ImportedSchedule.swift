internal import Importing
internal import Notation
internal import Planning
internal import Time

/// A schedule while it is turned into a plan.
struct ImportedSchedule {
    let schedule: ConferenceSchedule
    let settings: ScheduleImport
    private(set) var issues: [ImportIssue]
    /// What can't be read, with place and cure.
    private(set) var problems: [(mark: Node.Mark, message: String)] = []
    private(set) var zone: ZoneID
    private var people: ScheduledPeople
    private var places: ScheduledPlaces
    private var identifiers = NewIdentifiers<Activity>()
    private var guids: Set<String> = []
    /// Recognises numbers and UUIDs that an export made from the plan's ids.
    private let names: DerivedIdentifiers

    init(_ schedule: ConferenceSchedule, _ settings: ScheduleImport) {
        self.schedule = schedule
        self.settings = settings
        let conference = schedule.conference
        var planIdentifiers = NewIdentifiers<Plan>()
        names = DerivedIdentifiers(
            plan: settings.id
                ?? planIdentifiers.make(from: conference.acronym?.text ?? conference.title?.text ?? settings.fileStem, else: "schedule"),
            domain: settings.domain ?? conference.url.flatMap { Self.host(of: $0.text) } ?? Plan.unknownDomain)
        let zone = ScheduleZone(of: schedule, settings)
        self.zone = zone.zone
        issues = zone.issues
        people = ScheduledPeople(schedule.events.flatMap(\.persons))
        places = ScheduledPlaces(schedule, zone: zone.zone)
    }

    mutating func report(_ problem: ScheduleIssue, at mark: Node.Mark) {
        issues.append(ImportIssue(line: mark.line, problem))
    }

    /// `nil` where something can't be read.
    mutating func makePlan() -> Plan? {
        let conference = schedule.conference
        guard !schedule.events.isEmpty else {
            problems.append(
                (conference.mark, "the schedule has no events, and a plan is made of events; check that it was exported completely"))
            return nil
        }
        let rules: ZoneRules
        do {
            rules = try settings.zones.rules(for: zone)
        } catch {
            problems.append((conference.mark, "\(error)"))
            return nil
        }
        let times = ScheduleClock(dayChange: dayChange(), rules: rules)
        // In the order of times and rooms, whatever the order in the file.
        let timed = inOrder(schedule.events.map { event in (event: event, time: time(of: event, times)) })
        // The file's own ids are taken first, so that no new id equals one of them.
        let ids = timed.map { ownID(of: $0.event) }
        let activities = zip(timed, ids).map { activity(of: $0.event, $0.time, id: $1) }
        return problems.isEmpty ? plan(of: activities, days: days(of: timed)) : nil
    }

    private func inOrder(
        _ events: [(event: ConferenceSchedule.Event, time: ScheduledTime)]
    ) -> [(event: ConferenceSchedule.Event, time: ScheduledTime)] {
        func key(_ event: ConferenceSchedule.Event, _ time: ScheduledTime) -> (Int, Int, String) {
            guard case .timed(let start, _)? = time.when else { return (.max, 0, event.id ?? "") }
            let room = event.room.flatMap { places.position(ofRoom: $0.text) } ?? .max
            return (start.secondsOnClock, room, event.id ?? "")
        }
        return events.map { ($0, key($0.event, $0.time)) }.enumerated().sorted {
            $0.element.1 == $1.element.1 ? $0.offset < $1.offset : $0.element.1 < $1.element.1
        }.map(\.element.0)
    }

    private func plan(of activities: [Activity], days: Schedule?) -> Plan {
        let conference = schedule.conference
        let id = names.plan
        let title = LocalizedText((conference.title ?? conference.acronym)?.text.onOneLine ?? id.rawValue)
        var plan = Plan(id: id, title: title, domain: names.domain, timezone: zone, languages: languages(of: activities))
        plan.rules = ["no-chair": RuleSetting(.off)]  // schedules don't name chairs, so none is missing
        plan.places = places.places
        plan.people = people.people
        var ids = identifiers
        var whole = Activity(id: ids.make(from: id.rawValue, else: "conference"), kind: .conference, title: title)
        whole.theme = conference.subtitle.map { LocalizedText($0.text.onOneLine) }
        whole.when = days
        whole.place = places.around
        whole.url = conference.url?.text
        whole.activities = activities
        plan.activities = [whole]
        return plan
    }

    private func languages(of activities: [Activity]) -> [LanguageTag] {
        var counts: [LanguageTag: Int] = [:]
        for language in activities.flatMap(\.languages) { counts[language, default: 0] += 1 }
        let all = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        return all.isEmpty ? [.english] : all
    }

    private static func host(of address: String) -> String? {
        guard address.isWebAddress, let start = address.firstRange(of: "://")?.upperBound else { return nil }
        let host = address[start...].prefix { !"/:?#".contains($0) }.lowercased()
        return host.contains(".") && Plan.isDomain(host) ? host : nil
    }

    // MARK: Times

    private mutating func dayChange() -> LocalTime {
        guard let text = schedule.conference.dayChange else { return .midnight }
        // Some write a date before it.
        if let time = LocalTime(schedule: text.text) ?? ScheduleDate(text.text)?.time { return time }
        problems.append((text.mark, "the day_change '\(text.text)' is not a time of day; write it as 04:00"))
        return .midnight
    }

    private mutating func time(of event: ConferenceSchedule.Event, _ clock: ScheduleClock) -> ScheduledTime {
        let time = clock.time(of: event)
        problems += time.problems
        for (problem, mark) in time.issues { report(problem, at: mark) }
        return time
    }

    /// The days of the conference, and one more where the last day's events run into the night.
    private mutating func days(of events: [(event: ConferenceSchedule.Event, time: ScheduledTime)]) -> Schedule? {
        let conference = schedule.conference
        let given = [conference.start, conference.end].compactMap { $0.flatMap { ScheduleDate($0.text)?.date } }
        let known = events.compactMap { event, time in
            time.when.map { (day: event.day.flatMap { LocalDate($0.text) } ?? $0.firstDay, last: $0.lastDay) }
        }
        let first, last: LocalDate
        if given.count == 2, given[0] <= given[1] {
            (first, last) = (given[0], given[1])
        } else {
            guard let earliest = known.map(\.day).min(), let latest = known.map(\.day).max() else { return nil }
            report(.noDays, at: conference.mark)
            (first, last) = (earliest, latest)
        }
        let nights = known.filter { (first...last).contains($0.day) && $0.last <= $0.day.adding(days: 1) }.map(\.last)
        return .allDay(first: first, last: max(last, nights.max() ?? last))
    }

    // MARK: Events

    /// The id that the event keeps from the file: its own, else its short name or its guid; `nil` where it has none.
    private mutating func ownID(of event: ConferenceSchedule.Event) -> Activity.ID? {
        // Our export made this number from the id in the slug, which is the better one.
        let number = event.slug.flatMap { Activity.ID($0) }.map(names.number)
        let candidates = [event.id == number ? nil : event.id, event.slug, event.guid].compactMap { $0 }
        for text in candidates {
            if let id = identifiers.take(text) { return id }
        }
        return candidates.first.map { identifiers.make(from: $0, else: "event") }
    }

    private mutating func activity(of event: ConferenceSchedule.Event, _ time: ScheduledTime, id: Activity.ID?) -> Activity {
        if event.title == nil { report(.untitled, at: event.mark) }
        let title = event.title?.text.onOneLine ?? "Untitled"
        let (kind, isWhole) = event.type.map { KindGuess.kind(of: $0.text) } ?? (.session, true)
        var activity = Activity(
            id: id ?? identifiers.make(from: title, else: "event"), kind: time.isMoment ? .milestone : kind, title: LocalizedText(title))
        if let own = event.id, own != activity.id.rawValue, own != names.number(of: activity.id) {
            report(.otherID(own, activity.id), at: event.mark)
        }
        activity.uid = uid(of: event, activity.id)
        activity.theme = event.subtitle.map { LocalizedText($0.text.onOneLine) }
        activity.track = event.track.map { LocalizedText($0.text.onOneLine) }
        if let type = event.type?.text.onOneLine, !isWhole { activity.tags = [type] }
        activity.description = description(of: event)
        activity.when = time.when.map { Schedule($0) }
        activity.duration = time.when == nil ? time.duration : nil
        activity.timezone = time.zone == zone ? nil : time.zone
        activity.place = event.room.flatMap { places.room(named: $0.text) }
        activity.url = event.url?.text
        if let language = event.language {
            activity.languages = language.text.languageTag.map { [$0] } ?? []
            if activity.languages.isEmpty { report(.language(language.text), at: language.mark) }
        }
        activity.participations = participations(in: event)
        activity.documents = event.links.map { document($0) }
        return activity
    }

    private func description(of event: ConferenceSchedule.Event) -> LocalizedText? {
        let texts = [event.abstract, event.description].compactMap { $0?.text.withoutHTML }.filter { !$0.isEmpty }
        return texts.isEmpty
            ? nil : LocalizedText((texts.count == 2 && texts[0] == texts[1] ? [texts[0]] : texts).joined(separator: "\n\n"))
    }

    private mutating func uid(of event: ConferenceSchedule.Event, _ id: Activity.ID) -> String? {
        guard let guid = event.guid, guid != names.guid(of: id) else { return nil }
        guard guid.utf8.count <= 255, guid.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            report(.badGUID, at: event.mark)
            return nil
        }
        if guids.insert(guid).inserted { return guid }
        report(.guidTaken(guid), at: event.mark)
        return nil
    }

    private mutating func participations(in event: ConferenceSchedule.Event) -> [Participation] {
        var seen: Set<Participant.ID> = []
        return event.persons.compactMap { person in
            let (id, problem) = people.participant(person)
            if let problem { report(problem, at: person.name.mark) }
            return seen.insert(id).inserted ? Participation(.speaker, id) : nil
        }
    }

    private mutating func document(_ link: ConferenceSchedule.Link) -> Document {
        let name = link.href?.split(separator: "/").last.map(String.init)
        var document = Document(title: LocalizedText((link.title ?? link.type ?? name ?? "Untitled").onOneLine))
        guard let href = link.href else { return document }
        document.url = href
        if !href.contains(":"), let base = schedule.conference.url?.text, base.isWebAddress {
            document.url = href.hasPrefix("/") ? Self.root(of: base) + href : base + (base.hasSuffix("/") ? "" : "/") + href
        } else if !href.contains(":") {
            report(.relativeLink(href), at: link.mark)
        }
        return document
    }

    /// `https://example.org` for `https://example.org/2024/`.
    private static func root(of address: String) -> String {
        let start = address.firstRange(of: "://")?.upperBound ?? address.startIndex
        return String(address[..<(address[start...].firstIndex(of: "/") ?? address.endIndex)])
    }
}

extension ClockSchedule {
    /// The last day of the schedule.
    fileprivate var lastDay: LocalDate {
        switch self {
        case .timed(_, let end): end.time == .midnight ? end.date.adding(days: -1) : end.date
        case .allDay(_, let last): last
        }
    }
}

extension String {
    /// Reads `en`, `EN` and `de_DE`.
    fileprivate var languageTag: LanguageTag? {
        let parts = split(separator: "_").joined(separator: "-").split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first else { return nil }
        return LanguageTag(([language.lowercased()] + parts.dropFirst().map(String.init)).joined(separator: "-"))
    }
}
