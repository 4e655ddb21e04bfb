internal import Foundation
package import Planning
package import Time

extension Reader {
    // MARK: Days

    /// `Tuesday, 24 June 2014`
    package func day(_ date: LocalDate) -> String { foundationDate(date).formatted(style.weekday(.wide).day().month(.wide).year()) }

    /// The same at the beginning of a line, where a language that writes its weekdays small has a capital.
    package func dayHeading(_ date: LocalDate) -> String {
        let day = day(date)
        guard let first = day.unicodeScalars.first else { return day }
        return first.properties.titlecaseMapping + String(day.unicodeScalars.dropFirst())
    }

    /// `24 June 2014`
    package func date(_ date: LocalDate) -> String { foundationDate(date).formatted(style.day().month(.wide).year()) }

    /// `Tue, 24 Jun 2014`
    package func abbreviatedDay(_ date: LocalDate) -> String {
        foundationDate(date).formatted(style.weekday(.abbreviated).day().month(.abbreviated).year())
    }

    /// `24 June`
    package func shortDay(_ date: LocalDate) -> String { foundationDate(date).formatted(style.day().month(.wide)) }

    /// `23–26 June 2014`, both days included; one day with its weekday.
    package func days(from first: LocalDate, through last: LocalDate) -> String {
        if first == last { return day(first) }
        return (foundationDate(first)..<foundationDate(last)).formatted(intervalStyle.day().month(.wide).year())
    }

    // MARK: Times

    /// `09:00`, or `9:00 AM` where that is usual.
    package func time(_ time: LocalTime) -> String {
        if hasTwelveHours {
            return foundationTime(time).formatted(style.hour(.defaultDigits(amPM: .abbreviated)).minute())
        }
        return localDigits("\(time.hour.padded(to: 2)):\(time.minute.padded(to: 2))")
    }

    /// `09:00–12:30`, or `9:00–11:30 AM` where that is usual. The end may be on a later day.
    package func times(from start: LocalTime, to end: LocalTime) -> String {
        let ends = ends(from: start, to: end)
        return "\(ends.start)–\(ends.end)"
    }

    /// Both ends of an interval as they stand on either side of its dash: `9:00` and `11:30 AM`, since the half of the day that both
    /// are in is named once.
    package func ends(from start: LocalTime, to end: LocalTime) -> (start: String, end: String) {
        let (first, last) = (time(start), time(end))
        guard hasTwelveHours, start < end, (start.hour < 12) == (end.hour < 12) else { return (first, last) }
        // Where its name is: before the figures, as in Korean, or after them.
        func isFigure(_ character: Character) -> Bool { character.isNumber || character == ":" || character == "." }
        if first.first.map(isFigure) ?? false { return (String(first.prefix(while: isFigure)), last) }
        return (first, String(last.drop { !isFigure($0) }))
    }

    /// `Tuesday, 24 June 2014, 09:00–12:30`, with both days where they differ; or the days.
    package func when(_ schedule: ClockSchedule) -> String {
        switch schedule {
        case .allDay(let first, let last): days(from: first, through: last)
        case .timed(let start, let end) where start.date == end.date:
            day(start.date) + self[.comma] + times(from: start.time, to: end.time)
        case .timed(let start, let end):
            [start, end].map { day($0.date) + self[.comma] + time($0.time) }.joined(separator: " – ")
        }
    }

    /// `Tue, 24 Jun 2014, 09:00–12:30`, with both days where they differ; or the days.
    package func abbreviated(_ schedule: ClockSchedule) -> String {
        switch schedule {
        case .allDay(let first, let last) where first == last: abbreviatedDay(first)
        case .allDay(let first, let last): "\(abbreviatedDay(first)) – \(abbreviatedDay(last))"
        case .timed(let start, let end) where start.date == end.date:
            abbreviatedDay(start.date) + self[.comma] + times(from: start.time, to: end.time)
        case .timed(let start, let end): "\(abbreviated(start)) – \(abbreviated(end))"
        }
    }

    /// `Tue, 24 Jun 2014, 09:00`
    package func abbreviated(_ moment: LocalDateTime) -> String { abbreviatedDay(moment.date) + self[.comma] + time(moment.time) }

    /// `Tue, 24 Jun 2014, 09:00–12:30`, with the zones where there are two or on request; `nil` for what has no time.
    package func abbreviatedWhen(_ activity: ResolvedActivity, namingZone: Bool = false) -> String? {
        guard let schedule = activity.when else { return nil }
        guard case .timed(let start, let end) = schedule else { return abbreviated(schedule) }
        guard activity.zone == activity.endZone else {
            return "\(abbreviated(start)) (\(activity.zone)) – \(abbreviated(end)) (\(activity.endZone))"
        }
        return abbreviated(schedule) + (namingZone ? " (\(activity.zone))" : "")
    }

    /// `20 May 2014, 12:00 UTC`
    package func moment(_ instant: Instant) -> String {
        let utc = instant.utc
        return foundationDate(utc.date).formatted(style.day().month(.wide).year()) + self[.comma] + time(utc.time) + " UTC"
    }

    // MARK: Numbers

    /// `45 min`, `1 hr 30 min`
    package func length(_ minutes: Minutes) -> String {
        let width: Duration.UnitsFormatStyle.UnitWidth = self[.durationWidth] == "wide" ? .wide : .condensedAbbreviated
        // Some releases of CLDR write "45 mins" for English outside of America, and others "45 min"; for English alone all write "min".
        let locale = language.language == .english ? Locale(identifier: "en") : locale
        return Duration.seconds(minutes * 60).formatted(.units(allowed: [.hours, .minutes], width: width).locale(locale))
    }

    package func number(_ number: Int) -> String { localDigits(String(number)) }

    /// `UTC+9`, `UTC+5:30`, `UTC−3:30`; to the minute, as every offset in use is.
    package func offset(_ seconds: Int) -> String {
        if seconds == 0 { return "UTC" }
        let (hours, minutes) = (abs(seconds) / 3600, abs(seconds) / 60 % 60)
        return localDigits("UTC\(seconds < 0 ? "−" : "+")\(hours)" + (minutes == 0 ? "" : ":\(minutes.padded(to: 2))"))
    }

    package func localDigits(_ text: String) -> String {
        text.map { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } ?? String($0) : String($0) }.joined()
    }

    // MARK: Foundation

    // Foundation formats what the clock shows as if it were GMT, so that no zone of its own is ever asked.
    private var style: Date.FormatStyle { Date.FormatStyle(locale: locale, calendar: calendar, timeZone: .gmt) }

    private var intervalStyle: Date.IntervalFormatStyle {
        Date.IntervalFormatStyle(locale: locale, calendar: calendar, timeZone: .gmt)
    }

    private var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        calendar.locale = locale
        return calendar
    }

    private func foundationDate(_ date: LocalDate) -> Date { Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400) }

    private func foundationTime(_ time: LocalTime) -> Date { Date(timeIntervalSince1970: Double(time.hour * 3_600 + time.minute * 60)) }
}
