package import Planning
/// How much of an activity an audience may know.
package enum Access: Int, Comparable, Sendable {
    /// Not that there is such an activity.
    case none
    /// What it is called, when and where: of what is around an activity that they take part in.
    case outline
    /// All that is for readers, marked as closed.
    case marked
    /// All that is for readers.
    case open

    package static func < (left: Access, right: Access) -> Bool { left.rawValue < right.rawValue }
}

/// Decides what one audience may know of each activity of a plan.
///
/// An activity is closed if it, or anything around it, isn't public. Those who take part in it know of it, and so do those who take part
/// in what it is part of, as far as that isn't more open: who comes to a public forum doesn't know of closed meetings inside of it, and
/// of two closed meetings in one visit each is for its own people.
package struct Accesses: Sendable {
    private let plan: ResolvedPlan
    /// Of the closed activities, by index; the others are open.
    private var closed: [Int: Access] = [:]

    package init(of audience: Audience, to plan: ResolvedPlan) {
        self.plan = plan
        let indices = plan.closedActivities
        guard audience.readership == .participants else {
            for index in indices { closed[index] = audience.readership == .public ? Access.none : .marked }
            return
        }
        if indices.isEmpty { return }
        let insiders = Insiders(audience.named, in: plan)
        for index in indices { closed[index] = insiders.know(of: plan.activities[index]) ? .marked : Access.none }
        for index in indices where closed[index] == .marked {
            var around = plan.activities[index].parent
            while let next = around, plan.activities[next].visibility != .public {
                if closed[next] == Access.none { closed[next] = .outline }
                around = plan.activities[next].parent
            }
        }
    }

    package func access(to activity: ResolvedActivity) -> Access { closed[activity.index] ?? .open }

    /// Whether they know more than somebody whom nothing closed concerns.
    package var isSpecial: Bool { closed.values.contains { $0 != .none } }
}

/// Those for whom something is made, as takers of parts.
private struct Insiders {
    let named: Audience.Named
    let plan: ResolvedPlan
    private var party: Party?
    /// The activity whose people they all are, each time that it takes place.
    private var roots: [ResolvedActivity] = []

    init(_ named: Audience.Named, in plan: ResolvedPlan) {
        (self.named, self.plan) = (named, plan)
        switch named {
        case .participant(let id): party = Party(id, in: plan)
        case .everybody(let id):
            roots = plan.series[id]?.occurrences.map { plan.activities[$0] } ?? plan.activity(id).map { [$0] } ?? []
        case .nobody, .vehicle, .each: break
        }
    }

    func know(of activity: ResolvedActivity) -> Bool {
        switch named {
        case .nobody: return false
        case .each: return true
        case .everybody:
            guard let root = roots.first(where: { $0.index == activity.index || $0.isAncestor(of: activity) }) else { return false }
            let around = plan.closedRoot(of: activity)
            // What closes it is the activity of all these people itself, or around it.
            if !root.isAncestor(of: around) { return true }
            let everybody = roots.flatMap(\.activity.named)
            return !everybody.isEmpty && everybody.allSatisfy { id in isAdmitted(to: activity) { plan.concerns(id, $0) } }
        case .participant: return isAdmitted(to: activity) { place in party.map { plan.concerns($0, place) } ?? false }
        case .vehicle(let id): return isAdmitted(to: activity) { $0.activity.vehicles.contains(id) }
        }
    }

    /// Whether `takesPart` holds of the activity or of what is around it, up to what closes it; where that names nobody, up to what
    /// closes what is around that.
    private func isAdmitted(to activity: ResolvedActivity, _ takesPart: (ResolvedActivity) -> Bool) -> Bool {
        var next = activity
        while true {
            if takesPart(next) { return true }
            let isEdge = next.activity.visibility != .public
            guard !isEdge || next.activity.named.isEmpty, let parent = next.parent.map({ plan.activities[$0] }),
                parent.visibility != .public
            else { return false }
            next = parent
        }
    }
}

extension Activity {
    /// Everybody who is named for it.
    fileprivate var named: [Participant.ID] { participations.map(\.who) + agenda.flatMap(\.presenters) }
}

extension ResolvedPlan {
    /// The nearest activity, itself included, that is closed by what it says itself.
    fileprivate func closedRoot(of activity: ResolvedActivity) -> ResolvedActivity {
        var next = activity
        while next.activity.visibility == .public, let parent = next.parent { next = activities[parent] }
        return next
    }
}
