internal import CalendarExchange
internal import Documents
internal import ICalendar
internal import Planning
internal import Time
internal import Wording

extension OpenedPlan {
    func calendars(
        _ choice: CalendarChoice, _ request: ExportRequest, _ plans: ExportPlans, _ progress: Progress
    ) throws(OperationError) -> ExportedFiles {
        var usual = CalendarEdition(of: plan, revision: try revision(), languages: request.languages)
        if choice.isInUTC { usual.times = .utc }
        usual.isWholeOnly = choice.isWholeOnly
        usual.namesPeople = choice.namesPeople
        usual.writesSeries = choice.writesSeries
        usual.isStyled = choice.isStyled
        var notes: [Note] = []
        var scopes: [Scope] = []
        func fingerprinted(_ scope: Scope) throws(OperationError) -> [UInt8] {
            let plan = try plans.plan(for: scope)
            var edition = usual
            edition.withhold(from: self.plan, to: plan)
            edition.revision = Instant(secondsSince1970: 0)
            return try VCalendar.made(of: plan, scope: scope, edition: edition).bytes(as: choice.format)
        }
        var files = try files(of: request, ending: choice.format.fileExtension, progress, fingerprinted: fingerprinted) {
            id, scope throws(OperationError) in
            scopes.append(scope)
            if id != nil, try !plans.has(scope) { return nil }
            let plan = try plans.plan(for: scope)
            var edition = usual
            edition.withhold(from: self.plan, to: plan)
            // What somebody has for themselves reminds as the plan says; what is shared only where it is asked to.
            if case .participant = scope { edition.alarms = .planned(otherwise: choice.alarm) }
            if choice.alarm != nil { edition.alarms = .planned(otherwise: choice.alarm) }
            if let milestones = choice.milestones {
                let calendar: VCalendar
                do throws(ZoneError) {
                    calendar = try VCalendar(milestonesOf: plan, scope: scope, as: milestones, edition: edition)
                } catch {
                    throw .zone(error)
                }
                return calendar.otherComponents.isEmpty ? nil : calendar.bytes(as: choice.format)
            }
            var calendar = try VCalendar.made(of: plan, scope: scope, edition: edition)
            if let previous = try choice.previous.calendar(of: id, &notes) {
                calendar = try calendar.updating(previous, edition: edition, zones: plan.zones)
            }
            return calendar.events.isEmpty ? nil : calendar.bytes(as: choice.format)
        }
        let unscheduled = plan.activities.count { !plan.isScheduled($0) }
        if unscheduled > 0 {
            let subject = unscheduled == 1 ? "activity has" : "activities have"
            notes.append(.information("\(unscheduled) \(subject) no time yet and can't be in a calendar"))
        }
        if let left = try plans.leftOut(of: scopes) { notes.append(left) }
        files.notes = notes
        return files
    }

    func freeBusy(_ request: ExportRequest, _ progress: Progress) throws(OperationError) -> ExportedFiles {
        let edition = CalendarEdition(of: plan, revision: try revision(), languages: request.languages)
        func made(_ scope: Scope, _ revision: Instant) throws(OperationError) -> [UInt8]? {
            if plan.idOfWhatCanBeTaken(scope) == nil { throw .request(.freeBusyScope) }
            var edition = edition
            edition.revision = revision
            return VCalendar(freeBusyOf: scope, in: plan, edition: edition)?.bytes()
        }
        return try files(
            of: request, ending: "ifb", progress,
            fingerprinted: { scope throws(OperationError) in try made(scope, Instant(secondsSince1970: 0)) ?? [] }
        ) { _, scope throws(OperationError) in try made(scope, edition.revision) }
    }

    /// What `make` gives for the scope, or for each by its id; `nil` where there is nothing to write. Where a manifest is kept, those alone
    /// whose `fingerprinted` octets, which have no stamps, changed.
    private func files(
        of request: ExportRequest, ending: String, _ progress: Progress, fingerprinted: (Scope) throws(OperationError) -> [UInt8],
        make: (_ id: String?, Scope) throws(OperationError) -> [UInt8]?
    ) throws(OperationError) -> ExportedFiles {
        let (keepsManifest, before) = (request.document.keepsManifest, request.document.changedSince)
        switch request.part {
        case .one(let scope):
            guard let content = try make(nil, scope) else { throw .request(.nothingHasTime) }
            guard keepsManifest else { return ExportedFiles(.one(content)) }
            let manifest = Manifest(sheets: [ending: String(decoding: try fingerprinted(scope), as: UTF8.self)], signature: "")
            return ExportedFiles(manifest, since: before) { _ in content }
        case .each(let kind):
            let scopes = kind.scopes(in: plan)
            var files: [String: [UInt8]] = [:]
            var sheets: [String: String] = [:]
            for (number, (id, scope)) in scopes.enumerated() {
                if let content = try make(id, scope) {
                    files["\(id).\(ending)"] = content
                    if keepsManifest { sheets["\(id).\(ending)"] = String(decoding: try fingerprinted(scope), as: UTF8.self) }
                }
                progress(number + 1, scopes.count)
            }
            if files.isEmpty { throw .request(.nothingForAny(kind)) }
            guard keepsManifest else { return ExportedFiles(files, of: scopes.count) }
            let manifest = Manifest(sheets: sheets, signature: "")
            let changed = manifest.changed(since: before)
            var contents = files.filter { changed.contains($0.key) }
            contents[Manifest.fileName] = manifest.json()
            var exported = ExportedFiles(.folder(contents))
            (exported.count, exported.leftOut) = (files.count, scopes.count - files.count)
            exported.changes = (changed, before.map(manifest.gone) ?? [])
            return exported
        }
    }
}

extension CalendarChoice.Previous {
    /// The calendar last sent out, with what in it is not as it should be; in a folder the one named `id`.
    fileprivate func calendar(of id: String?, _ notes: inout [Note]) throws(OperationError) -> VCalendar? {
        let file: InputFile
        switch self {
        case .none: return nil
        case .file(let given): file = given
        case .folder(let folder):
            let paths = CalendarFormat.allCases.map { "\(folder)/\(id ?? "").\($0.fileExtension)" }
            guard let path = paths.first(where: Files.exists) else { return nil }
            file = try OperationError.reading { () throws(FileError) in try InputFile(path: path) }
        }
        do {
            let (calendars, issues) = try VCalendar.read(file.bytes)
            if let issue = issues.first { notes.append(.warning("\(file.name):\(issue)")) }
            return calendars[0]  // a stream without a calendar is an error
        } catch {
            throw .calendar(file: file.name, error)
        }
    }
}
