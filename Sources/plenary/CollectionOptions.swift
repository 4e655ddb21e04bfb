internal import ArgumentParser
internal import CalDAV
internal import CalendarExchange
internal import Foundation
internal import ICalendar
internal import Operations
internal import Planning

/// How a plan goes into a CalDAV collection.
struct CollectionOptions: ParsableArguments {
    @OptionGroup var selection: Selection
    @Flag(help: "Tell times in UTC: for Outlook and zones whose clocks change irregularly, as Morocco's.") var utc = false
    @Flag(help: "Name organizers and participants by their addresses; not where others can read.") var attendees = false
    @Flag(help: "Put what repeats in as one event with a rule; without it each time is an event.") var series = false
    @Flag(help: "Tell what would be done, and do nothing.") var dryRun = false
    @Flag(help: "Put back or remove what somebody has edited in the collection.") var overwrite = false

    var areGiven: Bool { selection.isGiven || utc || attendees || series || dryRun || overwrite }

    func validate() throws {
        if series, utc { throw ValidationError("--series keeps to the clock of the place, and --utc has none; choose one") }
    }

    func publish(_ plan: ResolvedPlan, to destination: String, edition: inout CalendarEdition) throws {
        if utc { edition.times = .utc }
        edition.namesPeople = attendees
        edition.writesSeries = series
        let scope = try selection.scope(in: plan)
        let calendar = try VCalendar(plan, scope: scope, edition: edition)
        do {
            let address = try CollectionAddress(destination)
            let environment = ProcessInfo.processInfo.environment
            let client = try CurlClient(
                address, user: environment["PLENARY_CALDAV_USER"], password: environment["PLENARY_CALDAV_PASSWORD"])
            try publish(calendar, to: Collection(address, client: client), owner: "\(plan.plan.id).\(plan.plan.domain)", edition.revision)
        } catch let error as CalDAVError {
            // What is no address may have a password in it.
            if case .address = error { Messages.error("\(error)") } else { Messages.error("\(destination): \(error)") }
            throw ExitCode(2)
        } catch let error as StaleRevision {
            Messages.error("\(error); nothing was done")
            throw ExitCode(2)
        }
    }

    private func publish(_ calendar: VCalendar, to collection: Collection, owner: String, _ revision: Instant) throws {
        let isThere = try collection.exists()
        let contents = isThere ? try collection.contents() : nil
        let changes = CollectionChanges(
            from: contents?.resources ?? [], to: calendar, owner: owner, revision: revision, overwriting: overwrite)
        try changes.updated.after.check(isNewerThan: changes.updated.before, at: revision)
        if !isThere, !dryRun { try collection.make(named: calendar.name ?? owner, color: calendar.colorCode) }
        let hasFailed = dryRun ? try tell(changes, isThere: isThere) : perform(changes, in: collection)
        changes.left.forEach { Messages.warning("\($0)") }
        if let outside = contents?.outside, let first = outside.first {
            Messages.warning(
                "the server names \(outside.count) entries outside of the collection, as '\(first)'; they are left alone")
        }
        if hasFailed || !changes.left.isEmpty { throw ExitCode(1) }
    }

    private func tell(_ changes: CollectionChanges, isThere: Bool) throws -> Bool {
        try Files.write(Array(changes.steps.map { "\($0.told)\n" }.joined().utf8), to: nil)
        if !isThere { Messages.say("the collection isn't there yet and would be made") }
        Messages.say("\(CollectionChanges.counts(of: changes.steps)), \(changes.unchanged) unchanged; nothing was done")
        return false
    }

    /// Does what can be done and tells all that can't; gives whether there was any of that.
    private func perform(_ changes: CollectionChanges, in collection: Collection) -> Bool {
        var done: [CollectionChanges.Step] = []
        var failed: [String] = []
        var progress = Progress(total: changes.steps.count, of: "event")
        for step in changes.steps {
            do {
                if let refusal = try collection.perform(step) { failed.append("\(step.told): \(refusal)") } else { done.append(step) }
            } catch {
                failed.append("\(step.told): \(error); publish again for what is left")
                break
            }
            progress.step()
        }
        progress.finish()
        failed.forEach { Messages.error($0) }
        let left = changes.steps.count - done.count
        Messages.say(
            "\(CollectionChanges.counts(of: done)), \(changes.unchanged) unchanged" + (left == 0 ? "" : "; \(left) changes not done"))
        Messages.say("Programs that have the collection as an account see this at their next synchronisation.")
        return left > 0
    }
}

extension CollectionChanges {
    fileprivate static func counts(of steps: [Step]) -> String {
        var counts = (new: 0, changed: 0, removed: 0)
        for step in steps {
            switch step {
            case .put: counts.new += 1
            case .update: counts.changed += 1
            case .remove: counts.removed += 1
            }
        }
        return "\(counts.new) new, \(counts.changed) changed, \(counts.removed) removed"
    }
}

extension CollectionChanges.Step {
    fileprivate var told: String {
        switch self {
        case .put(let resource): "new: \(resource.summary)".harmless
        case .update(let resource, _): "changed: \(resource.summary)".harmless
        case .remove(let found): "removed: \(found.resource?.summary ?? found.path)".harmless
        }
    }
}
