internal import ArgumentParser
internal import Operations
internal import Planning
internal import Time

struct ExportTimetable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timetable", abstract: "Write days as grids of rooms against hours.",
        discussion: """
            A day is one page, or as many as it needs for each activity to have room for its time, title and speakers: four to eight rooms stand
            side by side on A4. Breaks and plenaries go across all rooms.

            Examples:
              plenary export timetable plan.yaml --activity forum-2014 -o timetable.pdf
              plenary export timetable plan.yaml --day 2014-06-24 --paper a3 --language ko -o tuesday.pdf
              plenary export timetable plan.yaml --activity forum-2014 -o timetable.html
              plenary export timetable plan.yaml --activity forum-2014 --rows --portrait -o rooms.pdf
              plenary export timetable plan.yaml --activity forum-2014 --day 2014-06-24 -o tuesday.svg
              plenary export timetable plan.yaml --day 2014-06-24 --door-signs -o doors.pdf
              plenary export timetable plan.yaml --activity forum-2014 --booths -o interpreters.pdf
            """)

    @OptionGroup var input: Input
    @Option(help: ArgumentHelp("Only what is inside of one activity.", valueName: "id")) var activity: String?
    @Option(help: ArgumentHelp("Only one day, as 2014-06-24.", valueName: "date"), transform: LocalDate.init(typed:)) var day: LocalDate?
    @Flag(help: "Rooms as rows, and hours from side to side.") var rows = false
    @Flag(help: "Upright pages.") var portrait = false
    @Flag(help: "A page for each room and day instead, to hang beside its door.") var doorSigns = false
    @Flag(help: "A page for each room and day with what is interpreted there, from which languages into which and by whom.")
    var booths = false
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var output: DocumentOptions

    func validate() throws {
        if doorSigns || booths, rows || portrait { throw ValidationError("--rows and --portrait are for grids") }
        if doorSigns, booths { throw ValidationError("choose one of --door-signs and --booths") }
    }

    func run() throws {
        var choice = TimetableChoice()
        choice.activity = activity
        choice.day = day
        choice.isPortrait = portrait
        choice.hasRows = rows
        choice.form = doorSigns ? .doorSigns : booths ? .booths : .grid
        try output.write(.timetable(choice), of: input.open(), languages)
    }
}
