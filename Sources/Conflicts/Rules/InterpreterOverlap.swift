internal import Planning

/// No interpreter is in two activities at once.
struct InterpreterOverlap: TimelineRule {
    static let name = "interpreter-overlap"
    static let group = RuleGroup.overlap
    static let facts: [Fact.Name] = [.minutes, .hold, .days]
    static let variants: [SentenceVariant] = [.crowd, .with(.days)]
    static let waysOut: [WayOut] = [.otherInterpreter, .moveOne]
    static let candidates: [CandidateKind] = [.interpreters, .times]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.person]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard timeline.flags.contains(.interpreter) else { return [] }
        var found = Overlaps.findings(on: timeline, in: check, waysOut: Self.waysOut, hold: .both) { first, second in
            first.flags.union(second.flags).contains(.interpreter)
        }
        found += Overlaps.wholeDayFindings(ofPersonOn: timeline, in: check, waysOut: Self.waysOut) { first, second in
            first.flags.union(second.flags).contains(.interpreter)
        }
        return found
    }
}
