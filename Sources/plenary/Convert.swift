internal import ArgumentParser
internal import Foundation
internal import ICalendar
internal import Interchange
internal import Planning

struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a plan in another format.",
        discussion: """
            The ending of OUT says which: .yaml, .yml or .json, or for a calendar of everything .ics (iCalendar), .jcal (jCal) or
            .xcs (xCal).

            A calendar of whatever program (iCalendar) becomes a plan, and so does a conference's schedule XML (frab, pretalx). What
            could not be kept is told line by line.

            Examples:
              plenary convert plan.yaml plan.json
              plenary convert plan.json plan.yaml
              plenary convert plan.yaml programme.ics
              plenary convert outlook.ics plan.yaml --id forum-2027 --domain plans.example.org
            """)

    @OptionGroup var input: Input
    @OptionGroup(title: "For calendars and schedules") var importing: Importing
    @Argument(help: ArgumentHelp("The file to write; it is replaced as a whole.", valueName: "OUT"), completion: .file())
    var output: String

    func run() throws {
        let plan = try input.read(importing: importing)
        switch (URL(fileURLWithPath: output).pathExtension.lowercased(), CalendarFormat(ofFile: output)) {
        case ("yaml", _), ("yml", _): try Files.write(Array(PlanFile.text(of: plan.wholePlan, as: .yaml).utf8), to: output)
        case ("json", _): try Files.write(Array(PlanFile.text(of: plan.wholePlan, as: .json).utf8), to: output)
        case (_, let format?):
            let edition = calendarEdition(of: plan, revision: try input.revision(of: plan), languages: plan.plan.languages)
            let calendar = try VCalendar(plan, scope: .everything, edition: edition)
            if calendar.events.isEmpty { throw ValidationError("nothing in the plan has a time, and a calendar can't be empty") }
            try Files.write(calendar.bytes(as: format), to: output)
        default: throw ValidationError("'\(output)' has no known ending; write .yaml, .yml, .json, .ics, .jcal or .xcs")
        }
    }
}
