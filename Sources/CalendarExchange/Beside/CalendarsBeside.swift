internal import ICalendar
internal import Importing
package import Planning

/// What the calendars say that a plan names beside itself.
package struct CalendarsBeside: Sendable {
    package fileprivate(set) var holidays = Holidays()
    package fileprivate(set) var busy = BusyTimes()
    /// What in them isn't as it should be, each with its file.
    package fileprivate(set) var warnings: [String] = []
}

extension CalendarsBeside {
    /// Reads the calendars that the plan names, for the time of the plan; `read` gives the octets of a file.
    package init(_ plan: ResolvedPlan, reading read: (String) throws -> [UInt8]) throws(UnreadableCalendars) {
        var unreadable: [UnreadableCalendars.Calendar] = []
        var spans: [String: [BusyTimes.Span]] = [:]
        let reader = CalendarBesideReader(plan)
        for (index, source) in plan.plan.calendars.enumerated() {
            do {
                let (calendars, issues) = try VCalendar.read(try read(source.file))
                warnings += issues.map { "\(source.file):\($0)" }
                guard let reader else { continue }
                for calendar in calendars {
                    for holiday in reader.holidays(in: calendar, of: source, warnings: &warnings) {
                        for country in source.holidays { holidays.add(LocalizedText(holiday.name), on: holiday.day, in: country) }
                    }
                    if let id = source.busy {
                        spans[id, default: []] += reader.busy(id, in: calendar, of: source, warnings: &warnings)
                    }
                }
            } catch {
                unreadable.append(UnreadableCalendars.Calendar(index: index, file: source.file, reason: "\(error)"))
            }
        }
        if !unreadable.isEmpty { throw UnreadableCalendars(calendars: unreadable) }
        busy = BusyTimes(spans)
    }
}

/// Calendars that a plan names and that can't be read, all of them.
package struct UnreadableCalendars: Error, Hashable {
    package struct Calendar: Hashable, Sendable, CustomStringConvertible {
        /// Its place in the plan's list of calendars.
        package let index: Int
        package let file: String
        package let reason: String

        package var description: String { "the calendar '\(file)' can't be read: \(reason)" }
    }

    package let calendars: [Calendar]
}

/// Reads what calendars say about the time of one plan.
private struct CalendarBesideReader {
    private let plan: ResolvedPlan
    /// All the time that the plan takes.
    private let window: Interval
    /// Under which the plan's own activities may have come into those calendars.
    private let ownUIDs: Set<String>
    private let names: ZoneNames

    /// `nil` where nothing of the plan has a time, which no calendar can say anything about.
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

    private func clock(of calendar: VCalendar, local: ZoneRules) -> ZoneClock {
        let years = window.start.utc.date.year...window.end.utc.date.year
        return ZoneClock(of: calendar, local: local, names: names, zones: plan.zones, years: years)
    }

    // MARK: Holidays

    /// The days of whole-day events. They are days wherever the plan is, so they are looked for a day further than it goes.
    func holidays(in calendar: VCalendar, of source: CalendarSource, warnings: inout [String]) -> [(day: LocalDate, name: String)] {
        guard !source.holidays.isEmpty, let utc = try? plan.zones.rules(for: .utc),
            let window = Interval(start: window.start.adding(seconds: -86_400), end: window.end.adding(seconds: 86_400))
        else { return [] }
        let clock = clock(of: calendar, local: utc)
        let instances = Instances(of: calendar.events, within: window, clock: clock)
        warnings += instances.notExpanded.map { "\(source.file): \($0.told): its rule can't be followed; only its first day is taken" }
        return instances.events.filter { $0.status != .cancelled }.flatMap { event in
            guard case .day? = event.dtstart, let interval = clock.interval(of: event) else { return [(day: LocalDate, name: String)]() }
            let first = interval.start.utc.date
            // A year is longer than any holiday; what claims more is a mistake in the file.
            return (0..<min(interval.seconds / 86_400, 366)).map { (first.adding(days: $0), event.summary ?? "") }
        }
    }

    // MARK: Busy times

    /// When `id` is taken, as VEVENT, VFREEBUSY and VAVAILABILITY tell it.
    func busy(_ id: String, in calendar: VCalendar, of source: CalendarSource, warnings: inout [String]) -> [BusyTimes.Span] {
        guard let local = try? plan.zones.rules(for: plan.homeZone(of: id)) else { return [] }
        let clock = clock(of: calendar, local: local)
        let events = calendar.events.filter { event in event.uid.map { !ownUIDs.contains($0) } ?? true }
        for event in events where event.dtstart.map({ clock.instant($0) == nil }) ?? false {
            warnings.append("\(source.file): \(event.told): nobody knows its time zone '\(event.dtstart?.tzid ?? "")'; it is left out")
        }
        let instances = Instances(of: events, within: window, clock: clock)
        warnings += instances.notExpanded.map { "\(source.file): \($0.told): its rule can't be followed; only its first time is taken" }
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
    /// Words by which somebody finds it in its file.
    fileprivate var told: String { summary.map { "'\($0)'" } ?? "the event '\(uid ?? "")'" }

    /// What everybody may read of it.
    fileprivate var openTitle: String? { `class` == nil || `class` == .public ? summary : nil }

    /// Whether it takes whose calendar it is in; those who have declined still have it there.
    fileprivate func isTaking(_ address: String?) -> Bool {
        if status == .cancelled || transp == .transparent { return false }
        guard let address else { return true }
        let own = "mailto:\(address)".lowercased()
        return !attendees.contains { $0.address.lowercased() == own && $0.partstat == .declined }
    }
}

extension ZoneClock {
    /// The clocks of a calendar's TZIDs: by what their names mean, else as its VTIMEZONEs tell them, else by what they resemble.
    fileprivate init(of calendar: VCalendar, local: ZoneRules, names: ZoneNames, zones: ZoneDatabase, years: ClosedRange<Int>) {
        let told = Dictionary(calendar.timeZones.map { ($0.tzid, $0) }) { first, _ in first }
        self.init(local: local) { tzid in
            func rules(_ zone: ZoneID?) -> ZoneRules? { zone.flatMap { try? zones.rules(for: $0) } }
            return rules(names.zone(meantBy: tzid)) ?? rules(told[tzid]?.location.flatMap(names.zone(meantBy:)))
                ?? told[tzid].flatMap { ZoneRules($0, years: years) } ?? rules(names.zones(suggestedBy: tzid).first)
        }
    }
}

extension ResolvedPlan {
    /// The zone that somebody or something is at home in.
    fileprivate func homeZone(of id: String) -> ZoneID {
        Person.ID(id).flatMap(person)?.timezone ?? Place.ID(id).flatMap(place)?.zone ?? plan.timezone
    }
}
