internal import Conflicts
internal import Planning

/// The edits that may resolve a conflict, by kind, the ones that change least first; nobody has tried them yet.
///
/// None moves or cancels a flight, which is the airline's, nor a transfer away from what it serves; none takes somebody out who is
/// needed, or drops what the plan says of somebody, only so that a rule has nothing to say.
struct CandidateEdits {
    let conflict: Conflict
    let plan: ResolvedPlan
    /// When the transfers among the activities can be.
    let windows: [Activity.ID: RideWindow]
    /// Those that may be changed, the ones that concern fewest first: a visit before a session, a session before a plenary.
    let activities: [ResolvedActivity]

    init(_ conflict: Conflict, in plan: ResolvedPlan, windows: [Activity.ID: RideWindow]) {
        self.conflict = conflict
        self.plan = plan
        self.windows = windows
        activities = conflict.activities.compactMap(plan.activity).filter { $0.activity.kind != .flight }.sorted {
            ($0.reach, $0.activity.id) < ($1.reach, $1.activity.id)
        }
    }

    /// Each kind with its edits.
    var all: [(kind: CandidateKind, edits: [[PlanEdit]])] { conflict.rule.type.candidates.map { ($0, edits($0)) } }

    private func edits(_ kind: CandidateKind) -> [[PlanEdit]] {
        switch kind {
        case .times: times()
        case .firstTimes: firstTimes()
        case .lengths: lengths()
        case .swaps: swaps()
        case .rooms: rooms()
        case .layouts: layouts()
        case .hotels: hotels()
        case .vehicles: vehicles()
        case .moreVehicles: moreVehicles()
        case .rides: rides()
        case .interpreters: interpreters()
        case .firstInterpreters: firstInterpreters()
        case .withdrawals: withdrawals()
        case .splits: splits()
        case .heads: heads()
        case .leads: leads()
        case .cancellations: activities.reversed().map { [.cancel($0.activity.id)] }
        case .advice: []
        }
    }
}

extension ResolvedActivity {
    /// How many a change would reach: what is open to all more than what is between few.
    fileprivate var reach: Int {
        (hasParts ? 10_000 : 0) + (activity.kind == .plenary || activity.kind == .ceremony ? 2_000 : 0) + (isOpen ? 1_000 : 0)
            + activity.participations.count
    }

    /// Whether it is open to an audience, so that nobody who only listens is needed for it.
    var isOpen: Bool {
        [
            .plenary, .ceremony, .session, .workshop, .panel, .seminar, .roundTable, .conference, .congress, .forum,
        ].contains(activity.kind)
    }
}
