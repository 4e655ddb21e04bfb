internal import ArgumentParser
internal import Operations
internal import Planning
internal import Time

extension LocalDate {
    /// A day as somebody types it.
    init(typed text: String) throws {
        guard let date = LocalDate(text) else { throw ValidationError("'\(text)' is no date; write it as 2014-06-24") }
        self = date
    }
}

extension ScopeKind: ExpressibleByArgument {}

/// The part of the plan that somebody asks for, among those that a command takes.
protocol PartSelection: ParsableArguments {
    var given: [(kind: ScopeKind, id: String)] { get }
}

extension PartSelection {
    /// For --whole-only, which commands have that show what somebody takes part in.
    static var wholeOnlyHelp: ArgumentHelp { "Leave out what members of a delegation do by name, and what people of an organization host." }

    var isGiven: Bool { !given.isEmpty }

    func validate() throws {
        if given.count > 1 { throw ValidationError("choose one of \(given.map { "--\($0.kind.rawValue)" }.joined(separator: " and "))") }
    }

    /// The scope asked for; everything where none is.
    func scope(in plan: ResolvedPlan) throws -> Scope {
        try given.first.map { try $0.kind.scope(of: $0.id, in: plan) } ?? .everything
    }

    fileprivate func known(_ options: [(ScopeKind, String?)]) -> [(kind: ScopeKind, id: String)] {
        options.compactMap { kind, id in id.map { (kind, $0) } }
    }
}

struct Selection: PartSelection {
    @Option(help: ArgumentHelp("One activity with its children.", valueName: "id")) var activity: String?
    @Option(help: ArgumentHelp("What one person takes part in.", valueName: "id")) var person: String?
    @Option(help: ArgumentHelp("What one delegation takes part in.", valueName: "id")) var delegation: String?
    @Option(help: ArgumentHelp("What one organization takes part in.", valueName: "id")) var organization: String?
    @Option(help: ArgumentHelp("What happens at one place and inside it.", valueName: "id")) var place: String?
    @Option(help: ArgumentHelp("What one vehicle is used for.", valueName: "id")) var vehicle: String?

    var given: [(kind: ScopeKind, id: String)] {
        known([
            (.activity, activity), (.person, person), (.delegation, delegation), (.organization, organization), (.place, place),
            (.vehicle, vehicle),
        ])
    }
}

/// What has a programme.
struct ActivitySelection: PartSelection {
    @Option(help: ArgumentHelp("One activity with its children.", valueName: "id")) var activity: String?

    var given: [(kind: ScopeKind, id: String)] { known([(.activity, activity)]) }
}

/// Who or what goes somewhere.
struct TravellerSelection: PartSelection {
    @Option(help: ArgumentHelp("Where one person goes.", valueName: "id")) var person: String?
    @Option(help: ArgumentHelp("Where one delegation goes.", valueName: "id")) var delegation: String?
    @Option(help: ArgumentHelp("Where one organization goes, and whom it receives.", valueName: "id")) var organization: String?
    @Option(help: ArgumentHelp("What one vehicle is used for.", valueName: "id")) var vehicle: String?

    var given: [(kind: ScopeKind, id: String)] {
        known([(.person, person), (.delegation, delegation), (.organization, organization), (.vehicle, vehicle)])
    }
}

/// Who or what is busy.
struct TakenSelection: PartSelection {
    @Option(help: ArgumentHelp("When one person is taken.", valueName: "id")) var person: String?
    @Option(help: ArgumentHelp("When one delegation is taken.", valueName: "id")) var delegation: String?
    @Option(help: ArgumentHelp("When one place is taken.", valueName: "id")) var place: String?
    @Option(help: ArgumentHelp("When one vehicle is taken.", valueName: "id")) var vehicle: String?

    var given: [(kind: ScopeKind, id: String)] {
        known([(.person, person), (.delegation, delegation), (.place, place), (.vehicle, vehicle)])
    }
}

/// Who is in something.
struct RosterSelection: PartSelection {
    @Option(help: ArgumentHelp("Who takes part in one activity and its children.", valueName: "id")) var activity: String?
    @Option(help: ArgumentHelp("Who is in one delegation.", valueName: "id")) var delegation: String?
    @Option(help: ArgumentHelp("Who comes to one place.", valueName: "id")) var place: String?

    var given: [(kind: ScopeKind, id: String)] { known([(.activity, activity), (.delegation, delegation), (.place, place)]) }
}
