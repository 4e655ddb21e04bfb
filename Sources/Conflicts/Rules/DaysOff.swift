internal import Planning

/// Nothing is on a public holiday of the country it is in.
struct HolidayRule: ActivityRule {
    static let id = "holiday"
    static let severity = RuleSeverity(draft: .warning, provisional: .warning, published: .note)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.daysOff(fixes: ["move-day", "accept"], in: check) { day, country in
            check.holidays.name(on: day, in: country).map { ["holiday": .text($0)] }
        }
    }
}

/// Nothing is on the weekend of the country it is in.
struct WeekendRule: ActivityRule {
    static let id = "weekend"
    static let severity = RuleSeverity(.note)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.daysOff(fixes: ["move-day", "accept"], in: check) { day, country in
            Weekend.days(in: country).contains(day.weekday) ? [:] : nil
        }
    }
}

extension ResolvedActivity {
    /// A finding with the days for which `facts` has any; none where what the activity is part of has told of them already.
    fileprivate func daysOff(
        fixes: [String], in check: CheckContext, facts: (LocalDate, CountryCode) -> [String: Fact]?
    ) -> [Finding] {
        guard let resolved = place.flatMap(check.plan.place), let country = resolved.country, let days = workingDays,
            let first = days.first(where: { facts($0, country) != nil }),
            let found = facts(first, country)
        else { return [] }
        var around = parent
        while let index = around {
            let ancestor = check.plan.activities[index]
            if ancestor.place.flatMap(check.plan.place)?.country == country, ancestor.workingDays?.contains(first) == true { return [] }
            around = ancestor.parent
        }
        let off = days.filter { facts($0, country) != nil }
        return [
            Finding(
                activities: [self], interval: interval,
                facts: found.merging([
                    "days": .days(off), "country": .country(country), "place": .place(resolved.city ?? resolved.place.id),
                ]) { old, _ in old },
                fixes: fixes)
        ]
    }

    /// The days on which people are expected to be at work for it; a stay of weeks isn't work every day.
    private var workingDays: [LocalDate]? {
        guard ![.milestone, .flight, .transfer].contains(activity.kind), let when = activity.when else { return nil }
        switch when {
        case .timed(let start, _): return [start.date]
        case .allDay(let first, let last):
            let count = last.dayNumber - first.dayNumber + 1
            return count <= 7 ? (0..<count).map { first.adding(days: $0) } : nil
        }
    }
}
