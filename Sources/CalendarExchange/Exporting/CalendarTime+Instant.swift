internal import ICalendar
internal import Planning
internal import Time

extension CalendarTime {
    /// The instant, with days and floating times read in UTC; `nil` where the zone isn't in the database.
    func instant(zones: ZoneDatabase) -> Instant? {
        switch self {
        case .day(let day): Instant(utc: LocalDateTime(day, .midnight))
        case .floating(let local): Instant(utc: local)
        case .utc(let instant): instant
        case .zoned(let local, let tzid): ZoneID(tzid).flatMap { try? zones.rules(for: $0) }?.resolve(local).instant
        }
    }
}

extension VEvent {
    /// Whether the event has ended by then; false where that can't be known.
    func isOver(at moment: Instant, zones: ZoneDatabase) -> Bool {
        guard let end = endTime ?? dtstart, let instant = end.instant(zones: zones) else { return false }
        return instant <= moment
    }

    /// The event's time as a plan writes it, and the zones of its start and end; `nil` where a zone isn't in the database.
    func schedule(zones: ZoneDatabase) -> (when: ClockSchedule, zone: ZoneID, endZone: ZoneID)? {
        guard let start = dtstart else { return nil }
        switch (start, endTime ?? start) {
        case (.day(let first), .day(let past)):
            return (.allDay(first: first, last: max(first, past.adding(days: -1))), .utc, .utc)
        case (_, let end):
            guard let from = start.clock, let to = end.clock, [from.zone, to.zone].allSatisfy({ (try? zones.rules(for: $0)) != nil })
            else { return nil }
            return (.timed(start: from.local, end: to.local), from.zone, to.zone)
        }
    }
}

extension CalendarTime {
    fileprivate var clock: (local: LocalDateTime, zone: ZoneID)? {
        switch self {
        case .day, .floating: nil
        case .utc(let instant): (instant.utc, .utc)
        case .zoned(let local, let tzid): ZoneID(tzid).map { (local, $0) }
        }
    }
}
