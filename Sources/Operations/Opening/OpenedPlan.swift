internal import CalendarExchange
internal import Conflicts
internal import Notation
package import PlanFiles
package import Planning
internal import ProgrammeExchange
package import Time

/// A plan, from a file of whatever kind.
package struct OpenedPlan: Sendable {
    /// Edits are made in it; of another kind than a plan, they can't be.
    package let file: PlanFile
    /// What paths in the plan are relative to.
    package let folder: String
    /// What could not be kept of a file that is no plan, or had to be taken for something.
    package let notes: [Note]
    /// Whether it was made of a calendar, which holds activities alone.
    package let isCalendar: Bool
    private let modified: Instant?

    package var plan: ResolvedPlan { file.plan }

    /// Opens whatever stands in the file. Throws all that is wrong with it at once.
    package init(_ file: InputFile, defaults: ImportDefaults = ImportDefaults(), on machine: Machine) throws(OperationError) {
        try self.init(file, as: try defaults.lists.kind(of: file), defaults: defaults, on: machine)
    }

    init(_ file: InputFile, as kind: FileKind, defaults: ImportDefaults, on machine: Machine) throws(OperationError) {
        let maker = PlanMaker(name: file.name, defaults: defaults, machine: machine)
        (self.file, notes) =
            switch kind {
            case .plan(let text): (try source { () throws(SourceProblems) in try PlanFile(text, zones: machine.zones) }, [])
            case .calendars(let streams): try maker.plan(fromCalendars: streams)
            case .schedule(let text): try maker.plan(from: text)
            case .workbook, .table, .registrants: try maker.plan(fromListIn: file, kind)
            }
        folder = file.folder
        modified = file.modified
        isCalendar = kind.isCalendar
    }

    /// Opens a plan file to be changed; throws where the file is of another kind.
    package static func editable(_ file: InputFile, on machine: Machine) throws(OperationError) -> OpenedPlan {
        let kind = try FileKind(file)
        guard case .plan = kind else { throw .notAPlan(file: file.name, kind: kind.name) }
        return try OpenedPlan(file, as: kind, defaults: ImportDefaults(), on: machine)
    }

    /// The stamp of what is exported: the plan's own, else the file's modification time.
    package func revision() throws(OperationError) -> Instant {
        if let revision = plan.plan.revised ?? modified { return revision }
        throw .request(.noRevision)
    }

    /// What rules look at beside the plan: holidays, busy times and the plan as it was sent out last.
    func surroundings(on machine: Machine) throws(OperationError) -> (surroundings: Surroundings, notes: [Note]) {
        let beside = InputFile(name: "", bytes: [], folder: folder)
        let calendars = try source { () throws(SourceProblems) in
            try file.externalCalendars { try Files.bytes(beside.path(to: $0)) }
        }
        var surroundings = Surroundings(holidays: calendars.holidays, busy: calendars.busy, today: machine.today)
        var notes = calendars.warnings.map(Note.warning)
        if let file = plan.plan.calendars.first(where: \.isPublished)?.file {
            let published = try OperationError.reading { () throws(FileError) in try InputFile(path: beside.path(to: file)) }
            let opened = try OpenedPlan(published, on: machine)
            surroundings.published = opened.plan
            notes += opened.notes
        }
        return (surroundings, notes)
    }
}
