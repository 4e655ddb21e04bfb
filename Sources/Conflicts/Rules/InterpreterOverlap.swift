internal import Planning

/// No interpreter is in two activities at once.
struct InterpreterOverlap: TimelineRule {
    static let id = "interpreter-overlap"
    static let group = RuleGroup.overlap
    static let meaning = """
        No interpreter is in two activities at the same time. What somebody interprets is this rule's, and not that of other \
        people in two places.
        """
    static let example = "Two workshops that overlap have the same interpreter from Korean into English."
    static let fixes = ["other-interpreter", "move-one"]
    static let severity = RuleSeverity(.error)
    static let kinds: Set<Resource.Kind> = [.person]

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding] {
        guard timeline.flags.contains(.interpreter) else { return [] }
        return Overlaps.findings(on: timeline, in: check, fixes: Self.fixes) { first, second in
            first.flags.union(second.flags).contains(.interpreter)
        }
    }
}
