/// One change to a plan, as an organiser would make it to resolve a conflict.
///
/// Where an activity repeats, its id in the plan means every time, and the id with the day, as `briefing.2027-05-13`, that one time.
package enum PlanEdit: Hashable, Sendable {
    /// Parts inside keep their own times; those of one time of what repeats go with it.
    case move(Activity.ID, to: Schedule)
    case relocate(Activity.ID, to: Place.ID)
    case relayout(Activity.ID, Place.Layout)
    /// In every role, and as presenter of agenda items. Who comes instead hasn't replied yet.
    case replace(Participant.ID, by: Participant.ID, in: Activity.ID)
    case replaceVehicle(Vehicle.ID, by: Vehicle.ID, in: Activity.ID)
    /// No longer takes part, nor presents.
    case withdraw(Participant.ID, from: Activity.ID)
    /// Need not be there.
    case excuse(Participant.ID, from: Activity.ID)
    /// Names who of a delegation comes.
    case split(Delegation.ID, in: Activity.ID, members: [Person.ID], lead: Person.ID?)
    case join(Participation, Activity.ID)
    case cancel(Activity.ID)
    /// At the end of the activities inside another, or of the plan's.
    case add(Activity, inside: Activity.ID?)
    case name(head: Person.ID, of: Delegation.ID)
    case accept(Acceptance)
}

extension PlanEdit {
    /// The activity that it changes, where it changes one that is there.
    package var activity: Activity.ID? {
        switch self {
        case .move(let id, _), .relocate(let id, _), .relayout(let id, _), .replace(_, _, let id), .replaceVehicle(_, _, let id),
            .withdraw(_, let id), .excuse(_, let id), .split(_, let id, _, _), .join(_, let id), .cancel(let id):
            id
        case .add, .name, .accept: nil
        }
    }
}
