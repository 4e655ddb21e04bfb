internal import ArgumentParser
internal import Operations

/// A language file of the user's own.
struct WordsOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The words of a language that isn't built in, or other words; see 'plenary templates words'.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var words: String?

    func file() throws -> InputFile? { try words.map { try InputFile(argument: $0) } }
}
