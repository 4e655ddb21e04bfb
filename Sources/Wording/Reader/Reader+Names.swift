internal import Foundation
package import Conflicts
package import Planning

extension Reader {
    /// A person, delegation or organization by name; by id where the plan doesn't have it.
    package func name(of id: Participant.ID, in plan: ResolvedPlan) -> String {
        switch plan.participant(id) {
        case .person(let person)?: text(person.name)
        case .delegation(let delegation)?: text(delegation.name)
        case .organization(let organization)?: text(organization.name)
        case nil: id.rawValue
        }
    }

    /// What can be overbooked by name; by id where the plan doesn't have it.
    package func name(of resource: Resource, in plan: ResolvedPlan) -> String {
        let name: LocalizedText? =
            switch resource.kind {
            case .person: Identifier(resource.id).flatMap { plan.person($0)?.name }
            case .delegation: Identifier(resource.id).flatMap { plan.delegation($0)?.name }
            case .organization: Identifier(resource.id).flatMap { plan.organization($0)?.name }
            case .place: Identifier(resource.id).flatMap { plan.place($0)?.place.name }
            case .vehicle: Identifier(resource.id).flatMap { plan.vehicle($0)?.name }
            case .equipment: Identifier(resource.id).flatMap { plan.equipment($0)?.name }
            }
        return name.map { text($0) } ?? resource.id
    }

    /// A vehicle by name; by id where the plan doesn't have it.
    package func name(of id: Vehicle.ID, in plan: ResolvedPlan) -> String { plan.vehicle(id).map { text($0.name) } ?? id.rawValue }

    /// A place by its own name alone; by id where the plan doesn't have it.
    package func name(of id: Place.ID, in plan: ResolvedPlan) -> String { plan.place(id).map { text($0.place.name) } ?? id.rawValue }

    /// An activity by title, without quotation marks; by id where the plan doesn't have it.
    package func title(of id: Activity.ID, in plan: ResolvedPlan) -> String {
        plan.activity(id).map { text($0.activity.title) } ?? id.rawValue
    }

    /// `“Opening”`
    package func quoted(_ text: String) -> String { phrase(.quotation, ["text": .text(isolated(text))]) }

    /// `A, B and C`, with those isolated that run against the reader's direction.
    package func list(_ names: [String]) -> String { names.formatted(.list(type: .and).locale(locale)) }

    /// `A, B, C, D and 3 others`: the first four where there are more than five.
    package func shortList(_ names: [String]) -> String {
        guard names.count > 5 else { return list(names) }
        return list(names.prefix(4) + [phrase(.others, ["n": .number(names.count - 4)])])
    }
}
