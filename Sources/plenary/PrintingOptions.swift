internal import ArgumentParser
internal import Documents
internal import Operations

extension Typesetter.Paper: ExpressibleByArgument {
    package init?(argument: String) { self.init(rawValue: argument == "letter" ? "us-letter" : argument) }

    package static var allValueStrings: [String] { ["a4", "a3", "a5", "a6", "letter"] }
    package var defaultValueDescription: String { self == .letter ? "letter" : rawValue }
}

extension DocumentFormat: ExpressibleByArgument {}

/// The templates that documents are printed with, and the paper.
struct PrintingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("A folder of your own templates, which stand in for the built-in ones of the same name.", valueName: "dir"),
        completion: .directory)
    var templates: String?
    @Option(help: "The paper of PDFs.") var paper = Typesetter.Paper.a4

    func printing() -> Printing {
        var printing = Printing()
        printing.templates = templates
        printing.paper = paper
        return printing
    }
}
