internal import ArgumentParser
internal import Documents
internal import Foundation
internal import Operations
internal import Planning
internal import Wording

/// Where documents go, as what, and which of them.
struct DocumentOptions: ParsableArguments {
    @Option(
        help: """
            html for the screen and the printer, pdf, svg for a timetable of one day, docx to be edited (with pandoc), md, csv and xlsx for tables, or json: the values that templates place. Without \
            it, as the name of the file says, or html.
            """)
    var format: DocumentFormat?
    @OptionGroup var readers: ReadershipOption
    @OptionGroup var printing: PrintingOptions
    @OptionGroup var output: OutputOptions
    @Option(
        help: ArgumentHelp("With --each, write only what differs from this manifest, and list it.", valueName: "manifest"),
        completion: .file(extensions: ["json"]))
    var changedSince: String?
    @Flag(help: "With --each, make one PDF of all, for a printer that prints on both sides: each begins on the front of a sheet.")
    var merge = false
    @Flag(help: "Make one PDF in each language of --language, one after the other.") var multilingual = false
    @Flag(help: "Begin CSV with a byte order mark, so that Excel takes it for UTF-8.") var bom = false

    private var chosen: DocumentFormat {
        format ?? output.output.flatMap { DocumentFormat(rawValue: URL(fileURLWithPath: $0).pathExtension.lowercased()) } ?? .html
    }

    func validate() throws {
        if changedSince != nil, output.each == nil { throw ValidationError("--changed-since goes with --each KIND -o DIR") }
        if merge, output.each == nil || changedSince != nil { throw ValidationError("--merge goes with --each KIND -o FILE.pdf") }
        if merge || multilingual, chosen != .pdf {
            throw ValidationError("several documents in one file are for PDF; add -o FILE.pdf, or --format pdf")
        }
    }

    /// Makes the documents and writes them.
    func write(
        _ subject: ExportRequest.Subject, of opened: OpenedPlan, _ languages: LanguageOptions, selection: Selection? = nil
    ) throws {
        var choice = DocumentChoice()
        choice.format = chosen
        choice.printing = printing.printing()
        choice.isMultilingual = multilingual
        choice.isMerged = merge
        choice.hasByteOrderMark = bom
        choice.changedSince = try changedSince.map { try Manifest(InputFile(argument: $0)) }
        var request = ExportRequest(
            subject, of: try selection.map { try output.part($0, in: opened.plan) } ?? .one(.everything),
            languages: try languages.chosen(for: opened.plan))
        request.document = choice
        request.readership = readers.readership
        try output.write(request, of: opened)
    }
}
