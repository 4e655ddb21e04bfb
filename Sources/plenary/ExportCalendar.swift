internal import ArgumentParser
internal import Documents
internal import ICalendar
internal import Interchange
internal import Planning

struct ExportCalendar: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Write an iCalendar file.",
        discussion: """
            Without a selection the calendar holds everything. Times are told in the zone of the place.

            Examples:
              plenary export calendar plan.yaml -o programme.ics
              plenary export calendar plan.yaml --person chief-dmb -o chief.ics
              plenary export calendar plan.yaml --each delegation -o calendars
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: Selection
    @OptionGroup var reading: Reading
    @OptionGroup var output: Output

    func run() throws {
        let plan = try input.read()
        let edition = try calendarEdition(of: plan, revision: input.revision(of: plan), languages: reading.languages(of: plan))
        try output.write(plan, selection: selection, ending: "ics") { try VCalendar(plan, scope: $0, edition: edition)?.bytes() }
        let unscheduled = plan.activities.count { $0.interval == nil }
        if unscheduled > 0 {
            Messages.say("\(unscheduled) \(unscheduled == 1 ? "activity has" : "activities have") no time yet and can't be in a calendar")
        }
        Messages.say("Calendars already imported: some programs never update from a file; see 'Calendars' in the README.")
    }
}

/// The edition for readers of `languages`, worded by the catalogue of documents.
func calendarEdition(of plan: ResolvedPlan, revision: Instant, languages: [LanguageTag]) -> CalendarEdition {
    let words = Reader(languages: languages, plan: plan.plan).words
    return CalendarEdition(
        languages: languages,
        words: CalendarEdition.Words(
            cancelled: words.cancelled, kind: { words.kinds[$0] ?? $0.rawValue }, role: { words.roles[$0] ?? $0.rawValue }),
        revision: revision, prodid: "-//Plenary//Plenary \(productVersion)//EN")
}
