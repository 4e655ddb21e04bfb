internal import Documents
internal import ICalendar
internal import ParticipantPapers
internal import Planning
internal import Wording

extension OpenedPlan {
    /// The files that are wanted. Nothing is written.
    package func export(
        _ request: ExportRequest, on machine: Machine, progress: @escaping Progress = { _, _ in }
    ) throws(OperationError) -> ExportedFiles {
        let plans = try ExportPlans(of: self, for: request)
        let documents = DocumentExport(opened: self, request: request, machine: machine, progress: progress, plans: plans)
        switch request.subject {
        case .calendar(let choice): return try calendars(choice, request, plans, progress)
        case .freeBusy: return try freeBusy(request, progress)
        case .agenda(var choice):
            if let track = choice.track {
                do { choice.track = try plan.track(named: track) } catch { throw .request(error) }
            }
            let chosen = choice
            return try documents.files(table: \Agenda.table) { plan, scope, languages throws(RequestError) -> Agenda? in
                var root: ResolvedActivity?
                switch scope {
                case .everything: break
                case .activity(let id): root = plan.activity(id)
                default: throw .agendaScope
                }
                let agenda = Agenda(of: root, choice: chosen, in: plan, languages: languages)
                if agenda == nil, !request.isOfEach { throw .nothingScheduled }
                return agenda
            }
        case .itinerary(let choice):
            func make(_ plan: ResolvedPlan, _ scope: Scope, _ languages: Languages) throws(RequestError) -> Itinerary? {
                switch scope {
                case .participant, .vehicle: return Itinerary(of: scope, choice: choice, in: plan, languages: languages)
                default: throw .itineraryScope
                }
            }
            if case .each(.person) = request.part, request.document.isMerged, !choice.isApart {
                return try documents.merged(.person, gather: Itineraries.gathered, make: make)
            }
            return try documents.files(make: make)
        case .timetable(let choice): return try timetable(choice, documents)
        case .digest(let choice):
            return try documents.files { plan, _, languages throws(RequestError) -> Digest? in
                guard let digest = Digest(of: plan, choice: choice, languages: languages) else { throw .nothingScheduledInPeriod }
                return digest
            }
        case .roster(let choice):
            return try documents.files(layout: choice.form == .list ? nil : choice.form.rawValue, table: \Roster.table) {
                plan, scope, languages throws(RequestError) -> Roster? in
                switch (scope, plan.isDelegation(scope)) {
                case (.participant, true) where choice.role != nil: throw .roleOfDelegation
                case (.everything, _), (.activity, _), (.place, _), (.participant, true): break
                default: throw .rosterScope
                }
                let roster = Roster(of: scope, in: plan, choice: choice, languages: languages)
                if roster == nil, !request.isOfEach { throw .nobodyTakesPart }
                return roster
            }
        case .workingPaper(let subject, let day):
            return try documents.files(table: \WorkingPaper.table) { plan, _, languages throws(RequestError) -> WorkingPaper? in
                let paper = WorkingPaper(of: subject, on: day, today: machine.today, in: plan, languages: languages)
                guard let paper else { throw .nothingToList(subject.rawValue) }
                return paper
            }
        }
    }

    private func timetable(_ choice: TimetableChoice, _ documents: DocumentExport) throws(OperationError) -> ExportedFiles {
        let printing = documents.request.document.printing
        let grid = TimetableLayout(paper: printing.paper, isPortrait: choice.isPortrait, hasRows: choice.hasRows)
        let layout: String? =
            switch choice.form {
            case .grid: nil
            case .doorSigns: "doorsigns"
            case .booths: "booths"
            }
        return try documents.files(layout: layout) { plan, _, languages throws(RequestError) -> Timetable? in
            let root: ResolvedActivity? = if let id = choice.activity { try plan.activity(named: id) } else { nil }
            let made = Timetable(
                of: root, on: choice.day, layout: choice.form == .grid ? grid : nil, isOfBooths: choice.form == .booths, in: plan,
                languages: languages)
            guard let made else { throw choice.form == .booths ? .nothingInterpreted : .nothingHasTimeAndPlace }
            if documents.request.document.format == .svg, made.grids.count > 1 { throw .severalPages(made.grids.count) }
            return made
        }
    }
}

extension ExportRequest {
    var isOfEach: Bool { if case .each = part { true } else { false } }
}

extension ResolvedPlan {
    fileprivate func isDelegation(_ scope: Scope) -> Bool {
        guard case .participant(let id) = scope, case .delegation? = participant(id) else { return false }
        return true
    }
}
