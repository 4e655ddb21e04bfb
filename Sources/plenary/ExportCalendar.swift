internal import ArgumentParser
internal import CalendarExchange
internal import Documents
internal import Foundation
internal import ICalendar
internal import PlanFiles
internal import Planning
internal import Wording

struct ExportCalendar: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Write a calendar: iCalendar, jCal or xCal.",
        discussion: """
            Without a selection the calendar holds everything. Times are told on the clock of the place.

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
    @Flag(help: "Tell times in UTC: for Outlook and zones whose clocks change irregularly, as Morocco's.") var utc = false
    @Flag(help: "Name organizers and participants by their addresses; not for calendars that anybody can read.") var attendees = false
    @Flag(
        help: "Write what repeats as one event with a rule; without it each time is an event, which every program moves and cancels safely."
    )
    var series = false
    @Option(help: ArgumentHelp("Remind so many minutes before; for what has an 'alarm' in the plan, as that says.", valueName: "minutes"))
    var alarm: Minutes?
    @Option(help: "Write the milestones alone, as todo or journal entries, for programs that keep these apart from events.")
    var milestones: VCalendar.MilestoneKind?
    @Flag(help: "Tell the description as HTML too, for programs that show it, as Outlook.") var styled = false
    @OptionGroup var reading: Reading
    @OptionGroup var output: Output

    func validate() throws {
        if let alarm, alarm < 1 { throw ValidationError("--alarm takes 1 minute or more") }
        if milestones != nil, since != nil { throw ValidationError("--since follows events; write milestones anew each time") }
        if series, utc { throw ValidationError("--series keeps to the clock of the place, and --utc has none; choose one") }
    }

    func run() throws {
        let plan = try input.read()
        var edition = try calendarEdition(of: plan, revision: input.revision(of: plan), languages: reading.languages(of: plan))
        if utc { edition.times = .utc }
        edition.namesPeople = attendees
        edition.writesSeries = series
        edition.isStyled = styled
        let format = format ?? output.output.flatMap(CalendarFormat.init(ofFile:)) ?? .ics
        try output.write(plan, selection: selection, ending: format.fileExtension) { id, scope in
            var edition = edition
            // What somebody has for themselves reminds as the plan says; what is shared only where it is asked to.
            if case .participant = scope { edition.alarms = .planned(otherwise: alarm) }
            if alarm != nil { edition.alarms = .planned(otherwise: alarm) }
            if let milestones {
                let calendar = try VCalendar(milestonesOf: plan, scope: scope, as: milestones, edition: edition)
                return calendar.otherComponents.isEmpty ? nil : calendar.bytes(as: format)
            }
            var calendar = try VCalendar(plan, scope: scope, edition: edition)
            if let previous = try previous(of: id) { calendar = try update(calendar, following: previous, edition, zones: plan.zones) }
            return calendar.events.isEmpty ? nil : calendar.bytes(as: format)
        }
        let unscheduled = plan.activities.count { $0.interval == nil }
        if unscheduled > 0 {
            Messages.say("\(unscheduled) \(unscheduled == 1 ? "activity has" : "activities have") no time yet and can't be in a calendar")
        }
        Messages.say("Calendars already imported: some programs never update from a file; let people subscribe ('plenary publish').")
    }

    /// The calendar last sent out; with --each, of the one named `id`, who may not have had one.
    private func previous(of id: String?) throws -> VCalendar? {
        guard let since else { return nil }
        let paths = id.map { id in CalendarFormat.allCases.map { "\(since)/\(id).\($0.fileExtension)" }.filter(Files.exists) } ?? [since]
        guard let path = paths.first else { return nil }
        do {
            let (calendars, issues) = try VCalendar.read(try Files.read(path))
            if let issue = issues.first { Messages.warning("\(path):\(issue)") }
            return calendars[0]  // a stream without a calendar is an error
        } catch let error as ICalendarError {
            Messages.error("\(path): \(error)")
            throw ExitCode(2)
        }
    }

    private func update(
        _ calendar: VCalendar, following previous: VCalendar, _ edition: CalendarEdition, zones: ZoneDatabase
    ) throws -> VCalendar {
        do {
            return try calendar.following(previous, edition: edition, zones: zones)
        } catch {
            Messages.error("\(error)")
            throw ExitCode(2)
        }
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

/// The edition for readers of `languages`, worded by the catalogue of documents.
func calendarEdition(of plan: ResolvedPlan, revision: Instant, languages: [LanguageTag]) -> CalendarEdition {
    let reader = Reader(languages: Languages(languages), plan: plan.plan)
    return CalendarEdition(
        languages: languages,
        words: CalendarEdition.Words(
            cancelled: reader[.cancelled], kind: { reader[.kind($0)] }, role: { reader[.role($0)] }),
        revision: revision, prodid: "-//Plenary//Plenary \(productVersion)//EN")
}
