package import Planning
package import Time
package import Wording

/// Words spans of time for a document whose times are on one clock, which isn't repeated at each time.
package struct TimeWording {
    let plan: ResolvedPlan
    let reader: Reader
    /// The offset of that clock in seconds; `nil` if there is none.
    let offset: Int?

    package init(plan: ResolvedPlan, reader: Reader, offset: Int?) {
        (self.plan, self.reader, self.offset) = (plan, reader, offset)
    }

    package func span(of resolved: ResolvedActivity) -> TimeSpan? {
        guard let (start, end) = resolved.readings else { return nil }
        return span(
            from: (start.local, start.instant, resolved.zone, resolved.place),
            to: (end.local, end.instant, resolved.endZone, resolved.activity.to ?? resolved.place))
    }

    /// From a start to a later end on the clock of one zone.
    package func span(from start: Instant, to end: Instant, zone: ZoneID, place: Place.ID?) -> TimeSpan {
        let rules = plan.rules(of: zone)
        return span(from: (rules.local(start), start, zone, place), to: (rules.local(end), end, zone, place))
    }

    /// One moment, as a span without an end.
    package func moment(_ instant: Instant, zone: ZoneID, place: Place.ID?) -> TimeSpan {
        var moment = span(from: instant, to: instant, zone: zone, place: place)
        moment.text = moment.end.text
        return moment
    }

    private typealias Reading = (clock: LocalDateTime, instant: Instant, zone: ZoneID, place: Place.ID?)

    private func span(from start: Reading, to end: Reading) -> TimeSpan {
        let endDay = start.clock.date == end.clock.date ? nil : reader.shortDay(end.clock.date)
        let alone = (start: reader.time(start.clock.time), end: reader.time(end.clock.time))
        let ends = endDay == nil ? reader.ends(from: start.clock.time, to: end.clock.time) : alone
        return TimeSpan(
            text: "\(ends.start)–\(ends.end)" + (endDay.map { " (\($0))" } ?? ""), start: clockTime(start, as: ends.start),
            end: clockTime(end, as: ends.end), endDay: endDay, zone: zone(from: start, to: end))
    }

    private func clockTime(_ reading: Reading, as text: String) -> ClockTime {
        let seconds = plan.offset(of: reading.zone, at: reading.instant)
        let (hours, minutes) = (abs(seconds) / 3600, abs(seconds) / 60 % 60)
        return ClockTime(
            text: text,
            datetime: "\(reading.clock)\(seconds < 0 ? "-" : "+")\(hours.padded(to: 2)):\(minutes.padded(to: 2))")
    }

    private func zone(from start: Reading, to end: Reading) -> String? {
        let offsets = [start, end].map { plan.offset(of: $0.zone, at: $0.instant) }
        if offsets.allSatisfy({ $0 == offset }) { return nil }
        let clocks = [start, end].map { reader.clock($0.zone, at: $0.instant, place: $0.place, in: plan) }
        return clocks[0] == clocks[1] ? clocks[0] : clocks.joined(separator: " – ")
    }
}
