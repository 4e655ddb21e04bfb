internal import ArgumentParser
internal import Documents
internal import Planning

struct ExportItinerary: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case html, md, json
    }

    static let configuration = CommandConfiguration(
        commandName: "itinerary", abstract: "Write where a person or a delegation goes, hour by hour.",
        discussion: """
            Of a vehicle it is the sheet for its driver.

            Examples:
              plenary export itinerary plan.yaml --delegation oman --language ar -o oman.html
              plenary export itinerary plan.yaml --each delegation -o itineraries
              plenary export itinerary plan.yaml --vehicle bus-1 -o bus-1.html
            """)

    @OptionGroup var input: Input
    @OptionGroup var selection: Selection
    @Option(help: "html for the screen and the printer, md, or json: the values that templates place.") var format = Format.html
    @OptionGroup var reading: Reading
    @OptionGroup var printing: Printing
    @OptionGroup var output: Output

    func run() throws {
        let plan = try input.read()
        let languages = try reading.languages(of: plan)
        let print = try printing.printer(of: Itinerary.self, as: format.rawValue)
        try output.write(plan, selection: selection, ending: format.rawValue) { _, scope in
            switch scope {
            case .participant, .vehicle: return Itinerary(of: scope, in: plan, languages: languages).map(print)
            default:
                throw ValidationError(
                    "an itinerary is of a person, a delegation, an organization or a vehicle; add --delegation ID, or --each delegation -o DIR")
            }
        }
    }
}
