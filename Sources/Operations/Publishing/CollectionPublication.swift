package import Audiences
package import CalDAV
internal import CalendarExchange
internal import ICalendar
package import Planning
package import Wording

/// What makes a CalDAV collection hold what the plan holds, to be looked at and then done.
package struct CollectionPublication {
    /// How a plan goes into a collection.
    package struct Choice: Sendable {
        package var scope = Scope.everything
        /// Leaves out what members of a delegation do by name, and what people of an organization host.
        package var isWholeOnly = false
        /// `nil` for the usual one: of somebody's calendar `participants`, of any other `public`.
        package var readership: Readership?
        package var isInUTC = false
        package var namesPeople = false
        package var writesSeries = false
        /// Takes back what somebody has edited in the collection.
        package var overwrites = false

        package init() {}
    }

    package struct Outcome {
        package var done: [CollectionChanges.Step] = []
        /// What the server didn't take, each in a line.
        package var failures: [String] = []
    }

    package let changes: CollectionChanges
    /// Whether the collection is there already.
    package let isThere: Bool
    package let notes: [Note]
    private let collection: Collection
    private let calendar: VCalendar
    private let owner: String
    private let address: String

    /// Looks at the collection at `address` and changes nothing. User and password are those of the machine's environment.
    package init(
        of opened: OpenedPlan, to address: String, choice: Choice, languages: Languages, on machine: Machine
    ) throws(OperationError) {
        var request = ExportRequest(
            .calendar(CalendarChoice(namesPeople: choice.namesPeople)), of: .one(choice.scope), languages: languages)
        request.readership = choice.readership
        let plans = try ExportPlans(of: opened, for: request)
        let plan = try plans.plan(for: choice.scope)
        var edition = CalendarEdition(of: plan, revision: try opened.revision(), languages: languages)
        if choice.isInUTC { edition.times = .utc }
        edition.namesPeople = choice.namesPeople
        edition.isWholeOnly = choice.isWholeOnly
        edition.writesSeries = choice.writesSeries
        calendar = try VCalendar.made(of: plan, scope: choice.scope, edition: edition)
        owner = "\(plan.plan.id).\(plan.plan.domain)"
        self.address = address
        let contents: Collection.Contents?
        do {
            let place = try CollectionAddress(address)
            let client = try CurlClient(
                place, user: machine.environment["PLENARY_CALDAV_USER"], password: machine.environment["PLENARY_CALDAV_PASSWORD"])
            collection = Collection(place, client: client)
            isThere = try collection.exists()
            contents = isThere ? try collection.contents() : nil
        } catch {
            throw .collection(address: address, error)
        }
        changes = CollectionChanges(
            from: contents?.resources ?? [], to: calendar, owner: owner, revision: edition.revision, overwriting: choice.overwrites)
        do {
            try changes.updated.after.check(isNewerThan: changes.updated.before, at: edition.revision)
        } catch {
            throw .stale(error)
        }
        var notes = [try plans.leftOut(of: [choice.scope])].compactMap { $0 }
        notes += changes.skipped.map { Note.warning("\($0)") }
        if let outside = contents?.outside, let first = outside.first {
            notes.append(
                .warning("the server names \(outside.count) entries outside of the collection, as '\(first)'; they are left alone"))
        }
        self.notes = notes
    }

    /// Does what can be done and reports all that can't.
    package func perform(progress: Progress = { _, _ in }) throws(OperationError) -> Outcome {
        if !isThere {
            do {
                try collection.make(named: calendar.name ?? owner, color: calendar.colorCode)
            } catch {
                throw .collection(address: address, error)
            }
        }
        var outcome = Outcome()
        for (number, step) in changes.steps.enumerated() {
            do {
                if let refusal = try collection.perform(step) {
                    outcome.failures.append("\(step.line): \(refusal)")
                } else {
                    outcome.done.append(step)
                }
            } catch {
                outcome.failures.append("\(step.line): \(error); publish again for what is left")
                break
            }
            progress(number + 1, changes.steps.count)
        }
        return outcome
    }
}

extension CollectionChanges {
    /// `2 new, 1 changed, 0 removed`
    package static func counts(of steps: [Step]) -> String {
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
    /// `new: Opening`
    package var line: String {
        switch self {
        case .put(let resource): "new: \(resource.summary)".harmless
        case .update(let resource, _): "changed: \(resource.summary)".harmless
        case .remove(let found): "removed: \(found.resource?.summary ?? found.path)".harmless
        }
    }
}
