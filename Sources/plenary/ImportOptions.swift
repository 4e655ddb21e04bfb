internal import ArgumentParser
internal import Importing
internal import Operations
internal import Planning

/// What a calendar, schedule or list that is read as a plan leaves open.
struct ImportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The zone for times that name none and for those in UTC; by default that of the calendar, the schedule or its city.",
            valueName: "zone"))
    var timezone: String?
    @Option(
        help: ArgumentHelp(
            "The plan's id; by default that of the UIDs, or a schedule's acronym or title, or else the file's name.", valueName: "id"))
    var id: String?
    @Option(
        help: ArgumentHelp(
            "The plan's domain; by default that of the UIDs or of a schedule's base_url, or else \(Plan.unknownDomain).",
            valueName: "domain"))
    var domain: String?
    @OptionGroup(title: "For lists") var lists: ListOptions

    func defaults() throws -> ImportDefaults {
        try ImportDefaults(timezone: timezone, id: id, domain: domain, lists: lists.settings(), on: .current)
    }
}
