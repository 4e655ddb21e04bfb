internal import ArgumentParser
internal import Documents
internal import Foundation
internal import Planning
internal import Spreadsheets
internal import Wording

/// Where documents go, as what, and which of them.
struct DocumentOutput: ParsableArguments {
    @Option(
        help: """
            html for the screen and the printer, pdf, svg for a timetable of one day, docx to be edited (with pandoc), md, csv and xlsx for tables, or json: the values that templates place. Without \
            it, as the name of the file says, or html.
            """)
    var format: Printing.Format?
    @OptionGroup var printing: Printing
    @OptionGroup var output: Output
    @Option(
        help: ArgumentHelp("With --each, write only what is other than this manifest says, and list it.", valueName: "manifest"),
        completion: .file(extensions: ["json"]))
    var changedSince: String?
    @Flag(help: "With --each, make one PDF of all, for a printer that prints on both sides: each begins on the front of a sheet.")
    var merge = false
    @Flag(help: "Make one PDF in each language of --language, one after the other.") var multilingual = false
    @Flag(help: "Begin CSV with a byte order mark, so that Excel takes it for UTF-8.") var bom = false

    var chosen: Printing.Format {
        format ?? output.output.flatMap { Printing.Format(rawValue: URL(fileURLWithPath: $0).pathExtension.lowercased()) } ?? .html
    }

    func validate() throws {
        if changedSince != nil, output.each == nil { throw ValidationError("--changed-since goes with --each KIND -o DIR") }
        if merge, output.each == nil || changedSince != nil { throw ValidationError("--merge goes with --each KIND -o FILE.pdf") }
        if merge || multilingual, chosen != .pdf {
            throw ValidationError("several documents in one file are for PDF; add -o FILE.pdf, or --format pdf")
        }
    }

    /// The languages of each document that is made of one thing, the best known first.
    private func editions(_ languages: Languages) -> [Languages] { multilingual ? languages.eachFirst : [languages] }

    /// Prints the one document that there is of a plan.
    func write<Document: PrintedDocument>(
        of plan: ResolvedPlan, from input: Input, languages: Languages, form: String? = nil, make: (Languages) throws -> Document
    ) throws {
        try check(form)
        let print = try printer(of: Document.self, form: form, in: plan, from: input, table: nil)
        try Files.write(try print([try editions(languages).map(make)], {})[0], to: output.output)
    }

    /// Forms of their own are laid out for paper alone.
    private func check(_ form: String?) throws {
        if form != nil, chosen != .pdf { throw ValidationError("this form is for paper; add -o FILE.pdf, or --format pdf") }
    }

    /// Prints what `make` gives for the scope selected, or for each one; `nil` where there is nothing to print.
    func write<Document: PrintedDocument>(
        _ plan: ResolvedPlan, from input: Input, selection: Selection, languages: Languages, form: String? = nil,
        table: ((Document) -> Table)? = nil,
        make: (Scope, Languages) throws -> Document?
    ) throws {
        let format = chosen
        try check(form)
        let print = try printer(of: Document.self, form: form, in: plan, from: input, table: table)
        guard let each = output.each else {
            return try output.write(plan, selection: selection, ending: format.rawValue) { _, scope in
                let documents = try editions(languages).compactMap { try make(scope, $0) }
                return documents.isEmpty ? nil : try print([documents], {})[0]
            }
        }
        let scopes = try output.scopes(of: each, in: plan, selection: selection)
        var files: [(name: String, documents: [Document])] = []
        for (id, scope) in scopes {
            let documents = try editions(languages).compactMap { try make(scope, $0) }
            if !documents.isEmpty { files.append(("\(id).\(format.rawValue)", documents)) }
        }
        if files.isEmpty { throw ValidationError("there is nothing to write for any \(each.rawValue)") }
        if merge { return try Files.write(try print([files.flatMap(\.documents)], {})[0], to: output.output) }
        let manifest = Manifest(
            files, asWell: printingDigest(format, logo: try printing.logo(of: plan, from: input)?.address) + (form ?? ""))
        try write(files, manifest, of: each, total: scopes.count, print: print)
    }

