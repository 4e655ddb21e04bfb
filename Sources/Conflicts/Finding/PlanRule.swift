internal import Planning

/// A rule about the plan as a whole: what is in no activity, or in several that nothing else connects.
protocol PlanRule: LookingRule {
    /// A finding without activities is about its resources.
    func findings(in check: CheckContext) -> [Finding]
    /// Whether it may find something else once an activity has other values. Edits of what repeats, and of flights that are somebody's
    /// arrival or departure, have the whole plan checked anew, so they don't count.
    func isConcerned(by old: Activity, _ new: Activity) -> Bool
}

extension PlanRule {
    var looks: RuleLooks { RuleLooks(onPlan: self) }
}
