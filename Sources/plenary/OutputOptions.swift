internal import ArgumentParser
internal import Operations
internal import Planning

/// Where results go, and for which parts of the plan.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write, or the folder with --each; it is written as a whole or not at all.", valueName: "path"))
    var output: String?

    @Option(help: ArgumentHelp("A file for each of one kind, into the folder of -o.", valueName: "kind")) var each: ScopeKind?

    func part(_ selection: Selection, in plan: ResolvedPlan) throws -> ExportRequest.Part {
        let scope = try selection.scope(in: plan)
        guard let each else { return .one(scope) }
        if output == nil { throw ValidationError("--each needs a folder to write into; add -o DIR") }
        if scope != .everything { throw ValidationError("choose --each or one selection, not both") }
        return .each(each)
    }

    /// Makes the files and writes them.
    func write(_ request: ExportRequest, of opened: OpenedPlan) throws {
        let line = ProgressLine(each?.rawValue ?? "file")
        let exported = try opened.export(request, on: .current) { line.show($0, of: $1) }
        try Results.write(exported, to: output)
        Messages.say(exported.notes)
    }
}
