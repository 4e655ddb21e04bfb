package import Documents
internal import PlanFiles
internal import Planning
internal import Spreadsheets
internal import Time
internal import WordProcessing

/// Makes the octets of documents of one type, in one format. Its templates have been checked.
package struct DocumentPrinter<Document: PrintedDocument> {
    /// Files of one document each; in a PDF there may be several. Calls `step` as each is done.
    typealias Print = ([[Document]], _ step: () -> Void) throws(OperationError) -> Printed

    /// The files, and what there is to say of them.
    struct Printed {
        let files: [[UInt8]]
        var notes: [Note] = []
    }

    let print: Print

    /// `layout` is another template for the same values. Throws every mistake in the templates at once.
    package init(
        as format: DocumentFormat, layout: String? = nil, of opened: OpenedPlan, printing: Printing, on machine: Machine
    ) throws(OperationError) {
        do {
            print = try Self.printer(format, layout, opened, printing, machine)
        } catch {
            throw .document(error)
        }
    }

    /// Writes tables, what `table` makes of documents.
    init(as format: DocumentFormat, byteOrderMark: Bool, date: Instant, table: @escaping (Document) -> Table) {
        print = { files, step throws(OperationError) in
            try Self.each(files, step) { document throws(OperationError) in
                if format == .csv { return Array(table(document).csv(byteOrderMark: byteOrderMark).utf8) }
                do throws(WorkbookError) { return try table(document).xlsx(date: date) } catch { throw .workbook(file: nil, error) }
            }
        }
    }

    /// The one document as a file.
    package func file(of document: Document) throws(OperationError) -> (bytes: [UInt8], notes: [Note]) {
        let printed = try print([[document]], {})
        return (printed.files[0], printed.notes)
    }

    private static func printer(
        _ format: DocumentFormat, _ layout: String?, _ opened: OpenedPlan, _ printing: Printing, _ machine: Machine
    ) throws(DocumentError) -> Print {
        var library = try printing.library()
        let logo = try Logo(of: opened)
        if let logo { library.pictures[logo.name] = logo.path }
        let plan = opened.plan.plan
        switch format {
        case .html, .md:
            let template = try library.template(for: Document.self, as: format == .html ? .html : .markdown)
            return { files, step throws(OperationError) in
                try each(files, step) { document in Array(template.render(document.with(logo: logo?.address)).utf8) }
            }
        case .docx:
            let template = try library.template(for: Document.self, as: .html)
            let date = plan.revised ?? Instant(secondsSince1970: 0)
            return { files, step throws(OperationError) in
                try each(files, step) { document throws(OperationError) in
                    let document = document.with(logo: logo?.address)
                    let word = WordDocument(template.render(document), of: document, on: printing.paper, date: date)
                    do throws(WorkbookError) { return try OfficePackage.packed(word.parts) } catch { throw .workbook(file: nil, error) }
                }
            }
        case .pdf, .svg:
            let program = try TypesetterProgram(environment: machine.environment, executable: machine.executable)
            let typesetter = Typesetter(
                program, templates: library, paper: printing.paper, isOneSided: printing.isOneSided, date: plan.revised)
            let title = plan.title.text(in: plan.languages)
            return { files, step throws(OperationError) in
                let files = files.map { $0.map { $0.with(logo: logo?.name) } }
                do throws(DocumentError) {
                    let (files, missing) = try typesetter.typeset(
                        files, title: title, as: format == .svg ? .svg : .pdf, form: layout, step: step)
                    return Printed(files: files, notes: missing.isEmpty ? [] : [.missing(missing, in: opened.file)])
                } catch {
                    throw .document(error)
                }
            }
        case .json, .csv, .xlsx:
            return { files, step throws(OperationError) in try each(files, step) { document in Array(document.json().utf8) } }
        }
    }

    /// The files of one document each, one after the other.
    private static func each(
        _ files: [[Document]], _ step: () -> Void, _ make: (Document) throws(OperationError) -> [UInt8]
    ) throws(OperationError) -> Printed {
        var made: [[UInt8]] = []
        for documents in files {
            made.append(try make(documents[0]))
            step()
        }
        return Printed(files: made)
    }
}

extension Note {
    /// Of letters that no font has: which, what is printed for them, and where in the plan they are.
    fileprivate static func missing(_ missing: MissingLetters, in file: PlanFile) -> Note {
        let places = file.places(of: missing.letters)
        let more = places.count > 5 ? " and \(places.count - 5) more" : ""
        return .warning("\(missing.description); see \(places.prefix(5).joined(separator: ", "))\(more)")
    }
}

extension PrintedDocument {
    fileprivate func with(logo: String?) -> Self {
        var document = self
        document.edition.letterhead?.logo = logo
        return document
    }
}