    private func write<Document: PrintedDocument>(
        _ files: [(name: String, documents: [Document])], _ manifest: Manifest, of each: Selection.Kind, total: Int,
        print: ([[Document]], () -> Void) throws -> [[UInt8]]
    ) throws {
        let folder = output.output!  // --each needs one
        let before = try changedSince.map { try Manifest(file: $0) }
        let changed = files.filter { before == nil || before?.documents[$0.name] != manifest.documents[$0.name] }
        var progress = Progress(total: changed.count, of: each.rawValue)
        let printed = changed.isEmpty ? [] : try print(changed.map(\.documents)) { progress.step() }
        progress.finish()
        var contents = Dictionary(uniqueKeysWithValues: zip(changed.map(\.name), printed))
        contents["manifest.json"] = manifest.json()
        try Files.writeAll(contents, into: folder)
        guard let before else {
            let left = total - files.count
            return Messages.say(
                "\(files.count) files in \(folder)" + (left == 0 ? "" : "; \(left) without a scheduled activity left out"))
        }
        let gone = before.documents.keys.filter { manifest.documents[$0] == nil }.sorted()
        try Files.write(Array((changed.map(\.name) + gone.map { "\($0) (no longer there)" }).map { $0 + "\n" }.joined().utf8), to: nil)
        Messages.say("\(changed.count) of \(files.count) written anew in \(folder)" + (gone.isEmpty ? "" : "; \(gone.count) gone"))
    }

    /// `table` tells a document as one, where it can be.
    private func printer<Document: PrintedDocument>(
        of type: Document.Type, form: String?, in plan: ResolvedPlan, from input: Input, table: ((Document) -> Table)?
    ) throws -> ([[Document]], () -> Void) throws -> [[UInt8]] {
        let format = chosen
        if format == .svg, type != Timetable.self { throw ValidationError("svg is for timetables; choose html, pdf, docx, md or json") }
        guard [.csv, .xlsx].contains(format) else { return try printing.printer(of: type, as: format, form: form, of: plan, from: input) }
        guard let table else { throw ValidationError("\(format.rawValue) is for tables; choose html, pdf, md or json") }
        let date = plan.plan.revised ?? Instant(secondsSince1970: 0)
        return { files, step in
            try files.map { documents in
                defer { step() }
                let document = documents[0]
                if format == .csv { return Array(table(document).csv(byteOrderMark: bom).utf8) }
                do throws(WorkbookError) { return try table(document).xlsx(date: date) } catch {
                    Messages.error("\(error)")
                    throw ExitCode.failure
                }
            }
        }
    }

    /// What of a printed document doesn't come from the plan.
    private func printingDigest(_ format: Printing.Format, logo: String?) -> String {
        let texts = (try? printing.library().sources) ?? [:]
        return ([format.rawValue, printing.paper.rawValue, logo ?? ""] + texts.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
            .joined(separator: "\n")
    }
}

/// What each document of a folder says, as a digest, so that only those that say something else are printed again.
struct Manifest: Codable {
    /// By file name.
    let documents: [String: String]

    /// `asWell` is what else the documents depend on. The date of the plan, which is on each of them, makes no other document.
    init<Document: PrintedDocument>(_ files: [(name: String, documents: [Document])], asWell: String) {
        documents = Dictionary(
            uniqueKeysWithValues: files.map { name, documents in
                var digest = Fingerprint()
                digest.add(asWell)
                for var document in documents {
                    document.edition.revision = nil
                    digest.add(document.json())
                }
                return (name, digest.text)
            })
    }

    init(file: String) throws {
        do {
            self = try JSONDecoder().decode(Manifest.self, from: Data(try Files.read(file)))
        } catch is DecodingError {
            Messages.error("\(file): this is no manifest; give the manifest.json that an earlier export with --each has written")
            throw ExitCode(2)
        }
    }

    func json() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(((try? encoder.encode(self)) ?? Data()) + Data("\n".utf8))
    }
}
