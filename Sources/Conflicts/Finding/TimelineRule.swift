/// A rule about one resource's activities in order of time.
protocol TimelineRule: LookingRule {
    static var kinds: Set<Resource.Kind> { get }

    func findings(on timeline: Timeline, in check: CheckContext) -> [Finding]
}

extension TimelineRule {
    var looks: RuleLooks { RuleLooks(onTimelines: self) }
}
