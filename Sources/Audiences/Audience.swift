package import Planning
/// Who reads something, and what of the plan it has a place for.
package struct Audience: Hashable, Sendable {
    /// For whom by name it is made, and who so may know of closed activities.
    package enum Named: Hashable, Sendable {
        case nobody
        case participant(Participant.ID)
        case vehicle(Vehicle.ID)
        /// All who take part in the activity, in one paper for all of them.
        case everybody(in: Activity.ID)
        /// Each for themselves, of what they take part in.
        case each
    }

    package var readership: Readership
    package var named: Named
    /// What stands in the place of a closed activity where rooms are shown; `nil` where these aren't.
    package var reserved: LocalizedText?
    /// Whether e-mail addresses are asked for.
    package var seesAddresses = false
    /// Whether diet and access are asked for.
    package var seesNeeds = false
    /// The fields of the plan's own that are asked for.
    package var fields: Set<CustomField.ID> = []

    package init(_ readership: Readership, named: Named = .nobody) {
        self.readership = readership
        self.named = named
    }

    /// Those whom the scope names.
    package init(_ readership: Readership, of scope: Scope) {
        self.readership = readership
        named =
            switch scope {
            case .everything, .place: .nobody
            case .activity(let id): .everybody(in: id)
            case .participant(let id): .participant(id)
            case .vehicle(let id): .vehicle(id)
            }
    }
}
