package import Planning

/// How much a rule's findings matter as the planning goes on; in some phases not at all.
package struct RuleSeverity: Hashable, Sendable {
    private let byPhase: [Severity?]

    package init(draft: Severity?, provisional: Severity?, published: Severity?) { byPhase = [draft, provisional, published] }

    package init(_ severity: Severity) { self.init(draft: severity, provisional: severity, published: severity) }

    package func severity(in phase: Plan.Phase) -> Severity? { byPhase[Plan.Phase.allCases.firstIndex(of: phase)!] }  // a case of the type
}
