internal import Documents
internal import Time
internal import Wording

/// The ticks of a clock over a span, with their labels.
struct TimelineAxis {
    struct Moment {
        let instant: Instant
        let text: String
        let isMidnight: Bool
        /// The text where there is no room for all of it.
        var shortText: String?
    }

    let ticks: [Moment]
    /// The days of the span, each at the position of its first visible hours.
    let days: [Moment]

    /// `room` is how many labels fit beside each other. Whole days have ticks at midnight, hours at full hours.
    init(of span: Interval, rules: ZoneRules, isInHours: Bool, room: Int, reader: Reader) {
        let (first, last) = (rules.local(span.start).date, rules.local(span.end.adding(seconds: -1)).date)
        let dates = (0...max(0, last.dayNumber - first.dayNumber)).map { first.adding(days: $0) }
        days = dates.map { date in
            Moment(
                instant: max(span.start, rules.midnight(of: date)), text: reader.day(date), isMidnight: true,
                shortText: reader.shortDay(date))
        }
        if isInHours {
            ticks = Self.hours(of: span, rules: rules, room: room, reader: reader)
        } else {
            let step = [1, 2, 3, 5, 7, 10].first { dates.count <= $0 * max(1, room) } ?? 10
            ticks = dates.enumerated().filter { $0.offset % step == 0 }.map { _, date in
                Moment(instant: max(span.start, rules.midnight(of: date)), text: reader.shortDay(date), isMidnight: true)
            }
        }
    }

    /// Searches every quarter of an hour, because clocks may change within the span, and some offsets have half or quarter hours.
    private static func hours(of span: Interval, rules: ZoneRules, room: Int, reader: Reader) -> [Moment] {
        let step = [1, 2, 3, 4, 6, 12].first { span.minutes <= $0 * 60 * room } ?? 24
        let quarters = stride(from: span.start.secondsSince1970, through: span.end.secondsSince1970, by: 900)
        return quarters.compactMap { seconds in
            let instant = Instant(secondsSince1970: seconds)
            let time = rules.local(instant).time
            guard time.minute == 0, time.hour % step == 0 else { return nil }
            return Moment(instant: instant, text: reader.time(time), isMidnight: time.hour == 0)
        }
    }
}
