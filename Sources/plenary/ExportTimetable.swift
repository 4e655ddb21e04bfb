internal import ArgumentParser
internal import Documents
internal import Planning

struct ExportTimetable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timetable", abstract: "Write days as grids of rooms against hours.",
        discussion: """
            A day is one page across, or as many as its rooms need: eight stand side by side on A4 and on letter, fourteen on A3.

            Examples:
              plenary export timetable plan.yaml --activity forum-2014 -o timetable.pdf
              plenary export timetable plan.yaml --day 2014-06-24 --paper a3 --language ko -o tuesday.pdf
              plenary export timetable plan.yaml --activity forum-2014 -o timetable.html
              plenary export timetable plan.yaml --activity forum-2014 --day 2014-06-24 -o tuesday.svg
              plenary export timetable plan.yaml --day 2014-06-24 --door-signs -o doors.pdf
              plenary export timetable plan.yaml --activity forum-2014 --booths -o interpreters.pdf
            """)

    @OptionGroup var input: Input
    @Option(help: ArgumentHelp("Only what is inside of one activity.", valueName: "id")) var activity: String?
    @Option(help: ArgumentHelp("Only one day, as 2014-06-24.", valueName: "date"), transform: LocalDate.init(typed:)) var day: LocalDate?
    @Flag(help: "A page for each room and day instead, to hang beside its door.") var doorSigns = false
    @Flag(help: "A page for each room and day with what is interpreted there, from which languages into which and by whom.")
    var booths = false
    @OptionGroup var reading: Reading
    @OptionGroup var output: DocumentOutput

    func validate() throws {
        if output.output.each != nil { throw ValidationError("a timetable is of days; leave out --each") }
        if doorSigns, booths { throw ValidationError("choose one of --door-signs and --booths") }
    }

    func run() throws {
        let plan = try input.read()
        let languages = try output.printing.languages(reading, of: plan)
        let root = try activity.map { id in
            guard let found = Activity.ID(id).flatMap(plan.activity) else {
                let guess = suggestion(for: id, among: plan.activities.map(\.activity.id.rawValue))
                throw ValidationError("the plan has no activity '\(id)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""))
            }
            return found
        }
        let columns = doorSigns || booths ? 1 : output.printing.paper == .a3 ? 14 : 8
        try output.write(of: plan, from: input, languages: languages, form: doorSigns ? "doorsigns" : booths ? "booths" : nil) {
            languages in
            guard let timetable = Timetable(of: root, on: day, columns: columns, isOfBooths: booths, in: plan, languages: languages) else {
                throw ValidationError(
                    booths
                        ? "nothing is interpreted there; name 'interpretation' or an interpreter"
                        : "nothing has a time and a place there; see 'plenary show'")
            }
            if output.chosen == .svg, timetable.grids.count > 1 {
                throw ValidationError(
                    "a picture is of one page, and this has \(timetable.grids.count); add --day, or --paper a3 for more rooms")
            }
            return timetable
        }
    }
}
