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

/// The part of the plan that somebody asks for.
struct Selection: ParsableArguments {
    @Option(help: ArgumentHelp("One activity with its children.", valueName: "id")) var activity: String?
    @Option(help: ArgumentHelp("What one person takes part in.", valueName: "id")) var person: String?
    @Option(help: ArgumentHelp("What one delegation takes part in.", valueName: "id")) var delegation: String?
    @Option(help: ArgumentHelp("What one organization takes part in.", valueName: "id")) var organization: String?
    @Option(help: ArgumentHelp("What happens at one place and inside it.", valueName: "id")) var place: String?
    @Option(help: ArgumentHelp("What one vehicle is used for.", valueName: "id")) var vehicle: String?

    private var given: [(kind: ScopeKind, id: String)] {
        [
            (ScopeKind.activity, activity), (.person, person), (.delegation, delegation), (.organization, organization), (.place, place),
            (.vehicle, vehicle),
        ].compactMap { kind, id in id.map { (kind, $0) } }
    }

    /// For --whole-only, which commands have that show what somebody takes part in.
    static let wholeOnlyHelp: ArgumentHelp = "Leave out what members of a delegation do by name, and what people of an organization host."

    var isGiven: Bool { !given.isEmpty }

    func validate() throws {
        if given.count > 1 { throw ValidationError("choose one of \(given.map { "--\($0.kind.rawValue)" }.joined(separator: " and "))") }
    }

    /// The scope asked for; everything where none is.
    func scope(in plan: ResolvedPlan) throws -> Scope {
        try given.first.map { try $0.kind.scope(of: $0.id, in: plan) } ?? .everything
    }
}
