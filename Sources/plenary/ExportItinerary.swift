internal import ArgumentParser
internal import Documents
internal import Operations
internal import ParticipantPapers
internal import Time

struct ExportItinerary: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "itinerary", abstract: "Write where a person or a delegation goes, hour by hour.",
        discussion: """
            Of a vehicle it is the sheet for its driver.

            Examples:
              plenary export itinerary plan.yaml --delegation oman --language ar -o oman.html
              plenary export itinerary plan.yaml --each delegation --format pdf -o itineraries
              plenary export itinerary plan.yaml --each delegation --format pdf -o itineraries \
                --changed-since itineraries/manifest.json
              plenary export itinerary plan.yaml --delegation oman --day 2014-06-24 -o tuesday.pdf
              plenary export itinerary plan.yaml --vehicle bus-1 -o bus-1.html
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: TravellerSelection
    @Option(help: ArgumentHelp("Only one day, as 2014-06-24.", valueName: "date"), transform: LocalDate.init(typed:)) var day: LocalDate?
    @Flag(help: Selection.wholeOnlyHelp) var wholeOnly = false
    @Flag(help: "With --each person --merge, begin each on a sheet of its own; without it they follow each other on a page.")
    var apart = false
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var output: DocumentOptions
    @OptionGroup var each: EachDocumentOptions

    func run() throws {
        var choice = ItineraryChoice()
        (choice.day, choice.isWholeOnly, choice.isApart) = (day, wholeOnly, apart)
        try output.write(.itinerary(choice), of: input.open(), languages, selection: selection, each: each)
    }
}
