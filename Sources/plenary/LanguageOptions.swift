internal import ArgumentParser
internal import Documents
internal import Operations
internal import Planning

/// The languages a command's results are worded in.
struct LanguageOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The reader's languages, the best known first, as fr or ar,en; by default the plan's.", valueName: "tags"))
    var language: String?

    func tags(of plan: ResolvedPlan) throws -> [LanguageTag] {
        guard let language else { return plan.plan.languages }
        return try language.split(separator: ",").map { part in
            guard let tag = LanguageTag(String(part)) else {
                throw ValidationError("'\(part)' is no language tag; write it as fr or zh-Hans")
            }
            return tag
        }
    }
}
