internal import Planning
internal import Time

/// What is usual in a plan: all over it, at each of its places, and for each of its delegations.
struct Practices: Sendable {
    let ofPlan: Practice
    /// By the place's position; empty where no place differs from the plan.
    private var places: [Practice] = []
    private var delegations: [Delegation.ID: Practice.Changes] = [:]
    private var weekends: [Set<Weekday>] = []
    /// Whether each place, or what is around it, says how long a change in a room takes.
    private var turnarounds: [Bool] = []
    /// An activity no longer than this that is alone on its day breaks no rule about days.
    private(set) var negligible = Minutes.max

    init(_ plan: ResolvedPlan) {
        ofPlan = Practice.usual.with(plan.plan.practice)
        if plan.places.contains(where: { $0.place.practice != nil }) {
            for place in plan.places { places.append((place.parent.map { places[$0] } ?? ofPlan).with(place.place.practice)) }
        }
        let hasTurnaround = plan.plan.practice?.turnaround != nil
        for place in plan.places {
            turnarounds.append(place.place.practice?.turnaround != nil || place.parent.map { turnarounds[$0] } ?? hasTurnaround)
        }
        for delegation in plan.plan.delegations { delegations[delegation.id] = delegation.practice }
        for practice in [ofPlan] + places + delegations.values.map(ofPlan.with) {
            let windows = [(practice.lunch, practice.lunchMinutes), (practice.dinner, practice.dinnerMinutes)]
            // Wherever it is in the hours of a meal, a pause long enough is before or after it.
            let spare = windows.map { $0.minutes - 2 * $1 }.min() ?? 0
            negligible = max(0, min(negligible, practice.longestDay, practice.interpreterShift, spare))
        }
        for place in plan.places {
            let around = place.parent.flatMap { plan.places[$0].country == place.country ? weekends[$0] : nil }
            let usual = plan.plan.practice?.weekend.map(Set.init) ?? place.country.map(Weekend.days) ?? []
            weekends.append(place.place.practice?.weekend.map(Set.init) ?? around ?? usual)
        }
    }

    /// At the place of this position; the plan's for -1.
    func at(_ place: Int32) -> Practice { place < 0 || places.isEmpty ? ofPlan : places[Int(place)] }

    /// There, for a delegation where it is one.
    func at(_ place: Int32, for resource: Resource) -> Practice {
        guard resource.kind == .delegation, !delegations.isEmpty, let id = Delegation.ID(resource.id) else { return at(place) }
        return at(place).with(delegations[id])
    }

    /// Whether the plan says there how long a change in a room takes, rather than that it is as usual.
    func statesTurnaround(at place: Int32) -> Bool { place >= 0 && turnarounds[Int(place)] }

    /// The days of rest at a place.
    func weekend(at place: Int32) -> Set<Weekday> { weekends[Int(place)] }
}
