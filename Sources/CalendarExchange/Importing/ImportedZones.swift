internal import ICalendar
internal import Importing
internal import Notation
internal import Time

/// The zones of one calendar's TZIDs.
struct ImportedZones {
    enum Clock {
        case zone(ZoneRules)
        /// The clocks of the calendar's own VTIMEZONE, where no zone of the database matches it.
        case ownRules(ZoneRules)
        case unknown
    }

    private let clocks: [String: Clock]

    /// `.unknown` for a TZID that isn't among the `uses`.
    func clock(_ tzid: String) -> Clock { clocks[tzid] ?? .unknown }

    /// Finds the zone of each TZID in `uses`, in the order of their first lines.
    init(_ calendar: VCalendar, uses: [String: Use], names: ZoneNames, zones: ZoneDatabase, preferred: ZoneID?, issues: inout [ImportIssue])
    {
        let timeZones = Dictionary(calendar.timeZones.map { (Self.key($0.tzid), $0) }) { first, _ in first }
        var search = ZoneSearch(names: names, zones: zones, preferred: preferred)
        var clocks: [String: Clock] = [:]
        for (tzid, use) in uses.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
            let (clock, problem) = search.clock(of: Self.key(tzid), defined: timeZones[Self.key(tzid)], use: use)
            clocks[tzid] = clock
            if let problem { issues.append(ImportIssue(line: use.line, problem)) }
        }
        self.clocks = clocks
    }

    /// TZIDs are compared without the quotes that some producers write around the name itself.
    private static func key(_ tzid: String) -> String {
        let text = tzid.trimmed
        return text.utf8.count > 1 && text.first == "\"" && text.last == "\"" ? String(text.dropFirst().dropLast()) : text
    }

    /// The span of the times that name a TZID, and the line of the first.
    struct Use {
        let line: Int
        private(set) var first: LocalDateTime
        private(set) var last: LocalDateTime

        init(_ time: LocalDateTime, line: Int) {
            self.line = line
            (first, last) = (time, time)
        }

        mutating func add(_ time: LocalDateTime) { (first, last) = (min(first, time), max(last, time)) }
    }
}

/// Searches the zones of one calendar, one after the other. Zones found earlier are tried first for later ones.
private struct ZoneSearch {
    let names: ZoneNames
    let zones: ZoneDatabase
    let preferred: ZoneID?
    private var found: [ZoneID] = []
    /// How many more times the whole database may be searched: only a hostile calendar has many zones.
    private var patience = 50

    init(names: ZoneNames, zones: ZoneDatabase, preferred: ZoneID?) {
        self.names = names
        self.zones = zones
        self.preferred = preferred
    }

    mutating func clock(
        of tzid: String, defined timeZone: VTimeZone?, use: ImportedZones.Use
    ) -> (ImportedZones.Clock, CalendarIssue?) {
        let own = timeZone.flatMap { ZoneRules($0, years: use.first.date.year...use.last.date.year) }
        let spans = own.map { use.spans(in: $0) } ?? []
        if let zone = names.zone(meantBy: tzid) ?? timeZone?.location.flatMap(names.zone(meantBy:)), let rules = try? zones.rules(for: zone)
        {
            remember(zone)
            let differs = own.map { !rules.agrees(with: $0, from: spans[1].from, to: spans[1].to) } ?? false
            return (.zone(rules), differs ? .zoneDiffers(tzid: tzid, zone) : nil)
        }
        let suggested = names.zones(suggestedBy: tzid)
        guard let own else {
            // An unusable VTIMEZONE is no better than none.
            guard let zone = suggested.first, let rules = try? zones.rules(for: zone) else { return (.unknown, nil) }
            return (.zone(rules), zone.rawValue == tzid ? nil : .zoneByName(tzid: tzid, zone))
        }
        patience -= 1
        guard let rules = zone(with: own, spans: spans, abbreviations: timeZone?.abbreviations ?? [], suggested: suggested) else {
            return (.ownRules(own), .zoneInUTC(tzid: tzid))
        }
        remember(rules.zone)
        return (.zone(rules), rules.zone.rawValue == tzid ? nil : .zoneByRules(tzid: tzid, rules.zone))
    }

    private mutating func remember(_ zone: ZoneID) {
        if !found.contains(zone) { found.append(zone) }
    }

    /// The first zone with those clocks: over whole years, or else over the span of the events. The suggested zones come first, then
    /// the calendar's own and those found before, then well-known zones, then all others.
    private func zone(
        with own: ZoneRules, spans: [(from: Instant, to: Instant)], abbreviations: Set<String>, suggested: [ZoneID]
    ) -> ZoneRules? {
        let near = suggested + (preferred.map { [$0] } ?? []) + (patience < 0 ? [] : found)
        for span in spans {
            func first(_ candidates: some Sequence<ZoneID>) -> ZoneRules? {
                for zone in candidates {
                    if let rules = try? zones.rules(for: zone), rules.agrees(with: own, from: span.from, to: span.to) { return rules }
                }
                return nil
            }
            let known = WindowsZones.all.lazy.filter { zone in
                guard let rules = try? zones.rules(for: zone) else { return false }
                return abbreviations.contains(rules.type(at: span.from).abbreviation)
            }
            if let rules = first(near) { return rules }
            if patience < 0 { continue }
            if let rules = first(known) ?? first(WindowsZones.all)
                ?? first(zones.names().lazy.filter { $0.contains("/") && !$0.hasPrefix("Etc/") }.compactMap { ZoneID($0) })
            {
                return rules
            }
        }
        return nil
    }
}

extension VTimeZone {
    fileprivate var abbreviations: Set<String> { Set(observances.compactMap(\.tzname)) }
}

extension ImportedZones.Use {
    /// Two spans on those clocks: the whole years of the times, and exactly the times.
    fileprivate func spans(in rules: ZoneRules) -> [(from: Instant, to: Instant)] {
        let (from, to) = (rules.resolve(first).instant, rules.resolve(last).instant)
        func newYear(_ year: Int) -> Instant {
            LocalDate(year: min(year, 9999), month: 1, day: 1).map { Instant(utc: LocalDateTime($0, .midnight)) } ?? to
        }
        return [(newYear(first.date.year), newYear(last.date.year + 1)), (from, to.adding(seconds: 1))]
    }
}
