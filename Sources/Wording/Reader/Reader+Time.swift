internal import Foundation
package import Planning

extension Reader {
    /// `Tuesday, 24 June 2014`
    package func day(_ date: LocalDate) -> String { foundationDate(date).formatted(style.weekday(.wide).day().month(.wide).year()) }

    /// `24 June`
    package func shortDay(_ date: LocalDate) -> String { foundationDate(date).formatted(style.day().month(.wide)) }

    /// `23–26 June 2014`, both days included; one day with its weekday.
    package func days(from first: LocalDate, through last: LocalDate) -> String {
        if first == last { return day(first) }
        let style = Date.IntervalFormatStyle(locale: locale, calendar: Self.calendar(locale), timeZone: .gmt)
        return (foundationDate(first)..<foundationDate(last)).formatted(style.day().month(.wide).year())
    }

    /// `Tuesday, 24 June 2014, 09:00–12:30`, with both days where they differ; or the days.
    package func when(_ schedule: Schedule) -> String {
        switch schedule {
        case .allDay(let first, let last): days(from: first, through: last)
        case .timed(let start, let end) where start.date == end.date:
            day(start.date) + self[.comma] + time(start.time) + "–" + time(end.time)
        case .timed(let start, let end):
            [start, end].map { day($0.date) + self[.comma] + time($0.time) }.joined(separator: " – ")
        }
    }

    /// `09:00`, or `9:00 AM` where that is usual.
    package func time(_ time: LocalTime) -> String {
        if hasTwelveHours {
            let moment = Date(timeIntervalSince1970: Double(time.hour * 3_600 + time.minute * 60))
            return moment.formatted(style.hour(.defaultDigits(amPM: .abbreviated)).minute())
        }
        return localDigits("\(time.hour.padded(to: 2)):\(time.minute.padded(to: 2))")
    }

    /// `20 May 2014, 12:00 UTC`
    package func moment(_ instant: Instant) -> String {
        let utc = instant.utc
        return foundationDate(utc.date).formatted(style.day().month(.wide).year()) + self[.comma] + time(utc.time) + " UTC"
    }

    /// `90 min`
    package func length(_ minutes: Minutes) -> String { phrase(.minutes, ["n": .number(minutes)]) }

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

    // Foundation formats what the clock shows as if it were GMT, so that no zone of its own is ever asked.
    private var style: Date.FormatStyle { Date.FormatStyle(locale: locale, calendar: Self.calendar(locale), timeZone: .gmt) }

    private static func calendar(_ locale: Locale) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        calendar.locale = locale
        return calendar
    }

    private func foundationDate(_ date: LocalDate) -> Date { Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400) }
}
