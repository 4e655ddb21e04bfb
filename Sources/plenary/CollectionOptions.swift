internal import ArgumentParser
internal import CalDAV
internal import Foundation
internal import ICalendar
internal import Interchange
internal import Planning

/// How a plan goes into a CalDAV collection.
struct CollectionOptions: ParsableArguments {
    @OptionGroup var selection: Selection
    @Flag(help: "Name organizers and participants by their addresses; not where others can read.") var attendees = false
    @Flag(help: "Tell what would be done, and do nothing.") var dryRun = false
    @Flag(help: "Put back or remove what somebody has edited in the collection.") var overwrite = false

    var areGiven: Bool { selection.isGiven || attendees || dryRun || overwrite }

    func publish(_ plan: ResolvedPlan, to destination: String, edition: inout CalendarEdition) throws {
        edition.namesPeople = attendees
        let scope = try selection.scope(in: plan)
        let calendar = try VCalendar(plan, scope: scope, edition: edition)
        do {
            let address = try CollectionAddress(destination)
            let environment = ProcessInfo.processInfo.environment
            let client = CurlClient(
                origin: address.origin, user: environment["PLENARY_CALDAV_USER"], password: environment["PLENARY_CALDAV_PASSWORD"])
            try publish(calendar, to: Collection(address, client: client), owner: "\(plan.plan.id).\(plan.plan.domain)", edition.revision)
        } catch let error as CalDAVError {
            Messages.error("\(destination): \(error)")
            throw ExitCode(2)
        }
    }

    private func publish(_ calendar: VCalendar, to collection: Collection, owner: String, _ revision: Instant) throws {
        let isThere = try collection.exists()
        let changes = CollectionChanges(
            from: isThere ? try collection.resources() : [], to: calendar, owner: owner, revision: revision, overwriting: overwrite)
        if !isThere, !dryRun { try collection.make(named: calendar.name ?? owner) }
        var failed: [String] = []
        if dryRun {
            try Files.write(Array(changes.steps.map { "\($0.told)\n" }.joined().utf8), to: nil)
        } else {
            var progress = Progress(total: changes.steps.count, of: "event")
            for step in changes.steps {
                if let refusal = try collection.perform(step) { failed.append("\(step.told): \(refusal)") }
                progress.step()
            }
            progress.finish()
        }
        failed.forEach { Messages.error($0) }
        changes.left.forEach { Messages.warning("\($0)") }
        Messages.say("\(changes.counts), \(changes.unchanged) unchanged" + (dryRun ? "; nothing was done" : ""))
        if !dryRun { Messages.say("Programs that have the collection as an account see this at their next synchronisation.") }
        if !failed.isEmpty || !changes.left.isEmpty { throw ExitCode(1) }
    }
}

extension CollectionChanges {
    fileprivate var counts: String {
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
