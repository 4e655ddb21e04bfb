internal import ArgumentParser
internal import Planning

extension LocalDate {
    /// A day as it is typed.
    init(typed text: String) throws {
        guard let date = LocalDate(text) else { throw ValidationError("'\(text)' is no date; write it as 2014-06-24") }
        self = date
    }
}

/// The part of the plan that is asked for, or each part of one kind.
struct Selection: ParsableArguments {
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case activity, person, delegation, organization, place, vehicle
    }

    @Option(help: ArgumentHelp("One activity with its children.", valueName: "id")) var activity: String?
    @Option(help: ArgumentHelp("What one person takes part in.", valueName: "id")) var person: String?
    @Option(help: ArgumentHelp("What one delegation takes part in.", valueName: "id")) var delegation: String?
    @Option(help: ArgumentHelp("What one organization takes part in.", valueName: "id")) var organization: String?
    @Option(help: ArgumentHelp("What happens at one place and inside it.", valueName: "id")) var place: String?
    @Option(help: ArgumentHelp("What one vehicle is used for.", valueName: "id")) var vehicle: String?

    private var given: [(kind: Kind, id: String)] {
        [
            (Kind.activity, activity), (.person, person), (.delegation, delegation), (.organization, organization), (.place, place),
            (.vehicle, vehicle),
        ].compactMap { kind, id in id.map { (kind, $0) } }
    }

    var isGiven: Bool { !given.isEmpty }

    func validate() throws {
        if given.count > 1 { throw ValidationError("choose one of \(given.map { "--\($0.kind.rawValue)" }.joined(separator: " and "))") }
    }

    /// The scope asked for; everything where none is.
    func scope(in plan: ResolvedPlan) throws -> Scope {
        guard let (kind, id) = given.first else { return .everything }
        let known = kind.scopes(in: plan)
        if let match = known.first(where: { $0.id == id }) { return match.scope }
        let guess = suggestion(for: id, among: known.map(\.id))
        throw ValidationError("the plan has no \(kind.rawValue) '\(id)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""))
    }
}

extension Selection.Kind {
    /// Every scope of the kind, in the order of the plan.
    func scopes(in plan: ResolvedPlan) -> [(id: String, scope: Scope)] {
        switch self {
        case .activity: plan.activities.map { ($0.activity.id.rawValue, .activity($0.activity.id)) }
        case .person: plan.plan.people.map { ($0.id.rawValue, .participant(Participant.ID($0.id))) }
        case .delegation: plan.plan.delegations.map { ($0.id.rawValue, .participant(Participant.ID($0.id))) }
        case .organization: plan.plan.organizations.map { ($0.id.rawValue, .participant(Participant.ID($0.id))) }
        case .place: plan.places.map { ($0.place.id.rawValue, .place($0.place.id)) }
        case .vehicle: plan.plan.vehicles.map { ($0.id.rawValue, .vehicle($0.id)) }
        }
    }
}
