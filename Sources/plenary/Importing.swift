internal import ArgumentParser
internal import CalendarExchange
internal import Documents
internal import ICalendar
internal import Importing
internal import Notation
internal import PlanFiles
internal import Planning
internal import ProgrammeExchange
internal import Wording

/// What a calendar or schedule that is read as a plan doesn't tell.
struct Importing: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The zone for times that name none and for those in UTC; by default that of the calendar, the schedule or its city.",
            valueName: "zone"))
    var timezone: String?
    @Option(
        help: ArgumentHelp(
            "The plan's id; by default what the UIDs tell, or a schedule's acronym or title, or else from the file's name.", valueName: "id"
        ))
    var id: String?
    @Option(
        help: ArgumentHelp(
            "The plan's domain; by default what the UIDs or a schedule's base_url tell, or else \(Plan.unknownDomain).",
            valueName: "domain"))
    var domain: String?
    @OptionGroup(title: "For lists") var lists: ListOptions

    /// Whether it is a calendar: by its name, or because it is jCal or xCal, or one of its first lines begins a component.
    static func isCalendar(_ bytes: [UInt8], name: String) -> Bool {
        if CalendarFormat(ofFile: name) != nil || CalendarFormat(of: bytes) != .ics { return true }
        let lines = String(decoding: bytes.prefix(4096), as: UTF8.self).split(whereSeparator: { $0.isNewline || $0 == "\u{FEFF}" })
        let first = lines.first { !$0.allSatisfy(\.isWhitespace) }?.uppercased() ?? ""
        return first.hasPrefix("BEGIN:") || lines.contains { $0.uppercased() == "BEGIN:VCALENDAR" }
    }

    /// How a calendar of that name becomes a plan where nothing was said about it.
    static func settings(for name: String) -> CalendarImport {
        CalendarImport(fileName: name, zones: ZoneDirectory.system.database(), words: words)
    }

    /// The settings with what is told here.
    func told<Settings: ImportSettings>(_ settings: Settings) throws -> Settings {
        var settings = settings
        settings.timezone = try timezone.map { text in
            guard let zone = ZoneID(text), (try? settings.zones.rules(for: zone)) != nil else {
                throw ValidationError("there is no time zone '\(text)'; use an IANA name, as Europe/Paris")
            }
            return zone
        }
        settings.id = try id.map { text in
            guard let id = Plan.ID(text) else {
                throw ValidationError("'\(text)' is no id; write letters, digits, '-', '_' and '.', beginning with a letter or digit")
            }
            return id
        }
        if let domain, !Plan.isDomain(domain) { throw ValidationError("'\(domain)' is no domain name; write one as plans.example.org") }
        settings.domain = domain
        return settings
    }

    /// The plan that a schedule, a list or a calendar tells of; `nil` where `bytes` are none of these.
    static func plan(from bytes: [UInt8], name: String, told: Importing?) throws -> PlanFile? {
        if isSchedule(bytes) {
            let settings = ScheduleImport(fileName: name, zones: ZoneDirectory.system.database())
            return try plan(fromSchedule: bytes, settings: told?.told(settings) ?? settings)
        }
        let lists = try told?.lists ?? ListOptions.parse([])
        if let sheet = try lists.sheet(of: bytes, named: name) {
            return try plan(from: sheet, read: lists, settings: told?.told(settings(for: name)) ?? settings(for: name))
        }
        guard isCalendar(bytes, name: name) else { return nil }
        return try plan(from: bytes, settings: told?.told(settings(for: name)) ?? settings(for: name))
    }

    /// Whether it is XML other than xCal, of which a schedule is expected, or the JSON of one.
    static func isSchedule(_ bytes: [UInt8]) -> Bool {
        ScheduleImport.isXML(bytes) && CalendarFormat(of: bytes) != .xcal || ScheduleImport.isJSON(bytes)
    }

    /// As `plan(from:settings:)`; what is wrong in many events is told of few.
    private static func plan(fromSchedule bytes: [UInt8], settings: ScheduleImport) throws -> PlanFile {
        let (plan, losses) = try Input.tellingProblems { () throws(SourceProblems) in try settings.plan(from: bytes) }
        for line in ScheduleLoss.report(losses, limit: 3) { Messages.warning("\(settings.fileName):\(line)") }
        return try resolved(plan, settings.fileName, zones: settings.zones)
    }

    /// The plan in a calendar. Tells what could not be kept of it; where nothing can be read, ends with exit code 2.
    private static func plan(from bytes: [UInt8], settings: CalendarImport) throws -> PlanFile {
        let name = settings.fileName
        do {
            let (plan, losses) = try settings.plan(from: bytes)
            for line in ImportLoss.report(losses) { Messages.warning("\(name):\(line)") }
            return try resolved(plan, name, zones: settings.zones)
        } catch let error as CalendarImportError {
            Messages.error("\(name): \(error)")
            throw ExitCode(2)
        }
    }

    /// A plan of nothing but the list, a programme or participants.
    private static func plan(from sheet: Sheet, read lists: ListOptions, settings: CalendarImport) throws -> PlanFile {
        if settings.timezone == nil {
            Messages.warning(
                "\(settings.fileName): a list names no time zone; the times are taken to be UTC; 'plenary convert' with '--timezone' chooses another"
            )
        }
        let empty = try resolved(ListImport.emptyPlan(settings), settings.fileName, zones: settings.zones)
        let outcome = try lists.outcome(of: sheet, settings.fileName, in: empty.plan)
        ListOptions.tell(outcome, of: settings.fileName)
        return try resolved(outcome.plan, settings.fileName, zones: settings.zones)
    }

    private static func resolved(_ plan: Plan, _ name: String, zones: ZoneDatabase) throws -> PlanFile {
        do {
            return PlanFile(try ResolvedPlan(plan, zones: zones))
        } catch {
            for problem in error.problems { Messages.error("\(name): in the plan made of it, at \(problem.path): \(problem)") }
            throw ExitCode(2)
        }
    }

    /// In every language that calendars are exported in.
    static let words = Catalogue.languages.compactMap(Catalogue.builtIn).map { catalogue in
        Vocabulary(
            language: catalogue.language, cancelled: catalogue.text(.cancelled) ?? "",
            kinds: Dictionary(uniqueKeysWithValues: Activity.Kind.allCases.map { ($0, catalogue.text(.kind($0)) ?? $0.rawValue) }),
            roles: Dictionary(
                uniqueKeysWithValues: Participation.Role.allCases.map { ($0, catalogue.text(.role($0)) ?? $0.rawValue) }))
    }
}
