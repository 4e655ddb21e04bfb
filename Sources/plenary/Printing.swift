internal import ArgumentParser
internal import Documents
internal import Foundation
internal import Planning
internal import Wording

extension Typesetter.Paper: ExpressibleByArgument {
    package init?(argument: String) { self.init(rawValue: argument == "letter" ? "us-letter" : argument) }

    package static var allValueStrings: [String] { ["a4", "a3", "letter"] }
    package var defaultValueDescription: String { self == .letter ? "letter" : rawValue }
}

/// The templates that documents are printed with, and the paper.
struct Printing: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case html, pdf, svg, docx, md, csv, xlsx, json
    }

    @Option(
        help: ArgumentHelp("A folder of your own templates, which stand in for the built-in ones of the same name.", valueName: "dir"),
        completion: .directory)
    var templates: String?
    @Option(
        help: ArgumentHelp(
            "The words of a language that isn't built in, or other words; see 'plenary templates words'.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var words: String?
    @Option(help: "The paper of PDFs.") var paper = Typesetter.Paper.a4

    /// What makes the octets of files in a format, telling each that is done. Tells every mistake in the templates at once.
    ///
    /// A file has one document; a PDF may have several.
    func printer<Document: PrintedDocument>(
        of type: Document.Type, as format: Format, form: String? = nil, of plan: ResolvedPlan, from input: Input
    ) throws -> ([[Document]], () -> Void) throws -> [[UInt8]] {
        try tellingErrors { () throws(DocumentError) in
            var library = try library()
            let logo = try logo(of: plan, from: input)
            if let logo { library.pictures[logo.name] = logo.path }
            switch format {
            case .html, .md:
                let template = try library.template(for: type, as: format == .html ? .html : .markdown)
                return { files, step in
                    files.map { documents in
                        defer { step() }
                        return Array(template.render(documents[0].with(logo: logo?.address)).utf8)
                    }
                }
            case .docx:
                let template = try library.template(for: type, as: .html)
                let pandoc = try Pandoc(
                    environment: ProcessInfo.processInfo.environment, date: plan.plan.revised ?? Instant(secondsSince1970: 0))
                return { files, step in
                    try files.map { documents in
                        defer { step() }
                        let document = documents[0].with(logo: logo?.address)
                        return try tellingErrors { () throws(DocumentError) in try pandoc.docx(template.render(document), of: document) }
                    }
                }
            case .pdf, .svg:
                let program = try TypesetterProgram(
                    environment: ProcessInfo.processInfo.environment, executable: Bundle.main.executablePath ?? CommandLine.arguments[0])
                let typesetter = Typesetter(program, templates: library, paper: paper, date: plan.plan.revised)
                let title = plan.plan.title.text(in: plan.plan.languages)
                return { files, step in
                    try tellingErrors { () throws(DocumentError) in
                        try typesetter.typeset(
                            files.map { $0.map { $0.with(logo: logo?.name) } }, title: title, as: format == .svg ? .svg : .pdf, form: form,
                            step: step)
                    }
                }
            case .json, .csv, .xlsx: return { files, _ in files.map { Array($0[0].json().utf8) } }
            }
        }
    }

    /// The reader's languages, with the words given for one of them.
    func languages(_ reading: Reading, of plan: ResolvedPlan) throws -> Languages {
        var languages = Languages(try reading.languages(of: plan))
        if let words {
            let bytes = try Files.read(words)
            do {
                languages.add(try Catalogue(added: bytes, file: words))
            } catch {
                for line in error.description.split(separator: "\n") { Messages.error(String(line)) }
                throw ExitCode(2)
            }
        }
        return languages
    }

    /// `nil` where the plan names none.
    func logo(of plan: ResolvedPlan, from input: Input) throws(DocumentError) -> Logo? {
        guard let path = plan.plan.letterhead?.logo else { return nil }
        return try Logo(path, beside: input)
    }

    func library() throws(DocumentError) -> TemplateLibrary {
        guard let templates else { return .builtIn }
        return try TemplateLibrary(folder: templates)
    }

    private func tellingErrors<Result>(_ body: () throws(DocumentError) -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            for line in error.description.split(separator: "\n") { Messages.error(String(line)) }
            throw ExitCode(2)
        }
    }
}

/// The picture of the letterhead, as far as it is printed.
struct Logo {
    /// Typst knows it by this name.
    let name: String
    let path: String
    /// The picture itself, for HTML.
    let address: String

    init(_ logo: String, beside input: Input) throws(DocumentError) {
        path = input.folder + "/" + logo
        let ending = String(logo[logo.index(after: logo.lastIndex(of: ".")!)...]).lowercased()  // it was read with one
        name = "letterhead." + ending
        let type = ["svg": "svg+xml", "jpg": "jpeg"][ending] ?? ending
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            if data.count > 4 << 20 { throw DocumentError.noLogo(path, reason: "over 4 MB; make it smaller") }
            address = "data:image/\(type);base64,\(data.base64EncodedString())"
        } catch let error as DocumentError {
            throw error
        } catch {
            throw .noLogo(path, reason: error.localizedDescription)
        }
    }
}

extension PrintedDocument {
    fileprivate func with(logo: String?) -> Self {
        var document = self
        document.edition.letterhead?.logo = logo
        return document
    }
}
