internal import Planning

/// What belongs to events that aren't around it, as a joint session of two forums.
struct JointParts: Sendable {
    /// The joint activities of each event, by its number, with all that is inside them.
    private var parts: [Int32: [Range<Int32>]] = [:]

    init(_ plan: ResolvedPlan) {
        for index in plan.outlines.indices where plan.outlines[index].traits.contains(.dependent) {
            let activity = plan.activities[index]
            if activity.activity.alsoIn.isEmpty || activity.status == .cancelled { continue }
            for event in Self.events(of: activity, in: plan) {
                parts[Int32(event), default: []].append(Int32(index)..<Int32(activity.subtreeEnd))
            }
        }
    }

    /// Those that it names, and all that these are part of.
    private static func events(of activity: ResolvedActivity, in plan: ResolvedPlan) -> Set<Int> {
        var found: Set<Int> = []
        var waiting = activity.activity.alsoIn.flatMap { plan.times(of: $0) }
        while let next = waiting.popLast() {
            guard next.index != activity.index, found.insert(next.index).inserted else { continue }
            waiting += next.activity.alsoIn.flatMap { plan.times(of: $0) }
            if let parent = next.parent { waiting.append(plan.activities[parent]) }
        }
        return found
    }

    /// Whether an activity belongs to an event that isn't around it.
    func `is`(_ activity: Int32, partOf event: Int32) -> Bool {
        !parts.isEmpty && parts[event]?.contains { $0.contains(activity) } ?? false
    }

    func areThere(in event: Int32) -> Bool { !parts.isEmpty && parts[event] != nil }

    func areOneInOther(_ first: Int32, _ second: Int32) -> Bool {
        !parts.isEmpty && (self.is(first, partOf: second) || self.is(second, partOf: first))
    }
}
