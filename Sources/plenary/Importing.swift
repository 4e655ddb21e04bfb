internal import ArgumentParser
internal import Documents
internal import ICalendar
internal import Interchange
internal import Planning

/// What a calendar that is read as a plan doesn't tell.
struct Importing: ParsableArguments {
    @Option(help: ArgumentHelp("The zone for times that name none and for those in UTC; by default the calendar's own.", valueName: "zone"))
    var timezone: String?
    @Option(help: ArgumentHelp("The plan's id; by default what the UIDs tell, or else from the file's name.", valueName: "id"))
    var id: String?
    @Option(
        help: ArgumentHelp(
            "The plan's domain; by default what the UIDs tell, or else \(CalendarImport.unknownDomain).", valueName: "domain"))
    var domain: String?

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

    func settings(for name: String) throws -> CalendarImport {
        var settings = Self.settings(for: name)
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

    /// The plan in a calendar. Tells what could not be kept of it; where nothing can be read, ends with exit code 2.
    static func plan(from bytes: [UInt8], settings: CalendarImport) throws -> PlanFile {
        let name = settings.fileName
        do {
            let (plan, losses) = try settings.plan(from: bytes)
            for line in ImportLoss.report(losses) { Messages.warning("\(name):\(line)") }
            return PlanFile(try ResolvedPlan(plan, zones: settings.zones))
        } catch let error as CalendarImportError {
            Messages.error("\(name): \(error)")
        } catch let error as PlanProblems {
            for problem in error.problems { Messages.error("\(name): in the plan made of it, at \(problem.path): \(problem)") }
        }
        throw ExitCode(2)
    }

    /// In every language that calendars are exported in.
    private static let words = Words.byLanguage.map { language, words in
        CalendarImport.Words(language: language, cancelled: words.cancelled, kinds: words.kinds, roles: words.roles)
    }
}
