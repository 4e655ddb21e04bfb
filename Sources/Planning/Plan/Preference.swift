package import Time

/// What organisers would like for an activity, where it can be had.
package struct Preference: Hashable, Sendable {
    /// Days and half-days, any of them.
    package var days: [PreferredDay] = []
    /// Rooms, or houses with rooms, any of them.
    package var rooms: [Place.ID] = []
    /// The activities that had better not run at the same time.
    package var apart: [Activity.ID] = []

    package init() {}
}

/// A day, the same half of every day, or half of a day.
package struct PreferredDay: Hashable, Sendable {
    package enum Day: Hashable, Sendable {
        case date(LocalDate)
        case weekday(Weekday)
    }

    package enum Half: String, CaseIterable, Sendable {
        /// Before noon, and from noon on.
        case morning, afternoon
    }

    package let day: Day?
    package let half: Half?

    /// `nil` where it would say nothing.
    package init?(_ day: Day?, _ half: Half? = nil) {
        if day == nil, half == nil { return nil }
        self.day = day
        self.half = half
    }

    /// Whether an activity that begins then is on it.
    package func contains(_ start: LocalDateTime) -> Bool {
        contains(start.date) && half.map { $0 == (start.time.hour < 12 ? .morning : .afternoon) } ?? true
    }

    /// Whether the day is among its days.
    package func contains(_ date: LocalDate) -> Bool {
        switch day {
        case .date(let own)?: own == date
        case .weekday(let weekday)?: weekday == date.weekday
        case nil: true
        }
    }
}
