internal import ICalendar
internal import Importing
internal import Planning
internal import Time

/// Calendars while they are turned into a plan.
struct ImportedCalendars {
    let settings: CalendarImport
    let calendars: [(calendar: VCalendar, lines: ComponentLines)]
    var events: [ImportedEvent] = []
    var issues: [ImportIssue] = []
    let vocabularies: VocabularyIndex
    /// The plan's zone, also for times that name none.
    let zone: ZoneID
    private(set) var names: ImportedIdentifiers
    var people: ImportedPeople
    var places: ImportedPlaces
    var equipment = NewIdentifiers<Equipment>()
    var equipmentKnown: [String: Equipment] = [:]

    /// One for each calendar.
    private(set) var times: [CalendarTimeReader] = []
    /// The languages with which texts are marked, the commonest first; else the language of the words for kinds.
    let languages: [LanguageTag]
    /// The last day on which an event begins.
    let lastDay: LocalDate?
    /// The indices of the events inside each event, and of those inside none.
    var children: [[Int]] = []
    var roots: [Int] = []
    /// The events that change one time of a series and became part of it.
    var absorbed: Set<Int> = []

    /// Collects the newest version of each event, the meaning of its words, and the zones.
    init(_ calendars: [(calendar: VCalendar, lines: ComponentLines)], _ settings: CalendarImport) {
        self.settings = settings
        self.calendars = calendars
        var found: [ImportedEvent] = []
        for (index, (calendar, lines)) in calendars.enumerated() {
            let isOurs = calendar.prodid?.hasPrefix("-//Plenary//") ?? false
            for (var event, lines) in zip(calendar.events, lines.components.lazy.filter { $0.name == "VEVENT" }) {
                for quirk in Quirk.all { quirk.straighten(&event) }
                if calendar.method == "CANCEL" { event.status = .cancelled }
                let blank = Activity(id: "unnamed", kind: .other, title: "")
                found.append(ImportedEvent(event: event, lines: lines, calendar: index, isOurs: isOurs, activity: blank))
            }
        }
        let isOurs = found.first?.isOurs ?? false
        vocabularies = VocabularyIndex(settings.words, samples: found.lazy.compactMap { $0.event.categories.first })
        lastDay = found.lazy.compactMap { $0.event.dtstart?.clock.date }.max()
        languages = Self.languages(of: found) ?? [vocabularies.language ?? .english]
        names = ImportedIdentifiers(settings, uids: found.compactMap(\.event.uid), isOurs: isOurs)
        people = ImportedPeople(found.lazy.flatMap(\.event.attendees), areOurs: isOurs)
        places = ImportedPlaces(locations: Set(found.compactMap(\.event.location)).sorted())

        let zoneNames = ZoneNames(zones: settings.zones)
        let namedZone = calendars.lazy.compactMap { $0.calendar.timeZoneName.flatMap(zoneNames.zone(named:)) }.first
        let (zones, uses) = Self.zones(of: calendars, found, zoneNames, settings, preferred: settings.timezone ?? namedZone, &issues)
        // Whole days name no zone, but a VTIMEZONE shows where the calendar is meant.
        let defined = calendars.lazy.flatMap(\.calendar.timeZones).compactMap { zoneNames.zone(named: $0.tzid) }.first
        zone = settings.timezone ?? namedZone ?? uses.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? defined ?? .utc
        keepNewest(found)
        times = zones.enumerated().map { index, imported in
            let shown = settings.timezone ?? calendars[index].calendar.timeZoneName.flatMap(zoneNames.zone(named:))
            return CalendarTimeReader(
                zones: imported, utc: rules(.utc), floating: rules(shown ?? zone), shown: shown.map(rules))
        }
    }

    private static func languages(of events: [ImportedEvent]) -> [LanguageTag]? {
        var counts: [LanguageTag: Int] = [:]
        for event in events {
            if let tag = event.event.language(of: "SUMMARY") { counts[tag, default: 0] += 1 }
        }
        let marked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        return marked.isEmpty ? nil : marked
    }

