internal import ArgumentParser
internal import CalendarExchange
internal import Foundation
internal import ICalendar
internal import PlanFiles
internal import Planning
internal import ProgrammeExchange

struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a plan in another format.",
        discussion: """
            The ending of OUT says which: .yaml, .yml or .json; for a calendar of everything .ics (iCalendar), .jcal (jCal) or .xcs
            (xCal); for the schedule of a conference as other programs read it (frab, pretalx) .xml, or with '--schedule' .json.

            A calendar of whatever program (iCalendar) becomes a plan, and so do a conference's schedule, XML or JSON, and lists of
            participants or of a programme, CSV or XLSX. What could not be kept is told line by line.

            Examples:
              plenary convert plan.yaml plan.json
              plenary convert plan.json plan.yaml
              plenary convert plan.yaml programme.ics
              plenary convert plan.yaml schedule.xml
              plenary convert programme.xlsx plan.yaml --timezone Asia/Seoul
              plenary convert outlook.ics plan.yaml --id forum-2027 --domain plans.example.org
            """)

    @OptionGroup var input: Input
    @OptionGroup(title: "For what is no plan") var importing: Importing
    @Flag(help: "Write JSON as the schedule of a conference, not as a plan.") var schedule = false
    @Argument(help: ArgumentHelp("The file to write; it is replaced as a whole.", valueName: "OUT"), completion: .file())
    var output: String

    func run() throws {
        let plan = try input.read(importing: importing)
        let ending = URL(fileURLWithPath: output).pathExtension.lowercased()
        if schedule || ending == "xml" { return try writeSchedule(of: plan, as: ending) }
        switch (ending, CalendarFormat(ofFile: output)) {
        case ("yaml", _), ("yml", _): try Files.write(Array(PlanFile.text(of: plan.wholePlan, as: .yaml).utf8), to: output)
        case ("json", _): try Files.write(Array(PlanFile.text(of: plan.wholePlan, as: .json).utf8), to: output)
        case (_, let format?):
            let edition = calendarEdition(of: plan, revision: try input.revision(of: plan), languages: plan.plan.languages)
            let calendar = try VCalendar(plan, scope: .everything, edition: edition)
            if calendar.events.isEmpty { throw ValidationError("nothing in the plan has a time, and a calendar can't be empty") }
            try Files.write(calendar.bytes(as: format), to: output)
        default: throw ValidationError("'\(output)' has no known ending; write .yaml, .yml, .json, .ics, .jcal, .xcs or .xml")
        }
    }

    private func writeSchedule(of plan: ResolvedPlan, as ending: String) throws {
        guard ["xml", "json"].contains(ending) else { throw ValidationError("a schedule is .xml or .json, and '\(output)' is neither") }
        guard let schedule = ScheduleExport(plan, languages: plan.plan.languages) else {
            throw ValidationError("nothing in the plan has a time of day, and a schedule is made of what has")
        }
        try Files.write(ending == "xml" ? schedule.xml() : schedule.json(), to: output)
        for loss in schedule.losses { Messages.warning("\(output): a schedule holds none of this: \(loss)") }
    }
}
