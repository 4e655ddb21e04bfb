internal import ICalendar
internal import Importing
package import Planning
internal import Time

/// The holidays and busy times in the calendars that a plan lists under `calendars`.
package struct ExternalCalendars: Sendable {
    package fileprivate(set) var holidays = Holidays()
    package fileprivate(set) var busy = BusyTimes()
    /// What is wrong in the calendars, each warning with its file.
    package fileprivate(set) var warnings: [String] = []
}

extension ExternalCalendars {
    /// Reads the calendars that the plan lists, for the time of the plan; `read` gives the octets of a file.
    package init(_ plan: ResolvedPlan, reading read: (String) throws -> [UInt8]) throws(UnreadableCalendars) {
        var unreadable: [UnreadableCalendars.Calendar] = []
        var spans: [String: [BusyTimes.Span]] = [:]
        let reader = ExternalCalendarReader(plan)
        for (index, source) in plan.plan.calendars.enumerated() {
            guard let file = source.file else {
                unreadable += addBuiltIn(source.holidays, calendar: index, years: reader?.years)
                continue
            }
            do {
                let (calendars, issues) = try VCalendar.read(try read(file))
                warnings += issues.map { "\(file):\($0)" }
                guard let reader else { continue }
                for calendar in calendars {
                    for holiday in source.holidays.isEmpty ? [] : reader.holidays(in: calendar, of: file, warnings: &warnings) {
                        for country in source.holidays { holidays.add(LocalizedText(holiday.name), on: holiday.day, in: country) }
                    }
                    if let id = source.busy {
                        spans[id, default: []] += reader.busy(id, in: calendar, of: file, warnings: &warnings)
                    }
                }
            } catch {
                unreadable.append(
                    UnreadableCalendars.Calendar(
                        path: PlanPath()["calendars"][index]["file"], reason: "the calendar '\(file)' can't be read: \(error)"))
            }
        }
        if !unreadable.isEmpty { throw UnreadableCalendars(calendars: unreadable) }
        busy = BusyTimes(spans)
    }

    /// Adds the built-in holidays of the countries in these years; answers with the countries that have none.
    private mutating func addBuiltIn(
        _ countries: [CountryCode], calendar: Int, years: ClosedRange<Int>?
    ) -> [UnreadableCalendars.Calendar] {
        var unknown: [UnreadableCalendars.Calendar] = []
        for (index, country) in countries.enumerated() {
            guard let known = PublicHolidays.of(country, in: years ?? PublicHolidays.years) else {
                let reason =
                    "no public holidays of '\(country)' are built in; correct the country's letters, or name an iCalendar file of its holidays in 'file'"
                unknown.append(
                    UnreadableCalendars.Calendar(path: PlanPath()["calendars"][calendar]["holidays"][index], reason: reason))
                continue
            }
            for holiday in known {
                holidays.add(LocalizedText(holiday.name), on: holiday.day, in: country, from: PublicHolidays.source)
            }
            let missing = years.map { Set($0).subtracting(known.map(\.day.year)).sorted() } ?? []
            if !missing.isEmpty {
                let list = missing.map(String.init).joined(separator: ", ")
                warnings.append("no public holidays of \(country) are built in for \(list); name an iCalendar file of them in 'calendars'")
            }
        }
        return unknown
    }
}

/// All calendars that a plan lists and that can't be read.
package struct UnreadableCalendars: Error, Hashable {
    package struct Calendar: Hashable, Sendable, CustomStringConvertible {
        /// Where the plan names what can't be read.
        package let path: PlanPath
        package let reason: String

        package var description: String { reason }
    }

    package let calendars: [Calendar]
}

/// Reads the holidays and busy times during one plan.
private struct ExternalCalendarReader {
    private let plan: ResolvedPlan
    /// The time from the plan's first activity to the end of its last.
    private let window: Interval
    /// The UIDs of the plan's own activities, which may be in those calendars too.
    private let ownUIDs: Set<String>
    private let names: ZoneNames

    /// `nil` where no activity of the plan has a time.
    init?(_ plan: ResolvedPlan) {
        let intervals = plan.activities.compactMap(\.interval)
        guard let start = intervals.map(\.start).min(), let end = intervals.map(\.end).max(),
            let window = Interval(start: start, end: end)
        else { return nil }
        self.plan = plan
        self.window = window
        names = ZoneNames(zones: plan.zones)
        ownUIDs = Set(plan.activities.map(plan.uid) + plan.series.values.map { plan.uid(of: $0.usual) })
    }

    /// The years that the plan touches, on whatever clock.
    var years: ClosedRange<Int> {
        window.start.adding(seconds: -86_400).utc.date.year...window.end.adding(seconds: 86_400).utc.date.year
    }

