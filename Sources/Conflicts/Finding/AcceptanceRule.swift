/// A rule about what somebody has accepted, whose conflicts have ids of their own.
protocol AcceptanceRule: LookingRule {
    /// `accepted` are the conflicts that somebody has accepted, now or before their facts changed.
    func conflicts(
        accepted: some Collection<Conflict>, in check: CheckContext, weighing: (Finding) -> Severity?
    ) -> [Conflict]
}

extension AcceptanceRule {
    var looks: RuleLooks { RuleLooks(onAcceptances: self) }
}
