package import Planning

/// What parts of a plan are of, that somebody may ask for one by one.
package enum ScopeKind: String, CaseIterable, Sendable {
    case activity, person, delegation, organization, place, vehicle

    /// Every scope of the kind, in the order of the plan.
    package func scopes(in plan: ResolvedPlan) -> [(id: String, scope: Scope)] {
        switch self {
        case .activity: plan.activities.map { ($0.activity.id.rawValue, .activity($0.activity.id)) }
        case .person: plan.plan.people.map { ($0.id.rawValue, .participant(Participant.ID($0.id))) }
        case .delegation: plan.plan.delegations.map { ($0.id.rawValue, .participant(Participant.ID($0.id))) }
        case .organization: plan.plan.organizations.map { ($0.id.rawValue, .participant(Participant.ID($0.id))) }
        case .place: plan.places.map { ($0.place.id.rawValue, .place($0.place.id)) }
        case .vehicle: plan.plan.vehicles.map { ($0.id.rawValue, .vehicle($0.id)) }
        }
    }

    /// The scope of that id.
    package func scope(of id: String, in plan: ResolvedPlan) throws(RequestError) -> Scope {
        let known = scopes(in: plan)
        if let match = known.first(where: { $0.id == id }) { return match.scope }
        throw .unknown(kind: rawValue, id: id, nearest: suggestion(for: id, among: known.map(\.id)))
    }
}

extension ResolvedPlan {
    /// The track of that name, as the plan writes it in one of its languages.
    func track(named name: String) throws(RequestError) -> String {
        let known = activities.compactMap(\.activity.track).flatMap { $0.translations.map(\.text) }
        if let found = known.first(where: { $0 == name }) ?? known.first(where: { $0.lowercased() == name.lowercased() }) { return found }
        throw .unknown(kind: "track", id: name, nearest: suggestion(for: name, among: known))
    }

    /// The activity of that id.
    package func activity(named id: String) throws(RequestError) -> ResolvedActivity {
        if let found = Activity.ID(id).flatMap(activity) { return found }
        throw .unknown(kind: "activity", id: id, nearest: suggestion(for: id, among: activities.map(\.activity.id.rawValue)))
    }
}
