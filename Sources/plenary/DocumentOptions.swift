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
            html for the screen and the printer, pdf, svg for a timetable of one day, docx to be edited, md, csv and xlsx for tables, or json: the values that templates place. Without \
            it, as the name of the file says, or html.
            """)
    var format: DocumentFormat?
    @OptionGroup var readers: ReadershipOption
    @OptionGroup var printing: PrintingOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "Make one PDF in each language of --language, one after the other.") var multilingual = false

    var chosen: DocumentFormat {
        format ?? output.output.flatMap { DocumentFormat(rawValue: URL(fileURLWithPath: $0).pathExtension.lowercased()) } ?? .html
    }

    func validate() throws {
        if multilingual, chosen != .pdf { throw Self.notOneFile }
    }

    static let notOneFile = ValidationError("several documents in one file are for PDF; add -o FILE.pdf, or --format pdf")

    /// Makes a document of the whole plan, or of what the subject says, and writes it.
    func write(_ subject: ExportRequest.Subject, of opened: OpenedPlan, _ languages: LanguageOptions, bom: Bool = false) throws {
        var choice = choice
        choice.hasByteOrderMark = bom
        try write(subject, of: opened, languages, part: .one(.everything), choice)
    }

    /// Makes the documents of the selection and writes them.
    func write(
        _ subject: ExportRequest.Subject, of opened: OpenedPlan, _ languages: LanguageOptions, selection: some PartSelection,
        each: EachDocumentOptions, bom: Bool = false
    ) throws {
        try each.check(self)
        var choice = choice
        (choice.isMerged, choice.hasByteOrderMark) = (each.merge, bom)
        choice.printing.isOneSided = each.oneSided
        let part = try each.kind.part(selection, in: opened.plan, output: output)
        try write(subject, of: opened, languages, part: part, choice)
    }

    private func write(
        _ subject: ExportRequest.Subject, of opened: OpenedPlan, _ languages: LanguageOptions, part: ExportRequest.Part,
        _ choice: DocumentChoice
    ) throws {
        var request = ExportRequest(subject, of: part, languages: try languages.chosen(for: opened.plan))
        request.document = choice
        request.readership = readers.readership
        try output.write(request, of: opened)
    }

    private var choice: DocumentChoice {
        var choice = DocumentChoice()
        choice.format = chosen
        choice.printing = printing.printing()
        choice.isMultilingual = multilingual
        return choice
    }
}

/// For documents of which there may be one for each of a kind.
struct EachDocumentOptions: ParsableArguments {
    @OptionGroup var kind: EachOption
    @Flag(help: "With --each, make one PDF of all, for a printer that prints on both sides: each begins on the front of a sheet.")
    var merge = false
    @Flag(help: "With --merge, print on one side: each begins on a page of its own, and there are no empty backs.") var oneSided = false

    func check(_ document: DocumentOptions) throws {
        if merge, kind.each == nil || document.output.changedSince != nil {
            throw ValidationError("--merge goes with --each KIND -o FILE.pdf")
        }
        if merge, document.chosen != .pdf { throw DocumentOptions.notOneFile }
    }
}

/// For documents that are tables too.
struct TableOptions: ParsableArguments {
    @Flag(help: "Begin CSV with a byte order mark, so that Excel takes it for UTF-8.") var bom = false
}
