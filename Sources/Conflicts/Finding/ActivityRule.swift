internal import Planning

/// A rule about one activity in its surroundings: itself, what is around it and inside it, and those it names.
protocol ActivityRule: LookingRule {
    /// Whether it finds the same in something whenever it happens, so that of what repeats only the first is reported.
    static var isSameEachTime: Bool { get }

    /// What is wrong with a scheduled or unscheduled activity; cancelled ones aren't asked about.
    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding]
}

extension ActivityRule {
    var looks: RuleLooks { RuleLooks(onActivities: self) }
    static var isSameEachTime: Bool { false }
}
