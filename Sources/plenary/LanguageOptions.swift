internal import ArgumentParser
internal import Operations
internal import Planning
internal import Wording

/// The languages a command's results are worded in.
struct LanguageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The reader's languages, the best known first, as fr or ar,en; by default the plan's, or else English.", valueName: "tags"))
    var language: String?
    @OptionGroup var words: WordsOption

    func chosen(for plan: ResolvedPlan) throws -> Languages { try chosen(otherwise: plan.plan.languages) }

    func chosen(otherwise tags: [LanguageTag]) throws -> Languages {
        try Languages(language.map(LanguageOptions.tags) ?? tags, words: words.file())
    }

    private static func tags(_ text: String) throws -> [LanguageTag] {
        try text.split(separator: ",").map { part in
            guard let tag = LanguageTag(String(part)) else {
                throw ValidationError("'\(part)' is no language tag; write it as fr or zh-Hans")
            }
            return tag
        }
    }
}
