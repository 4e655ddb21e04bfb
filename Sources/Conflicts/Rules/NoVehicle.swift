internal import Planning

/// A transfer that needs a vehicle has one.
struct NoVehicle: ActivityRule {
    static let name = "no-vehicle"
    static let group = RuleGroup.movement
    static let waysOut: [WayOut] = [.assignVehicle]
    static let candidates: [CandidateKind] = [.moreVehicles]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        let outline = check.outline(activity)
        guard outline.kind == .transfer, outline.takesTime, activity.activity.vehicles.isEmpty, !check.isOnFootOrByRail(outline),
            // One that is made of rides has its vehicles there.
            !check.plan.activities[activity.index + 1..<activity.subtreeEnd].contains(where: { !$0.activity.vehicles.isEmpty })
        else { return [] }
        return [
            Finding(
                activities: [activity], interval: activity.interval, waysOut: Self.waysOut,
                ceiling: check.recorded.vehicles ? .error : .note)
        ]
    }
}

extension WayOut {
    static let assignVehicle = WayOut("assign-vehicle")
}

extension CheckContext {
    /// Whether nobody drives them: the plan says so, the way is short, or it is from station to station.
    fileprivate func isOnFootOrByRail(_ outline: Outline) -> Bool {
        guard outline.place >= 0, outline.exit >= 0, outline.place != outline.exit else { return false }
        if place(outline.place).place.kind == .station, place(outline.exit).place.kind == .station { return true }
        guard let way = geography.way(from: outline.place, to: outline.exit) else { return false }
        return way.by.map { [.walk, .metro, .train, .ferry].contains($0) && (way.kilometres == nil || $0 == .walk) } ?? (way.minutes == 0)
    }
}
