internal import ICalendar
package import Planning

extension PlanFile {
    /// The holidays in the plan's calendars; `read` gives the octets of a file that the plan names.
    ///
    /// Throws where a calendar can't be read, telling every such calendar at its line of the plan. What in a calendar isn't
    /// as it should be comes back as warnings.
    package func holidays(
        reading read: (String) throws -> [UInt8]
    ) throws(SourceProblems) -> (holidays: Holidays, warnings: [String]) {
        var holidays = Holidays()
        var warnings: [String] = []
        var problems: [SourceProblem] = []
        for (index, source) in plan.plan.calendars.enumerated() where !source.holidays.isEmpty {
            do {
                let (calendars, issues) = try VCalendar.read(try read(source.file))
                warnings += issues.map { "\(source.file):\($0)" }
                for event in calendars.flatMap(\.events) {
                    if event.rrule != nil {
                        warnings.append("\(source.file): '\(event.summary ?? "")' repeats; only its first day is taken")
                    }
                    for day in event.days {
                        for country in source.holidays { holidays.add(LocalizedText(event.summary ?? ""), on: day, in: country) }
                    }
                }
            } catch {
                problems.append(
                    problem("the calendar '\(source.file)' can't be read: \(error)", at: PlanPath()["calendars"][index]["file"]))
            }
        }
        if !problems.isEmpty { throw SourceProblems(problems: problems) }
        return (holidays, warnings)
    }
}

extension VEvent {
    /// The days of an event of whole days; none of any other.
    fileprivate var days: [LocalDate] {
        guard case .day(let first)? = dtstart else { return [] }
        let past: LocalDate =
            switch end {
            case .dtend(.day(let day))?: day
            case .duration(let duration)?: first.adding(days: duration.days)
            default: first.adding(days: 1)
            }
        // A year is longer than any holiday; what claims more is a mistake in the file.
        return (0..<min(max(1, past.dayNumber - first.dayNumber), 366)).map { first.adding(days: $0) }
    }
}