    /// The zones of each calendar, and how many times are in each zone.
    private static func zones(
        of calendars: [(calendar: VCalendar, lines: ComponentLines)], _ events: [ImportedEvent], _ names: ZoneNames,
        _ settings: CalendarImport, preferred: ZoneID?, _ issues: inout [ImportIssue]
    ) -> (zones: [ImportedZones], uses: [ZoneID: Int]) {
        var uses: [[String: ImportedZones.Use]] = Array(repeating: [:], count: calendars.count)
        var counts: [[String: Int]] = Array(repeating: [:], count: calendars.count)
        for event in events {
            for (property, time) in event.event.times {
                guard case .zoned(let local, let tzid) = time else { continue }
                uses[event.calendar][tzid, default: ImportedZones.Use(local, line: event.line(of: property))].add(local)
                counts[event.calendar][tzid, default: 0] += 1
            }
        }
        var zones: [ImportedZones] = []
        var total: [ZoneID: Int] = [:]
        for (index, (calendar, _)) in calendars.enumerated() {
            let imported = ImportedZones(
                calendar, uses: uses[index], names: names, zones: settings.zones, preferred: preferred, issues: &issues)
            for (tzid, count) in counts[index] {
                if case .zone(let rules) = imported.clock(tzid) { total[rules.zone, default: 0] += count }
            }
            zones.append(imported)
        }
        return (zones, total)
    }

    /// Keeps, of several versions of an event, the one with the highest SEQUENCE, then the latest DTSTAMP (RFC 5546 section 2.1.5).
    /// Equally new versions are different events, to which their producer gave one UID.
    private mutating func keepNewest(_ found: [ImportedEvent]) {
        var newest: [String: (sequence: Int, stamp: Int)] = [:]
        func version(_ event: VEvent) -> (Int, Int) { (event.sequence ?? 0, event.dtstamp?.secondsSince1970 ?? 0) }
        func key(_ event: VEvent) -> String? { event.uid.map { "\($0)\n\(event.recurrenceID.map { "\($0)" } ?? "")" } }
        for event in found {
            guard let key = key(event.event) else { continue }
            newest[key] = newest[key].map { max($0, version(event.event), by: <) } ?? version(event.event)
        }
        for event in found {
            if let key = key(event.event), let newest = newest[key], version(event.event) < newest {
                issues.append(ImportIssue(line: event.lines.line, CalendarIssue.replaced(uid: event.event.uid ?? "")))
            } else {
                events.append(event)
            }
        }
    }

    /// The rules of a zone that is in the database.
    func rules(_ zone: ZoneID) -> ZoneRules {
        let utc = ZoneRules.LocalTimeType(offset: 0, isDaylight: false, abbreviation: "UTC")
        return (try? settings.zones.rules(for: zone)) ?? ZoneRules(zone: .utc, first: utc, changes: [])!  // one kind of local time
    }

    mutating func id(in uid: String) -> Activity.ID? { names.id(in: uid) }
    mutating func id(for title: String) -> Activity.ID { names.id(for: title) }

    mutating func report(_ problem: CalendarIssue, at line: Int) { issues.append(ImportIssue(line: line, problem)) }
}

private func max<Value>(_ first: Value, _ second: Value, by isLess: (Value, Value) -> Bool) -> Value {
    isLess(first, second) ? second : first
}

extension VEvent {
    /// All times of the event, each with its property.
    fileprivate var times: [(property: String, time: CalendarTime)] {
        var times: [(String, CalendarTime)] = []
        if let dtstart { times.append(("DTSTART", dtstart)) }
        if case .dtend(let end)? = end { times.append(("DTEND", end)) }
        if let recurrenceID { times.append(("RECURRENCE-ID", recurrenceID)) }
        for period in rdatePeriods { times.append(("RDATE", period.start)) }
        return times + rdates.map { ("RDATE", $0) } + exdates.map { ("EXDATE", $0) }
    }
}

extension ZoneNames {
    /// The zone that X-WR-TIMEZONE names.
    fileprivate func zone(named name: String) -> ZoneID? { zone(meantBy: name) ?? zone(exactly: name) ?? zones(suggestedBy: name).first }
}
