internal import Planning
internal import Time

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
        timeline.daysWithLongStays(in: check).flatMap { day in
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
        guard from < until else { return nil }
        let around = day.entries.filter { $0.end > from && $0.start < until && ![.meal, .break].contains(check.outline($0).kind) }
        guard let first = around.first, let last = around.last, longestPause(in: around, of: day, from, until, check) < 60 * minutes,
            !day.entries.contains(where: { check.feeds($0, from, until, minutes) }), !isFree(day, hours, minutes: minutes, in: check)
        else { return nil }
        let activities = last.activity == first.activity ? [first] : [first, last]
        return Finding(
            activities: activities.map(check.activity), resources: [resource],
            interval: Interval(start: Instant(secondsSince1970: from), end: Instant(secondsSince1970: until)),
            facts: [
                .meal: .word(meal), .day: .days([day.date]), .minutes: .minutes(minutes), .from: .clock(hours.from),
                .until: .clock(hours.until),
            ], waysOut: Self.waysOut, isOptional: around.allSatisfy { $0.flags.contains(.optional) })
    }

    /// Whether there is time by another of the day's clocks: whoever travels eats by the one or the other.
    private func isFree(_ day: LocalDay, _ hours: DailySpan, minutes: Minutes, in check: CheckContext) -> Bool {
        Set(day.entries.map { check.outline($0).zone }).subtracting([day.zone, -1]).contains { zone in
            let there = LocalDay(date: day.date, zone: zone, entries: day.entries)
            let (from, until) = (there.moment(hours.from, in: check), there.moment(hours.until, in: check))
            let around = day.entries.filter { $0.end > from && $0.start < until && ![.meal, .break].contains(check.outline($0).kind) }
            return day.entries.contains { check.feeds($0, from, until, minutes) }
                || longestPause(in: around, of: there, from, until, check) >= 60 * minutes
        }
    }

    /// Seconds without anything to do, in the hours of a meal; the way to what comes next is taken off, also from what was before
    /// these hours or to what is after them.
    private func longestPause(in busy: [Occupancy], of day: LocalDay, _ from: Int, _ until: Int, _ check: CheckContext) -> Int {
        var (longest, free) = (0, from)
        var last = day.entries.lazy.filter { $0.end <= from }.max { $0.end < $1.end }
        func pause(before next: Occupancy) -> Int {
            let way = 60 * (last.flatMap { check.way(from: $0, to: next) } ?? 0)
            // People go at the last moment, or at once.
            let arrival = (last?.end ?? free) + way
            return max(min(next.start - way, until) - free, min(next.start, until) - max(free, arrival))
        }
        for entry in busy {
            longest = max(longest, pause(before: entry))
            if entry.end > free { (free, last) = (entry.end, entry) }
        }
        return max(longest, day.entries.first { $0.start >= until }.map(pause) ?? until - free)
    }
}

private enum Meal: String {
    case lunch, dinner
}

extension Timeline {
    /// Shorter stays that go on past midnight are over before anybody has lunch.
    private static let longStay = 8 * 3_600

    /// The days, and with them what began the day before and still goes on, which stands first.
    fileprivate func daysWithLongStays(in check: CheckContext) -> [LocalDay] {
        let days = days(in: check)
        let long = entries.filter { $0.isTimedInPerson && $0.end - $0.start > Self.longStay && check.outline($0).zone >= 0 }
        if long.isEmpty { return days }
        var byDate = Dictionary(days.map { ($0.date, $0) }) { first, _ in first }
        for entry in long {
            let zone = check.outline(entry).zone
            let clock = check.plan.clocks[zone]
            let (first, last) = (
                clock.local(Instant(secondsSince1970: entry.start)).date, clock.local(Instant(secondsSince1970: entry.end - 1)).date
            )
            guard first < last else { continue }
            for number in (first.dayNumber + 1)...min(last.dayNumber, first.dayNumber + 31) {
                guard let date = LocalDate(dayNumber: number) else { continue }
                let known = byDate[date]
                // A day that isn't known is left to the delegation that somebody comes with.
                if known == nil, entry.via >= 0 { continue }
                byDate[date] = LocalDay(date: date, zone: known?.zone ?? zone, entries: [entry] + (known?.entries ?? []))
            }
        }
        return byDate.values.sorted { $0.date < $1.date }
    }
}

extension CheckContext {
    /// Whether somebody eats at it in the hours of a meal, or not long before or after: at a meal or reception, on board, or at a meal or
    /// in a break for all that is part of it.
    fileprivate func feeds(_ entry: Occupancy, _ from: Int, _ until: Int, _ minutes: Minutes) -> Bool {
        switch outline(entry).kind {
        case .meal: isMeal(entry.start, entry.end, from, until)
        case .flight: entry.start < until && entry.end > from
        case .ceremony, .other:
            if [.banquet, .reception].contains(activity(entry).activity.layout) {
                isMeal(entry.start, entry.end, from, until)
            } else {
                hasMeal(in: entry, from, until, minutes)
            }
        default: hasMeal(in: entry, from, until, minutes)
        }
    }

    private func isMeal(_ start: Int, _ end: Int, _ from: Int, _ until: Int) -> Bool { start < until + 5_400 && end > from - 5_400 }

    private func hasMeal(in entry: Occupancy, _ from: Int, _ until: Int, _ minutes: Minutes) -> Bool {
        let parts = (Int(entry.activity) + 1)..<max(Int(entry.activity) + 1, Int(plan.outlines[Int(entry.activity)].subtreeEnd))
        return parts.contains { index in
            let kind = plan.outlines[index].kind
            guard kind == .meal || kind == .break else { return false }
            let part = plan.activities[index]
            guard part.status != .cancelled, part.activity.isForAll, let time = part.interval else { return false }
            let (start, end) = (time.start.secondsSince1970, time.end.secondsSince1970)
            return kind == .meal ? isMeal(start, end, from, until) : min(end, until) - max(start, from) >= 60 * minutes
        }
    }

    /// Minutes from one to the next; `nil` where nothing is known of the way.
    fileprivate func way(from last: Occupancy, to next: Occupancy) -> Minutes? {
        let (from, to) = (outline(last).exit, outline(next).place)
        return from < 0 || to < 0 ? nil : geography.way(from: from, to: to)?.minutes
    }
}
