internal import Notation
internal import Planning
internal import Time

extension PlanFormat where Value == Availability {
    /// An interval, the same hours of every day, or hours by days: `{mon-fri: "09:00-13:00", 2027-05-13: closed}`.
    static let availability = PlanFormat(
        schema: .either([
            PlanFormat<Schedule>.schedule.schema, .text("hours of every day, as 09:00-13:00"),
            .table(.any("days of the week or dates"), .text("hours, as 09:00-13:00, or closed")),
        ]),
        read: { node, log in
            if case .mapping(let entries) = node.content { return hours(entries, at: node.mark, &log).map { .hours($0) } }
            guard let text = node.scalar, text.contains(":"), !text.contains("T") else {
                return PlanFormat<Schedule>.schedule.read(node, &log).map { .during($0) }
            }
            return PlanFormat<OpeningHours>.hours.read(node, &log).map { .hours(DailyHours(week: $0)) }
        },
        write: { availability in
            switch availability {
            case .during(let schedule): PlanFormat<Schedule>.schedule.write(schedule)
            case .hours(let hours): written(hours)
            }
        })

    private static func hours(_ entries: [Node.Entry], at mark: Node.Mark, _ log: inout ProblemLog) -> DailyHours? {
        var hours = DailyHours(week: OpeningHours(days: [:]))
        for entry in entries {
            let days = PlanFormat<OpeningHours>.weekdays(entry.key)
            let dates: ClosedRange<LocalDate>? = if case .allDay(let first, let last)? = Schedule(entry.key) { first...last } else { nil }
            guard days != nil || dates != nil else {
                log.report("'\(entry.key)' are no days; write mon-fri, 2027-05-11 or 2027-05-11/2027-05-12", at: entry.keyMark)
                continue
            }
            guard let spans = PlanFormat<OpeningHours>.spans(entry.value, &log) else { continue }
            for day in days ?? [] where !spans.isEmpty { hours.week.days[day] = spans }
            if let dates { hours.dates.append(DailyHours.Dated(days: dates, spans: spans)) }
        }
        if hours.week.days.isEmpty, hours.dates.allSatisfy(\.spans.isEmpty) {
            log.report("no hours stand here; write those of some day, as {mon-fri: \"09:00-13:00\"}", at: mark)
            return nil
        }
        return hours
    }

    private static func written(_ hours: DailyHours) -> Node {
        let week = PlanFormat<OpeningHours>.hours.write(hours.week)
        if hours.dates.isEmpty { return week }
        let days = week.entries ?? [.written("mon-sun", week)]
        return Node(
            .mapping(
                days
                    + hours.dates.map { dated in
                        let spans = dated.spans.isEmpty ? "closed" : PlanFormat<OpeningHours>.text(dated.spans)
                        let days = Schedule.allDay(first: dated.days.lowerBound, last: dated.days.upperBound)
                        return .written(days.description, Node(.text(spans)))
                    }))
    }
}

extension PlanFormat where Value == Preference {
    static let preference = PlanFormat.record(
        "a preference",
        "What you would like for an activity. Checks note what isn't so; nothing else depends on it.",
        example: "{days: [tue, 2027-05-12 afternoon], rooms: [hall-a, hall-b], apart: ws-finance}",
        blank: Preference(),
        fields: [
            .list(
                "days", \.days, .preferredDay,
                "On which days or half-days, any of them: a date, a day of the week, morning or afternoon, or a day and its half.",
                example: "[tue, 2027-05-12 afternoon, morning]"),
            .list("rooms", \.rooms, .identifier(), "In which rooms or houses, any of them, by id.", example: "[hall-a, hall-b]"),
            .list("apart", \.apart, .identifier(), "Which activities had better not run at the same time, by id.", example: "[ws-finance]"),
        ])
}

extension PlanFormat where Value == PreferredDay {
    fileprivate static let preferredDay = PlanFormat.scalar(
        "a day or half-day, as 2027-05-11, tue, morning or tue afternoon",
        write: { .plain([$0.day.map(written), $0.half?.rawValue].compactMap { $0 }.joined(separator: " ")) },
        parse: { text in
            let words = text.split(separator: " ").map(String.init)
            let half = words.last.flatMap(PreferredDay.Half.init)
            let days = half == nil ? words[...] : words.dropLast()
            guard let word = days.first else { return PreferredDay(nil, half) }
            guard days.count == 1, let day = day(word) else { return nil }
            return PreferredDay(day, half)
        })

    private static func day(_ word: String) -> PreferredDay.Day? {
        if let date = LocalDate(word) { return .date(date) }
        return PlanFormat<Weekday>.names.firstIndex(of: word).flatMap { Weekday(rawValue: $0 + 1) }.map { .weekday($0) }
    }

    private static func written(_ day: PreferredDay.Day) -> String {
        switch day {
        case .date(let date): date.description
        case .weekday(let weekday): PlanFormat<Weekday>.names[weekday.rawValue - 1]
        }
    }
}
