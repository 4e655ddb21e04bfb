/// One change to a plan, as an organiser would make it to resolve a conflict.
///
/// The id of a repeating activity means every occurrence; with a day, as in `briefing.2027-05-13`, it means that one.
package enum PlanEdit: Hashable, Sendable {
    /// Nested activities keep their own times; those of one occurrence move with it.
    case move(Activity.ID, to: Schedule)
    case relocate(Activity.ID, to: Place.ID)
    case relayout(Activity.ID, Place.Layout)
    /// In every role, and as presenter of agenda items. The replacement hasn't replied yet.
    case replace(Participant.ID, by: Participant.ID, in: Activity.ID)
    case replaceVehicle(Vehicle.ID, by: Vehicle.ID, in: Activity.ID)
    /// Adds a vehicle to those that are used.
    case assign(Vehicle.ID, to: Activity.ID)
    /// Changes where a flight or transfer ends.
    case redirect(Activity.ID, to: Place.ID)
    /// Removes the participant from all roles, and from the presenters.
    case withdraw(Participant.ID, from: Activity.ID)
    /// Makes the participation optional.
    case excuse(Participant.ID, from: Activity.ID)
    /// Names the members of a delegation who come.
    case split(Delegation.ID, in: Activity.ID, members: [Person.ID], lead: Person.ID?)
    case join(Participation, Activity.ID)
    case cancel(Activity.ID)
    /// Appends an activity to those inside another, or to the plan's.
    case add(Activity, inside: Activity.ID?)
    case name(head: Person.ID, of: Delegation.ID)
    case accept(Acceptance)
}

extension PlanEdit {
    /// The activity that the edit changes; `nil` if it adds one or changes something else.
    package var activity: Activity.ID? {
        switch self {
        case .move(let id, _), .relocate(let id, _), .relayout(let id, _), .replace(_, _, let id), .replaceVehicle(_, _, let id),
            .assign(_, let id), .redirect(let id, _), .withdraw(_, let id), .excuse(_, let id), .split(_, let id, _, _), .join(_, let id),
            .cancel(let id):
            id
        case .add, .name, .accept: nil
        }
    }
}
