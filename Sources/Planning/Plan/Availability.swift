package import Time

/// When somebody can take part.
package enum Availability: Hashable, Sendable {
    case during(Schedule)
    case hours(DailyHours)
}

/// Hours by the day: of each day of the week, and of days named by their dates, which count first. A day without hours has none.
package struct DailyHours: Hashable, Sendable {
    /// One or more days with hours of their own.
    package struct Dated: Hashable, Sendable {
        package let days: ClosedRange<LocalDate>
        package let spans: [OpeningHours.Span]

        package init(days: ClosedRange<LocalDate>, spans: [OpeningHours.Span]) {
            self.days = days
            self.spans = spans
        }
    }

    package var week: OpeningHours
    package var dates: [Dated]

    package init(week: OpeningHours, dates: [Dated] = []) {
        self.week = week
        self.dates = dates
    }

    package func spans(on day: LocalDate) -> [OpeningHours.Span] {
        dates.last { $0.days.contains(day) }?.spans ?? week.days[day.weekday] ?? []
    }
}
