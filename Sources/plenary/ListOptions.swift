internal import ArgumentParser
internal import Operations
internal import ProgrammeExchange

/// How a list, CSV or XLSX, is read.
struct ListOptions: ParsableArguments {
    @Option(name: .customLong("as"), help: "What the list is of, where its headings leave that open.") var content: ListSettings.Content?
    @Option(help: ArgumentHelp("The sheet of a workbook; by default the first.", valueName: "name")) var sheet: String?
    @Option(
        help: ArgumentHelp(
            "What a column holds, as \"Surname=family\"; '-' for nothing that counts. May be repeated.", valueName: "heading=field"))
    var map: [String] = []
    @Option(help: "Whether days or months come first in dates as 03/04/2027.") var dates: DateOrder?
    @Option(help: ArgumentHelp("The encoding of a CSV file that isn't Unicode, such as WINDOWS-1256.", valueName: "name")) var encoding:
        String?
    @Option(help: "Which rows that may be of one person are put together.") var duplicates = ListImport.Merging.sure
    @Option(help: "Make delegations of people of one country or body.") var delegations: ListImport.Grouping?
    @Option(help: ArgumentHelp("The activity that all take part in, or that the programme is of.", valueName: "id")) var activity: String?
    @Flag(help: "Where the list differs from the plan, take what the list says.") var replace = false

    func settings() throws -> ListSettings {
        var settings = ListSettings()
        settings.content = content
        settings.sheet = sheet
        settings.columns = try map.map { text in
            guard let end = text.lastIndex(of: "=") else {
                throw ValidationError("'\(text)' names no field; write HEADING=FIELD, as Surname=family")
            }
            return (String(text[..<end]), String(text[text.index(after: end)...]))
        }
        settings.dates = dates
        settings.encoding = encoding
        settings.merging = duplicates
        settings.grouping = delegations
        settings.activity = activity
        settings.replacing = replace
        return settings
    }
}

extension ListSettings.Content: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}
extension ListImport.Merging: ExpressibleByArgument {}
extension ListImport.Grouping: ExpressibleByArgument {}
