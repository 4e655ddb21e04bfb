internal import Planning

/// There is time to eat.
struct NoMealBreak: TimelineRule {
    static let name = "no-meal-break"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.meal, .day, .minutes, .from, .until]
    static let waysOut: [WayOut] = [.makeMeal, .startLaterAlone]
    static let candidates: [CandidateKind] = [.times]
    static let practice: [Practice.Figure] = [.lunch, .lunchMinutes, .dinner, .dinnerMinutes]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let kinds: Set<Resource.Kind> = [.person, .delegation]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        timeline.days(in: check).flatMap { day in
            let practice = check.practices.at(check.outline(day.entries[0]).place, for: timeline.resource)
            return [(Meal.lunch, practice.lunch, practice.lunchMinutes), (.dinner, practice.dinner, practice.dinnerMinutes)].compactMap {
                finding(day, timeline.resource, $0, $1, minutes: $2, in: check)
            }
        }
    }

    private func finding(
        _ day: LocalDay, _ resource: Resource, _ meal: Meal, _ hours: DailySpan, minutes: Minutes, in check: CheckContext
    ) -> Finding? {
        if minutes == 0 { return nil }
        let (from, until) = (day.moment(hours.from, in: check), day.moment(hours.until, in: check))
        let busy = day.entries.filter { ![.meal, .break].contains(check.outline($0).kind) }
        // A meal or reception in these hours feeds everybody.
        let isFed = day.entries.contains { check.outline($0).kind == .meal && $0.start < until && $0.end > from }
        guard !isFed, from < until, busy.contains(where: { $0.start < from + 60 * minutes }),
            let last = busy.filter({ $0.end > until - 60 * minutes }).first, longestPause(in: busy, from, until, check) < 60 * minutes
        else { return nil }
        let around = busy.filter { $0.end > from && $0.start < until }
        guard let first = around.first else { return nil }
        let activities = around.last!.activity == first.activity ? [first] : [first, around.last ?? last]  // one at least is around
        return Finding(
            activities: activities.map(check.activity), resources: [resource],
            interval: Interval(start: Instant(secondsSince1970: from), end: Instant(secondsSince1970: until)),
            facts: [
                .meal: .word(meal), .day: .days([day.date]), .minutes: .minutes(minutes), .from: .clock(hours.from),
                .until: .clock(hours.until),
            ], waysOut: Self.waysOut, isOptional: around.allSatisfy { $0.flags.contains(.optional) })
    }

    /// Seconds without anything to do, in the hours of a meal; the way to what comes next is taken off.
    private func longestPause(in busy: [Occupancy], _ from: Int, _ until: Int, _ check: CheckContext) -> Int {
        var (longest, free) = (0, from)
        var last: Occupancy?
        for entry in busy {
            let way = last.flatMap { check.way(from: $0, to: entry) } ?? 0
            if entry.start > free { longest = max(longest, min(entry.start - 60 * way, until) - free) }
            if entry.end > free { (free, last) = (entry.end, entry) }
        }
        return max(longest, until - free)
    }
}

private enum Meal: String {
    case lunch, dinner
}

extension CheckContext {
    /// Minutes from one to the next; `nil` where nothing is known of the way.
    fileprivate func way(from last: Occupancy, to next: Occupancy) -> Minutes? {
        let (from, to) = (outline(last).exit, outline(next).place)
        return from < 0 || to < 0 ? nil : geography.way(from: from, to: to)?.minutes
    }
}
