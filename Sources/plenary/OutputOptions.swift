internal import ArgumentParser
internal import Operations
internal import Planning

/// Where results go, and whether all of them.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write, or the folder for several; it is written as a whole or not at all.", valueName: "path"))
    var output: String?
    @Option(
        help: ArgumentHelp(
            "Write only what differs from this manifest, and list it. One file has its manifest where this says, renewed each time; a folder has it in itself.",
            valueName: "manifest"), completion: .file(extensions: ["json"]))
    var changedSince: String?

    /// Makes the files and writes them.
    func write(_ request: ExportRequest, of opened: OpenedPlan) throws {
        var request = request
        var kind: ScopeKind?
        if case .each(let each) = request.part { kind = each }
        if let changedSince {
            request.document.keepsManifest = true
            if Files.exists(changedSince) {
                request.document.changedSince = try Manifest(InputFile(argument: changedSince))
            } else {
                Messages.say("no manifest at \(changedSince) yet: all of it is new")
            }
        }
        let line = ProgressLine(kind?.rawValue ?? "file")
        let exported = try opened.export(request, on: .current) { line.show($0, of: $1) }
        try Results.write(exported, to: output, kept: kind == nil ? changedSince : nil)
        Messages.say(exported.notes)
    }
}

/// For which parts of the plan there is a file each.
struct EachOption: ParsableArguments {
    @Option(help: ArgumentHelp("A file for each of one kind, into the folder of -o.", valueName: "kind")) var each: ScopeKind?

    func part(_ selection: some PartSelection, in plan: ResolvedPlan, output: OutputOptions) throws -> ExportRequest.Part {
        let scope = try selection.scope(in: plan)
        guard let each else { return .one(scope) }
        if output.output == nil { throw ValidationError("--each needs a folder to write into; add -o DIR") }
        if scope != .everything { throw ValidationError("choose --each or one selection, not both") }
        return .each(each)
    }
}
