internal import Conflicts
internal import Planning
internal import Time

/// What each person, delegation, organization, place, vehicle and kind of equipment of a plan is in, in order of time.
struct ResourceActivities {
    private var activities: [Resource: [ResolvedActivity]] = [:]

    subscript(resource: Resource) -> [ResolvedActivity] { activities[resource] ?? [] }

    /// Cancelled and unscheduled activities are nobody's.
    init(_ plan: ResolvedPlan) {
        let rooms = Rooms(plan)
        let scheduled = plan.activities.compactMap { activity in
            activity.status == .cancelled ? nil : activity.interval.map { (activity, $0) }
        }
        for (activity, _) in scheduled.sorted(by: { ($0.1.start, $0.0.index) < ($1.1.start, $1.0.index) }) {
            for resource in Self.resources(of: activity, rooms: rooms, in: plan) { activities[resource, default: []].append(activity) }
        }
    }

    private static func resources(of activity: ResolvedActivity, rooms: Rooms, in plan: ResolvedPlan) -> Set<Resource> {
        let values = activity.activity
        var found: Set<Resource> = []
        for participation in values.participations where participation.isComing {
            switch plan.participant(participation.who) {
            case .delegation(let delegation)?: found.insert(Resource(.delegation, delegation.id))
            case .organization(let organization)?: found.insert(Resource(.organization, organization.id))
            case .person?, nil: break
            }
        }
        let people = values.participations.flatMap { plan.people(in: $0) } + values.agenda.flatMap(\.presenters).map(Person.ID.init)
        for person in people where plan.person(person) != nil && plan.comes(Participant.ID(person), to: activity) {
            found.insert(Resource(.person, person))
        }
        found.formUnion(values.vehicles.map { Resource(.vehicle, $0) })
        found.formUnion(values.equipment.map { Resource(.equipment, $0.what) })
        let taken = rooms.taken(by: activity)
        found.formUnion(taken.map { Resource(.place, $0) })
        if taken.isEmpty, let place = activity.place { found.insert(Resource(.place, place)) }
        return found
    }
}
