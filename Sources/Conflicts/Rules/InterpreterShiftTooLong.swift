internal import Planning
internal import Time

/// No interpreter works longer than a shift on one day.
struct InterpreterShiftTooLong: TimelineRule {
    static let name = "interpreter-shift-too-long"
    static let group = RuleGroup.languages
    static let facts: [Fact.Name] = [.day, .minutes, .longest]
    static let waysOut: [WayOut] = [.otherInterpreter, .shorten]
    static let candidates: [CandidateKind] = [.interpreters, .times, .swaps]
    static let practice: [Practice.Figure] = [.interpreterShift]
    static let severity = RuleSeverity(.warning)
    static let kinds: Set<Resource.Kind> = [.person]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard timeline.flags.contains(.interpreter) else { return [] }
        return timeline.days(in: check).compactMap { day in
            let work = day.entries.filter { $0.flags.contains(.interpreter) }
            let minutes = Interval.joined(work.compactMap(\.interval)).reduce(0) { $0 + $1.minutes }
            guard let first = work.first, let last = work.last else { return nil }
            let longest = check.practices.at(check.outline(first).place).interpreterShift
            guard minutes > longest else { return nil }
            return Finding(
                activities: work.map(check.activity), resources: [timeline.resource],
                interval: Interval(start: Instant(secondsSince1970: first.start), end: Instant(secondsSince1970: last.end)),
                facts: [.day: .days([day.date]), .minutes: .minutes(minutes), .longest: .minutes(longest)], waysOut: Self.waysOut)
        }
    }
}
