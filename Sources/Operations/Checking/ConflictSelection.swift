package import Conflicts
internal import Planning

/// The conflicts that somebody asks for: those of these rules, about one of these people, delegations, activities or places.
package struct ConflictSelection: Sendable {
    package var atLeast: Severity
    /// The names of rules; empty for all.
    package var rules: [String]
    /// What they are about; empty for anything.
    package var subjects: [(kind: ScopeKind, id: String)]

    package init(atLeast: Severity = .note, rules: [String] = [], subjects: [(kind: ScopeKind, id: String)] = []) {
        self.atLeast = atLeast
        self.rules = rules
        self.subjects = subjects
    }

    var isEverything: Bool { atLeast == .note && rules.isEmpty && subjects.isEmpty }

    /// Throws where there is no such rule, or nothing of that id.
    func selected(_ conflicts: [Conflict], in plan: ResolvedPlan) throws(RequestError) -> [Conflict] {
        let known = RuleCatalogue.all.map { type(of: $0).name }
        if let unknown = rules.first(where: { !known.contains($0) }) {
            throw .unknownRule(unknown, nearest: suggestion(for: unknown, among: known))
        }
        var concerned = ConcernedSubjects(plan)
        for (kind, id) in subjects { try concerned.add(kind, id) }
        return conflicts.filter { conflict in
            conflict.severity >= atLeast && (rules.isEmpty || rules.contains(conflict.rule.rawValue))
                && (subjects.isEmpty || concerned.contain(conflict))
        }
    }
}

/// What conflicts are asked about, with what belongs to it.
private struct ConcernedSubjects {
    private let plan: ResolvedPlan
    private var resources: Set<Resource> = []
    private var activities: Set<Activity.ID> = []

    init(_ plan: ResolvedPlan) { self.plan = plan }

    mutating func add(_ kind: ScopeKind, _ id: String) throws(RequestError) {
        let scope = try kind.scope(of: id, in: plan)
        switch kind {
        case .person:
            resources.insert(Resource(.person, plan.plan.people.first { $0.id.rawValue == id }!.id))  // the scope was found
            for delegation in plan.plan.delegations where delegation.people.contains(where: { $0.rawValue == id }) {
                resources.insert(Resource(.delegation, delegation.id))
            }
        case .delegation:
            for delegation in plan.plan.delegations where delegation.id.rawValue == id {
                resources.insert(Resource(.delegation, delegation.id))
                resources.formUnion(delegation.people.map { Resource(.person, $0) })
            }
        case .place:
            let places = plan.places.first { $0.place.id.rawValue == id }.map { plan.places[$0.index..<$0.subtreeEnd] } ?? []
            resources.formUnion(places.map { Resource(.place, $0.place.id) })
            activities.formUnion(plan.activities(in: scope).map(\.activity.id))
        case .activity, .organization, .vehicle:
            activities.formUnion(plan.activities(in: scope).map(\.activity.id))
        }
    }

    func contain(_ conflict: Conflict) -> Bool {
        conflict.activities.contains(where: activities.contains) || conflict.resources.contains(where: resources.contains)
            || conflict.facts.values.contains { fact in
                switch fact {
                case .resource(let resource): resources.contains(resource)
                case .resources(let named): named.contains(where: resources.contains)
                default: false
                }
            }
    }
}
