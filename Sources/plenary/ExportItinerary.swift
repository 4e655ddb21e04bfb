internal import ArgumentParser
internal import Operations

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
              plenary export itinerary plan.yaml --vehicle bus-1 -o bus-1.html
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: Selection
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var output: DocumentOptions

    func run() throws {
        try output.write(.itinerary, of: input.open(), languages, selection: selection)
    }
}
