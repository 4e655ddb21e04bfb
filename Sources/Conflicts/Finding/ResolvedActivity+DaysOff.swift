internal import Planning

extension ResolvedActivity {
    /// A finding with the days for which `facts` has any, except those already reported for what the activity is part of.
    func daysOff(
        waysOut: [WayOut], in check: CheckContext, facts: (LocalDate, CountryCode) -> [Fact.Name: Fact]?
    ) -> [Finding] {
        guard check.geography.hasCountry(placeNumber), let resolved = place.flatMap(check.plan.place), let country = resolved.country else {
            return []
        }
        var off = workingDays.filter { facts($0, country) != nil }
        var around = parent
        while !off.isEmpty, let index = around {
            let ancestor = check.plan.activities[index]
            if ancestor.place.flatMap(check.plan.place)?.country == country {
                let reported = ancestor.workingDays
                off.removeAll(where: reported.contains)
            }
            around = ancestor.parent
        }
        guard let first = off.first, var found = facts(first, country) else { return [] }
        found[.days] = .days(off)
        found[.country] = .country(country)
        found[.place] = .place(resolved.city ?? resolved.place.id)
        return [Finding(activities: [self], interval: interval, facts: found, waysOut: waysOut)]
    }

    /// The days on which people are expected to be at work for it; none for a stay of weeks, which isn't work every day.
    private var workingDays: [LocalDate] {
        guard ![.milestone, .flight, .transfer].contains(activity.kind), let when else { return [] }
        let (first, last) = when.span
        let count = last.dayNumber - first.dayNumber + 1
        return count <= 7 ? (0..<count).map { first.adding(days: $0) } : []
    }
}

extension ClockSchedule {
    /// Its first and last day; an end at midnight is the end of the day before.
    fileprivate var span: (first: LocalDate, last: LocalDate) {
        switch self {
        case .allDay(let first, let last): (first, last)
        case .timed(let start, let end):
            (start.date, max(start.date, end.time == .midnight ? end.date.adding(days: -1) : end.date))
        }
    }
}
