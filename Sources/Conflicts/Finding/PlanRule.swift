/// A rule about the plan as a whole, whose conflicts have ids of their own.
protocol PlanRule: Rule {
    /// `accepted` are the conflicts that somebody has accepted, now or before their facts changed.
    func conflicts(
        accepted: some Collection<Conflict>, in check: CheckContext, weighing: (Finding) -> Severity?
    ) -> [Conflict]
}
