internal import ArgumentParser
internal import Planning

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write calendars, free and busy times, agendas, itineraries and rosters.",
        discussion: """
            Examples:
              plenary export calendar plan.yaml -o programme.ics
              plenary export calendar plan.yaml --each delegation -o calendars
              plenary export freebusy plan.yaml --each person -o freebusy
              plenary export agenda plan.yaml --activity ws-egov --language ar -o agenda.html
              plenary export itinerary plan.yaml --delegation oman -o oman.html
              plenary export roster plan.yaml --delegation oman --format csv -o oman.csv
            """,
        subcommands: [
            ExportCalendar.self, ExportFreeBusy.self, ExportAgenda.self, ExportItinerary.self,
            ExportRoster.self,
        ])
}

/// Where results go, and for which parts of the plan.
struct Output: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write, or the folder with --each; it is written as a whole or not at all.", valueName: "path"))
    var output: String?

    @Option(help: ArgumentHelp("A file for each of one kind, into the folder of -o.", valueName: "kind")) var each: Selection.Kind?

    /// Writes what `make` gives for the scope selected, or for each one by its id; `nil` where there is nothing to write.
    func write(
        _ plan: ResolvedPlan, selection: Selection, ending: String, make: (_ id: String?, Scope) throws -> [UInt8]?
    ) throws {
        guard let each else {
            guard let content = try make(nil, try selection.scope(in: plan)) else {
                throw ValidationError("nothing that is selected has a time; see 'plenary show' for what is to be scheduled")
            }
            return try Files.write(content, to: output)
        }
        guard let output else { throw ValidationError("--each needs a folder to write into; add -o DIR") }
        if try selection.scope(in: plan) != .everything { throw ValidationError("choose --each or one selection, not both") }
        let scopes = each.scopes(in: plan)
        var contents: [String: [UInt8]] = [:]
        var progress = Progress(total: scopes.count, of: each.rawValue)
        for (id, scope) in scopes {
            if let content = try make(id, scope) { contents["\(id).\(ending)"] = content }
            progress.step()
        }
        progress.finish()
        if contents.isEmpty { throw ValidationError("there is nothing to write for any \(each.rawValue)") }
        try Files.writeAll(contents, into: output)
        let left = scopes.count - contents.count
        Messages.say("\(contents.count) files in \(output)" + (left == 0 ? "" : "; \(left) without a scheduled activity left out"))
    }
}
