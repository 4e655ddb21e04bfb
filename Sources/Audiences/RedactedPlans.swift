package import Planning
/// A plan as each of many readers may read it. Whom nothing closed concerns reads what all others do, which is made once.
package struct RedactedPlans: Sendable {
    package let whole: ResolvedPlan
    private let common: ResolvedPlan
    /// What all have in common.
    private let audience: Audience

    /// `audience` is for nobody by name.
    package init(of whole: ResolvedPlan, for audience: Audience) throws(PlanProblems) {
        self.whole = whole
        self.audience = audience
        common = try whole.redacted(for: audience)
    }

    /// The plan for those whom the scope names.
    package func plan(for scope: Scope) throws(PlanProblems) -> ResolvedPlan {
        var own = audience
        own.named = Audience(audience.readership, of: scope).named
        if audience.readership != .participants || !Accesses(of: own, to: whole).isSpecial { return common }
        return try whole.redacted(for: own)
    }
}
