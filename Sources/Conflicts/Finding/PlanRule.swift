/// A rule about the plan as a whole: what is in no activity, or in several that nothing else connects.
protocol PlanRule: Rule {
    /// A finding without activities is about its resources.
    func findings(in check: CheckContext) -> [Finding]
}
