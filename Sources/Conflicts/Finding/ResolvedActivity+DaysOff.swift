internal import Planning
internal import Time

/// Days in a country on which an activity is, though people don't work on them.
private struct DaysOff: Hashable {
    let country: CountryCode
    let facts: [Fact.Name: Fact]
}

extension ResolvedActivity {
    /// A finding with the days for which `facts` has any; for an event and all its parts together, each day once. It is about the
    /// one activity that is on them, or else about the innermost that holds all that are. Nothing for parts: they are seen to with
    /// the whole.
    func daysOff(
        waysOut: [WayOut], in check: CheckContext, facts: (ResolvedActivity, LocalDate, CountryCode) -> [Fact.Name: Fact]?
    ) -> [Finding] {
        if parent != nil { return [] }
        var found: [DaysOff: (days: Set<LocalDate>, activities: [ResolvedActivity])] = [:]
        for activity in check.plan.activities[index..<subtreeEnd] where activity.status != .cancelled {
            guard check.geography.hasCountry(activity.placeNumber), let country = activity.country(in: check) else { continue }
            var ofActivity: Set<DaysOff> = []
            for day in activity.workingDays {
                guard let named = facts(activity, day, country), !activity.isInsideOneAtWork(on: day, country, check) else { continue }
                let off = DaysOff(country: country, facts: named)
                found[off, default: ([], [])].days.insert(day)
                if ofActivity.insert(off).inserted { found[off]!.activities.append(activity) }
            }
        }
        return found.map { off, found in
            let subject = found.activities.count == 1 ? found.activities[0] : check.plan.innermost(around: found.activities)
            var facts = off.facts
            facts[.days] = .days(found.days.sorted())
            facts[.country] = .country(off.country)
            facts[.place] = .place(check.site(of: found.activities))
            return Finding(
                activities: [subject], interval: subject.interval ?? Interval(around: found.activities.compactMap(\.interval)),
                facts: facts,
                waysOut: waysOut)
        }
    }

    private func country(in check: CheckContext) -> CountryCode? { place.flatMap(check.plan.place)?.country }

    /// Whether what it is part of is in the same country and at work on that day, so that it is reported for that.
    private func isInsideOneAtWork(on day: LocalDate, _ country: CountryCode, _ check: CheckContext) -> Bool {
        var around = parent
        while let index = around {
            let ancestor = check.plan.activities[index]
            if ancestor.country(in: check) == country, ancestor.workingDays.contains(day) { return true }
            around = ancestor.parent
        }
        return false
    }

    /// The days on which people are expected to be at work for it; none for a stay of weeks, which isn't work every day.
    private var workingDays: [LocalDate] {
        guard ![.milestone, .flight, .transfer].contains(activity.kind), let when else { return [] }
        let (first, last) = when.span
        let count = last.dayNumber - first.dayNumber + 1
        return count <= 7 ? (0..<count).map { first.adding(days: $0) } : []
    }
}

extension CheckContext {
    /// The city that they are in; of several the first by id.
    fileprivate func site(of activities: [ResolvedActivity]) -> Place.ID {
        activities.compactMap { $0.place.flatMap(plan.place) }.map { $0.city ?? $0.place.id }.min()!  // each has a country, and so a place
    }
}

extension ResolvedPlan {
    /// The activity that holds all of these, which stand in the order of the plan and are in one.
    fileprivate func innermost(around parts: [ResolvedActivity]) -> ResolvedActivity {
        var around = parts[0]
        while let parent = around.parent, let last = parts.last, last.index >= around.subtreeEnd { around = activities[parent] }
        return around
    }
}

extension Interval {
    /// From the first start to the last end.
    fileprivate init?(around intervals: [Interval]) {
        guard let start = intervals.map(\.start).min(), let end = intervals.map(\.end).max() else { return nil }
        self.init(start: start, end: end)
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