    private func clock(of calendar: VCalendar, local: ZoneRules) -> ZoneClock {
        let years = window.start.utc.date.year...window.end.utc.date.year
        return ZoneClock(of: calendar, local: local, names: names, zones: plan.zones, years: years)
    }

    // MARK: Holidays

    /// The days of whole-day events. A day begins at another instant in each zone, so the search goes one day beyond the plan.
    func holidays(in calendar: VCalendar, of file: String, warnings: inout [String]) -> [(day: LocalDate, name: String)] {
        guard let utc = try? plan.zones.rules(for: .utc),
            let window = Interval(start: window.start.adding(seconds: -86_400), end: window.end.adding(seconds: 86_400))
        else { return [] }
        let clock = clock(of: calendar, local: utc)
        let instances = Instances(of: calendar.events, within: window, clock: clock)
        warnings += instances.notExpanded.map { "\(file): \($0.label): its rule can't be followed; only its first day counts" }
        return instances.events.filter { $0.status != .cancelled }.flatMap { event in
            guard case .day? = event.dtstart, let interval = clock.interval(of: event) else { return [(day: LocalDate, name: String)]() }
            let first = interval.start.utc.date
            // No holiday lasts longer than a year; a longer one is a mistake in the file.
            return (0..<min(interval.seconds / 86_400, 366)).map { (first.adding(days: $0), event.summary ?? "") }
        }
    }

    // MARK: Busy times

    /// When `id` is busy, by VEVENT, VFREEBUSY and VAVAILABILITY.
    func busy(_ id: String, in calendar: VCalendar, of file: String, warnings: inout [String]) -> [BusyTimes.Span] {
        guard let local = try? plan.zones.rules(for: plan.homeZone(of: id)) else { return [] }
        let clock = clock(of: calendar, local: local)
        let events = calendar.events.filter { event in event.uid.map { !ownUIDs.contains($0) } ?? true }
        for event in events where event.dtstart.map({ clock.instant($0) == nil }) ?? false {
            warnings.append("\(file): \(event.label): its time zone '\(event.dtstart?.tzid ?? "")' is unknown; the event is skipped")
        }
        let instances = Instances(of: events, within: window, clock: clock)
        warnings += instances.notExpanded.map { "\(file): \($0.label): its rule can't be followed; only its first time counts" }
        let address = Person.ID(id).flatMap(plan.person)?.email
        var spans = instances.events.compactMap { event in
            event.isTaking(address)
                ? clock.interval(of: event).map { BusyTimes.Span($0, title: event.openTitle, isTentative: event.status == .tentative) }
                : nil
        }
        for component in calendar.otherComponents where component.name == "VFREEBUSY" {
            spans += VFreeBusy.periods(in: component).filter { $0.interval.overlaps(window) }.map {
                BusyTimes.Span($0.interval, isTentative: $0.type == .busyTentative)
            }
        }
        for component in calendar.otherComponents where component.name == "VAVAILABILITY" {
            spans += VAvailability(component).busy(within: window, clock: clock).map { BusyTimes.Span($0) }
        }
        return spans
    }
}

extension VEvent {
    /// A label by which the user finds the event in its file.
    fileprivate var label: String { summary.map { "'\($0)'" } ?? "the event '\(uid ?? "")'" }

    /// The title, where everybody may read it.
    fileprivate var openTitle: String? { `class` == nil || `class` == .public ? summary : nil }

    /// Whether the event makes the calendar's owner busy. An event that they declined stays in the calendar.
    fileprivate func isTaking(_ address: String?) -> Bool {
        if status == .cancelled || transp == .transparent { return false }
        guard let address else { return true }
        let own = "mailto:\(address)".lowercased()
        return !attendees.contains { $0.address.lowercased() == own && $0.partstat == .declined }
    }
}

extension ZoneClock {
    /// The clocks of a calendar's TZIDs: the zone that the name means, else the calendar's VTIMEZONE, else a zone of similar name.
    fileprivate init(of calendar: VCalendar, local: ZoneRules, names: ZoneNames, zones: ZoneDatabase, years: ClosedRange<Int>) {
        let timeZones = Dictionary(calendar.timeZones.map { ($0.tzid, $0) }) { first, _ in first }
        self.init(local: local) { tzid in
            func rules(_ zone: ZoneID?) -> ZoneRules? { zone.flatMap { try? zones.rules(for: $0) } }
            return rules(names.zone(meantBy: tzid)) ?? rules(timeZones[tzid]?.location.flatMap(names.zone(meantBy:)))
                ?? timeZones[tzid].flatMap { ZoneRules($0, years: years) } ?? rules(names.zones(suggestedBy: tzid).first)
        }
    }
}

extension ResolvedPlan {
    /// The home zone of a person or place.
    fileprivate func homeZone(of id: String) -> ZoneID {
        Person.ID(id).flatMap(person)?.timezone ?? Place.ID(id).flatMap(place)?.zone ?? plan.timezone
    }
}
