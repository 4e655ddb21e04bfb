internal import ArgumentParser
internal import CalendarExchange
internal import Documents
internal import Foundation
internal import ICalendar
internal import Operations
internal import Time
internal import Wording

struct ExportCalendar: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Write a calendar: iCalendar, jCal or xCal.",
        discussion: """
            Without a selection the calendar holds everything that is public. Times are on the clock of the place.

            With --since the file becomes an update of the one last sent out: what is unchanged stays byte for byte, what changed
            has higher stamps, and what is gone stays as cancelled until it is over.

            Examples:
              plenary export calendar plan.yaml -o programme.ics
              plenary export calendar plan.yaml --since sent/programme.ics -o programme.ics
              plenary export calendar plan.yaml --person chief-dmb -o chief.ics
              plenary export calendar plan.yaml --format jcal -o programme.jcal
              plenary export calendar plan.yaml --each delegation --since sent -o calendars
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: Selection
    @Option(
        help: "ics (iCalendar), jcal (JSON, RFC 7265) or xcal (XML, RFC 6321). Without it the ending of -o says which: .ics, .jcal or .xcs."
    )
    var format: CalendarFormat?
    @Option(
        help: ArgumentHelp("The calendar last sent out, in any of the formats; with --each, the folder of those.", valueName: "path"),
        completion: .file())
    var since: String?
    @Flag(help: Selection.wholeOnlyHelp) var wholeOnly = false
    @Flag(help: "Give times in UTC: for Outlook and zones whose clocks change irregularly, as Morocco's.") var utc = false
    @Flag(help: "Name organizers and participants by their addresses; not for calendars that anybody can read.") var attendees = false
    @Flag(
        help: "Write what repeats as one event with a rule; without it each time is an event, which every program moves and cancels safely."
    )
    var series = false
    @Option(help: ArgumentHelp("Remind so many minutes before; for what has an 'alarm' in the plan, as that says.", valueName: "minutes"))
    var alarm: Minutes?
    @Option(help: "Write the milestones alone, as todo or journal entries, for programs that keep these apart from events.")
    var milestones: VCalendar.MilestoneKind?
    @Flag(help: "Give the description as HTML too, for programs that show it, as Outlook.") var styled = false
    @OptionGroup var readers: ReadershipOption
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var kind: EachOption

    func validate() throws {
        if let alarm, alarm < 1 { throw ValidationError("--alarm takes 1 minute or more") }
        if milestones != nil, since != nil { throw ValidationError("--since follows events; write milestones anew each time") }
        if series, utc { throw ValidationError("--series keeps to the clock of the place, and --utc has none; choose one") }
    }

    func run() throws {
        let opened = try input.open()
        var choice = CalendarChoice()
        choice.format = format ?? output.output.flatMap(CalendarFormat.init(ofFile:)) ?? .ics
        if let since { choice.previous = kind.each == nil ? .file(try InputFile(argument: since)) : .folder(since) }
        choice.isWholeOnly = wholeOnly
        choice.isInUTC = utc
        choice.namesPeople = attendees
        choice.writesSeries = series
        choice.isStyled = styled
        choice.alarm = alarm
        choice.milestones = milestones
        let part = try kind.part(selection, in: opened.plan, output: output)
        var request = ExportRequest(.calendar(choice), of: part, languages: try languages.chosen(for: opened.plan))
        request.readership = readers.readership
        try output.write(request, of: opened)
        Messages.say("Calendars already imported: some programs never update from a file; see docs/how-to/calendars.md.")
    }
}

extension VCalendar.MilestoneKind: ExpressibleByArgument {}

extension CalendarFormat: ExpressibleByArgument {
    /// `nil` where the name's ending is none of a calendar's.
    init?(ofFile path: String) {
        let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
        guard let format = Self.allCases.first(where: { $0.fileExtension == ending }) else { return nil }
        self = format
    }
}
