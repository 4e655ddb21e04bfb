internal import ArgumentParser
internal import Planning

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write calendars, free and busy times, agendas, itineraries, timetables, rosters and digests.",
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
            ExportCalendar.self, ExportFreeBusy.self, ExportAgenda.self, ExportItinerary.self, ExportTimetable.self, ExportDigest.self,
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

    /// Every scope of the kind; they need a folder to go to.
    func scopes(of each: Selection.Kind, in plan: ResolvedPlan, selection: Selection) throws -> [(id: String, scope: Scope)] {
        if output == nil { throw ValidationError("--each needs a folder to write into; add -o DIR") }
        if try selection.scope(in: plan) != .everything { throw ValidationError("choose --each or one selection, not both") }
        return each.scopes(in: plan)
    }

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
        let scopes = try scopes(of: each, in: plan, selection: selection)
        var contents: [String: [UInt8]] = [:]
        var progress = Progress(total: scopes.count, of: each.rawValue)
        for (id, scope) in scopes {
            if let content = try make(id, scope) { contents["\(id).\(ending)"] = content }
            progress.step()
        }
        progress.finish()
        if contents.isEmpty { throw ValidationError("there is nothing to write for any \(each.rawValue)") }
        let folder = output!  // those scopes need one
        try Files.writeAll(contents, into: folder)
        let left = scopes.count - contents.count
        Messages.say("\(contents.count) files in \(folder)" + (left == 0 ? "" : "; \(left) without a scheduled activity left out"))
    }
}
