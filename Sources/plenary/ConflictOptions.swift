internal import ArgumentParser
internal import Conflicts
internal import Operations

/// The conflicts that somebody asks for.
struct ConflictOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Leave out what matters less: note, warning or error.", valueName: "severity")) var atLeast = Severity.note
    @Option(help: ArgumentHelp("Only conflicts of this rule; several may be given.", valueName: "rule")) var rule: [String] = []
    @Option(help: ArgumentHelp("Only what is about this person or their delegation; several may be given.", valueName: "id"))
    var person: [String] = []
    @Option(help: ArgumentHelp("Only what is about this delegation or one of its members; several may be given.", valueName: "id"))
    var delegation: [String] = []
    @Option(help: ArgumentHelp("Only what is about this activity or one inside it; several may be given.", valueName: "id"))
    var activity: [String] = []
    @Option(
        help: ArgumentHelp("Only what is about this place, one inside it, or what happens there; several may be given.", valueName: "id"))
    var place: [String] = []

    var selection: ConflictSelection {
        let kinds: [(ScopeKind, [String])] = [(.person, person), (.delegation, delegation), (.activity, activity), (.place, place)]
        return ConflictSelection(
            atLeast: atLeast, rules: rule, subjects: kinds.flatMap { kind, ids in ids.map { (kind: kind, id: $0) } })
    }
}
