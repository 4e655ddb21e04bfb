internal import ArgumentParser
internal import Documents
internal import Planning

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
    @OptionGroup var reading: Reading
    @OptionGroup var output: DocumentOutput

    func run() throws {
        let plan = try input.read()
        let languages = try output.printing.languages(reading, of: plan)
        try output.write(plan, from: input, selection: selection, languages: languages) { scope, languages in
            switch scope {
            case .participant, .vehicle: return Itinerary(of: scope, in: plan, languages: languages)
            default:
                throw ValidationError(
                    "an itinerary is of a person, a delegation, an organization or a vehicle; add --delegation ID, or --each delegation -o DIR"
                )
            }
        }
    }
}
