internal import CalendarExchange
internal import ICalendar
internal import Importing
internal import Notation
internal import PlanFiles
internal import Planning
internal import ProgrammeExchange

/// Makes plans of files that are none.
struct PlanMaker {
    let name: String
    let defaults: ImportDefaults
    let machine: Machine

    private var settings: CalendarImport {
        defaults.applied(to: CalendarImport(fileName: name, zones: machine.zones, words: Vocabulary.all))
    }

    func plan(fromCalendars streams: [[UInt8]]) throws(OperationError) -> (PlanFile, [Note]) {
        let (plan, issues): (Plan, [ImportIssue])
        do {
            (plan, issues) = try settings.plan(from: streams)
        } catch {
            throw .calendarImport(file: name, error)
        }
        return (try resolved(plan), ImportIssue.report(issues).map { .warning("\(name):\($0)") })
    }

    /// What is wrong in many events is reported of few.
    func plan(from text: ScheduleText) throws(OperationError) -> (PlanFile, [Note]) {
        let settings = defaults.applied(to: ScheduleImport(fileName: name, zones: machine.zones))
        let (plan, issues) = try source { () throws(SourceProblems) in try settings.plan(from: text) }
        return (try resolved(plan), ImportIssue.report(issues, limit: 3).map { .warning("\(name):\($0)") })
    }

    /// A plan of nothing but the list, a programme or participants.
    func plan(fromListIn file: InputFile, _ kind: FileKind) throws(OperationError) -> (PlanFile, [Note]) {
        guard let sheet = try defaults.lists.sheet(of: file, kind) else { throw .notImportable(file: name) }
        let empty = try resolved(ListImport.emptyPlan(settings))
        let outcome = try defaults.lists.outcome(of: sheet, named: name, in: empty.plan, on: machine)
        let zone: [Note] =
            defaults.timezone != nil
            ? []
            : [
                .warning(
                    "\(name): a list names no time zone; the times are taken to be UTC; 'plenary convert' with '--timezone' chooses another"
                )
            ]
        return (try resolved(outcome.plan), zone + outcome.notes(of: name))
    }

    private func resolved(_ plan: Plan) throws(OperationError) -> PlanFile {
        do { return PlanFile(try ResolvedPlan(plan, zones: machine.zones)) } catch { throw .madePlan(file: name, error) }
    }
}
