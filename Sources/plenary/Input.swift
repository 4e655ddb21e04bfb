internal import ArgumentParser
internal import CalendarExchange
internal import Foundation
internal import Importing
internal import Notation
internal import PlanFiles
internal import Planning

/// The plan that a command works on.
struct Input: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The plan file, YAML or JSON; or a calendar, a conference's schedule, or a list (CSV, XLSX); '-' reads standard input.",
            valueName: "PLAN"),
        completion: .file())
    var plan: String

    func read(importing: Importing? = nil) throws -> ResolvedPlan { try readFile(importing: importing).plan }

    func readFile(importing: Importing? = nil) throws -> PlanFile { try Self.file(plan, importing: importing) }

    /// Reads the file, whatever it is by its contents; where it can't be, tells everything that is wrong with it and ends with
    /// exit code 2.
    static func file(_ path: String, importing: Importing? = nil) throws -> PlanFile {
        try file(try Files.read(path), name: path == "-" ? "standard input" : path, importing: importing)
    }

    static func file(_ bytes: [UInt8], name: String, importing: Importing? = nil) throws -> PlanFile {
        if let file = try Importing.plan(from: bytes, name: name, told: importing) { return file }
        return try tellingProblems {
            () throws(SourceProblems) in
            try PlanFile(bytes, name: name, zones: ZoneDirectory.system.database())
        }
    }

    /// What the calendars say that the plan names, relative to its own folder.
    func calendars(beside file: PlanFile) throws -> CalendarsBeside {
        let calendars = try Self.tellingProblems {
            () throws(SourceProblems) in
            try file.calendarsBeside { try Files.bytes($0.hasPrefix("/") ? $0 : folder + "/" + $0) }
        }
        calendars.warnings.forEach { Messages.warning($0) }
        return calendars
    }

    /// The plan as it was sent out last, where it names the calendar that was.
    func published(beside file: PlanFile) throws -> ResolvedPlan? {
        guard let source = file.plan.plan.calendars.first(where: \.isPublished) else { return nil }
        return try Self.file(source.file.hasPrefix("/") ? source.file : folder + "/" + source.file).plan
    }

    /// Where `body` throws problems, tells them and ends with exit code 2.
    static func tellingProblems<Result>(_ body: () throws(SourceProblems) -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            for problem in error.problems { Messages.error(problem) }
            let count = error.problems.count
            Messages.say("\(count) \(count == 1 ? "problem" : "problems"); nothing was written")
            throw ExitCode(2)
        }
    }

    var folder: String {
        plan == "-" ? "." : URL(fileURLWithPath: plan).deletingLastPathComponent().path
    }

    /// The stamp of what is exported: the plan's own, else the file's modification time.
    func revision(of plan: ResolvedPlan) throws -> Instant {
        if let revised = plan.plan.revised { return revised }
        guard self.plan != "-", let date = try FileManager.default.attributesOfItem(atPath: self.plan)[.modificationDate] as? Date else {
            throw ValidationError("a plan from standard input has no modification time; write 'revised: 2014-05-20T12:00Z' in it")
        }
        return Instant(secondsSince1970: Int(date.timeIntervalSince1970))
    }
}
