internal import Planning

extension ResolvedActivity {
    /// A finding with the days for which `facts` has any; none where what the activity is part of has told of them already.
    func daysOff(
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
