package import Planning

/// Finds every conflict of a plan.
package struct ConflictCheck: Sendable {
    private let context: CheckContext
    /// Those that count, by the conflict they accept.
    private let accepted: [String: Acceptance]

    /// Acceptances that end before `today` no longer count; without a day, all of them do.
    package init(_ plan: ResolvedPlan, holidays: Holidays = Holidays(), busy: BusyTimes = BusyTimes(), today: LocalDate? = nil) {
        context = CheckContext(plan: plan, holidays: holidays, busy: busy, travel: TravelEstimate(plan.plan))
        let valid = plan.plan.accepted.filter { acceptance in
            guard let until = acceptance.until, let today else { return true }
            return today <= until
        }
        accepted = Dictionary(valid.map { (Conflict.id(of: $0.rule, among: $0.activities), $0) }) { first, _ in first }
    }

    /// In the order of time, those without a time last; the graver first.
    package func conflicts() -> [Conflict] {
        var found: [Conflict] = []
        let timelines = Timelines(context.plan)
        for rule in RuleCatalogue.timelineRules {
            guard let rated = Rated(rule, in: context.plan.plan) else { continue }
            let kinds = type(of: rule).kinds
            var findings: [Finding] = []
            for number in timelines.resources.indices where kinds.contains(timelines.resources[number].kind) {
                findings += rule.findings(on: timelines.timeline(number), in: context)
            }
            found += merged(findings).map { conflict($0, rated) }
        }
        let activities = context.plan.activities.filter { $0.status != .cancelled }
        let once = Self.once(activities)
        for rule in RuleCatalogue.activityRules {
            guard let rated = Rated(rule, in: context.plan.plan) else { continue }
            let findings = (type(of: rule).isSameEachTime ? once : activities).flatMap { rule.findings(of: $0, in: context) }
            found += merged(findings).map { conflict($0, rated) }
        }
        return found.sorted(by: Self.precedes)
    }

    /// Of what repeats, the first that is as usual, and those that aren't.
    private static func once(_ activities: [ResolvedActivity]) -> [ResolvedActivity] {
        var seen: Set<Activity.ID> = []
        return activities.filter { activity in
            guard let occurrence = activity.occurrence, occurrence.isAsUsual else { return true }
            return seen.insert(occurrence.series).inserted
        }
    }

    /// A rule's name and what it weighs in a plan; `nil` where the plan has put it off.
    private struct Rated {
        let rule: String
        let severity: Severity
        /// Whether the plan itself says how much the rule matters, whoever is concerned.
        let isSet: Bool

        init?(_ rule: any Rule, in plan: Plan) {
            self.rule = type(of: rule).id
            let setting = plan.rules[self.rule]
            if setting == .off { return nil }
            severity = setting.flatMap { Severity(rawValue: $0.rawValue) } ?? type(of: rule).severity.severity(in: plan.phase)
            isSet = setting != nil
        }
    }

    /// Findings about the same activities are one, with all their resources; a finding about somebody who must be there decides.
    private func merged(_ findings: [Finding]) -> [Finding] {
        var merged: [Finding] = []
        var positions: [[Int]: Int] = [:]
        for finding in findings {
            let key = finding.activities.map(\.index).sorted()
            guard let position = positions[key] else {
                positions[key] = merged.count
                merged.append(finding)
                continue
            }
            let ceiling = max(merged[position].ceiling, finding.ceiling)
            let resources = merged[position].resources + finding.resources
            let isToldOfAll = merged[position].facts["title"] == finding.facts["title"]
            if finding.ceiling > merged[position].ceiling { merged[position] = finding }
            if !isToldOfAll { merged[position].facts["title"] = nil }
            merged[position].ceiling = ceiling
            merged[position].resources = resources
        }
        return merged
    }

    private func conflict(_ finding: Finding, _ rated: Rated) -> Conflict {
        let activities = finding.activities.map(\.activity.id)
        return Conflict(
            rule: rated.rule, severity: rated.isSet ? rated.severity : min(rated.severity, finding.ceiling), activities: activities,
            resources: Set(finding.resources).sorted(), interval: finding.interval, facts: finding.facts, fixes: finding.fixes,
            accepted: accepted[Conflict.id(of: rated.rule, among: activities)]
                ?? accepted[Conflict.id(of: rated.rule, among: finding.activities.map(\.idInPlan))])
    }

    private static func precedes(_ left: Conflict, _ right: Conflict) -> Bool {
        let (leftStart, rightStart) = (left.interval?.start.secondsSince1970 ?? .max, right.interval?.start.secondsSince1970 ?? .max)
        if leftStart != rightStart { return leftStart < rightStart }
        if left.severity != right.severity { return left.severity > right.severity }
        return left.id < right.id
    }
}
