internal import ArgumentParser
internal import Audiences
internal import CalDAV
internal import Operations
internal import Planning

/// How a plan goes into a CalDAV collection.
struct CollectionOptions: ParsableArguments {
    @OptionGroup var selection: Selection
    @Flag(help: "Give times in UTC: for Outlook and zones whose clocks change irregularly, as Morocco's.") var utc = false
    @Flag(help: "Name organizers and participants by their addresses; not where others can read.") var attendees = false
    @Flag(help: "Put what repeats in as one event with a rule; without it each time is an event.") var series = false
    @Flag(help: "List what would be done, and do nothing.") var dryRun = false
    @Flag(help: "Put back or remove what somebody has edited in the collection.") var overwrite = false

    var areGiven: Bool { selection.isGiven || utc || attendees || series || dryRun || overwrite }

    func validate() throws {
        if series, utc { throw ValidationError("--series keeps to the clock of the place, and --utc has none; choose one") }
    }

    func publish(
        _ opened: OpenedPlan, to address: String, for readership: Readership?, wholeOnly: Bool, _ languages: LanguageOptions
    ) throws {
        var choice = CollectionPublication.Choice()
        choice.scope = try selection.scope(in: opened.plan)
        choice.isWholeOnly = wholeOnly
        choice.readership = readership
        choice.isInUTC = utc
        choice.namesPeople = attendees
        choice.writesSeries = series
        choice.overwrites = overwrite
        let publication = try CollectionPublication(
            of: opened, to: address, choice: choice, languages: languages.chosen(for: opened.plan), on: .current)
        let isDone = dryRun ? try list(publication) : try perform(publication)
        Messages.say(publication.notes)
        if !isDone || !publication.changes.skipped.isEmpty { throw ExitStatus.findings }
    }

    private func list(_ publication: CollectionPublication) throws -> Bool {
        let changes = publication.changes
        try Results.write(changes.steps.map { $0.line + "\n" }.joined())
        if !publication.isThere { Messages.say("the collection isn't there yet and would be made") }
        Messages.say("\(CollectionChanges.counts(of: changes.steps)), \(changes.unchanged) unchanged; nothing was done")
        return true
    }

    /// Gives whether all was done.
    private func perform(_ publication: CollectionPublication) throws -> Bool {
        let line = ProgressLine("event")
        let outcome = try publication.perform { line.show($0, of: $1) }
        outcome.failures.forEach { Messages.error($0) }
        let left = publication.changes.steps.count - outcome.done.count
        Messages.say(
            "\(CollectionChanges.counts(of: outcome.done)), \(publication.changes.unchanged) unchanged"
                + (left == 0 ? "" : "; \(left) changes not done"))
        Messages.say("Programs that have the collection as an account see this at their next synchronisation.")
        return left == 0
    }
}
