internal import Planning

/// Somebody rides in the vehicle of a transfer.
struct EmptyRide: ActivityRule {
    static let name = "empty-ride"
    static let group = RuleGroup.movement
    static let waysOut: [WayOut] = [.namePassengers, .accept]
    static let candidates: [CandidateKind] = [.cancellations]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard check.outline(activity).kind == .transfer, activity.interval != nil, !activity.activity.vehicles.isEmpty,
            !activity.activity.hasAnybody, !activity.hasParts
        else { return [] }
        // Those who come for the whole may ride in its parts.
        var around = activity.parent
        while let index = around {
            if check.plan.activities[index].activity.hasAnybody { return [] }
            around = check.plan.activities[index].parent
        }
        return [
            Finding(
                activities: [activity], resources: activity.activity.vehicles.map { Resource(.vehicle, $0) }, interval: activity.interval,
                waysOut: Self.waysOut)
        ]
    }
}

extension WayOut {
    static let namePassengers = WayOut("name-passengers")
}

extension Activity {
    /// Whether anybody is named or expected.
    fileprivate var hasAnybody: Bool {
        participations.contains(where: \.isComing) || expected ?? 0 > 0 || agenda.contains { !$0.presenters.isEmpty }
    }
}
