internal import ArgumentParser
internal import Audiences
internal import Foundation
internal import ICalendar
internal import Operations
internal import Planning

struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a plan in another format.",
        discussion: """
            The ending of OUT says which: .yaml, .yml or .json; for a calendar of everything .ics (iCalendar), .jcal (jCal) or .xcs
            (xCal); for the schedule of a conference as other programs read it (frab, pretalx) .xml, or with '--schedule' .json.

            A calendar of whatever program (iCalendar) becomes a plan, and so do a conference's schedule, XML or JSON, and lists of
            participants or of a programme, CSV or XLSX. What could not be kept is reported line by line.

            Examples:
              plenary convert plan.yaml plan.json
              plenary convert plan.json plan.yaml
              plenary convert plan.yaml programme.ics
              plenary convert plan.yaml schedule.xml
              plenary convert programme.xlsx plan.yaml --timezone Asia/Seoul
              plenary convert outlook.ics plan.yaml --id forum-2027 --domain plans.example.org
            """)

    @OptionGroup var input: Input
    @OptionGroup(title: "For what is no plan") var importing: ImportOptions
    @Flag(help: "Write JSON as the schedule of a conference, not as a plan.") var schedule = false
    @Option(
        help:
            "Who reads a calendar or a schedule: public, participants, or internal with everything; by default public. A plan stays whole.")
    var readership: Readership?
    @Argument(help: ArgumentHelp("The file to write; it is replaced as a whole.", valueName: "OUT"), completion: .file())
    var output: String

    func run() throws {
        let format = try format()
        let (bytes, notes) = try input.open(defaults: importing.defaults()).converted(to: format, readership: readership)
        try Results.write(bytes, to: output)
        for note in notes { Messages.warning("\(output): \(note.text)") }
    }

    private func format() throws -> ConversionFormat {
        let ending = URL(fileURLWithPath: output).pathExtension.lowercased()
        switch (ending, CalendarFormat(ofFile: output)) {
        case ("xml", _): return .scheduleXML
        case ("json", _): return schedule ? .scheduleJSON : .json
        case _ where schedule: throw ValidationError("a schedule is .xml or .json, and '\(output)' is neither")
        case ("yaml", _), ("yml", _): return .yaml
        case (_, let format?): return .calendar(format)
        default: throw ValidationError("'\(output)' has no known ending; write .yaml, .yml, .json, .ics, .jcal, .xcs or .xml")
        }
    }
}
