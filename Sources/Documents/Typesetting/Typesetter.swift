internal import Foundation
package import Time

/// Typesets documents as PDF with Typst, in a folder with nothing but the templates and the documents' values.
///
/// Typst reads no file outside that folder and downloads nothing. The values are data to it and are never run.
package struct Typesetter: Sendable {
    package enum Paper: String, CaseIterable, Sendable {
        case a4, a3, a5, a6
        case letter = "us-letter"
    }

    package enum Format: String, Sendable {
        /// PDF/UA-1, and also PDF/A-2a if there is a date, which PDF/A requires.
        case pdf
        /// A picture of one page.
        case svg
    }

    private let program: TypesetterProgram
    private let library: TemplateLibrary
    private let paper: Paper
    private let isOneSided: Bool
    /// The creation date of the PDF, so that equal plans give equal bytes.
    private let date: Instant?

    package init(_ program: TypesetterProgram, templates: TemplateLibrary, paper: Paper = .a4, isOneSided: Bool = false, date: Instant?) {
        self.program = program
        library = templates
        self.paper = paper
        self.isOneSided = isOneSided
        self.date = date
    }

    /// A file for each of `bundles`, in their order, and the letters in them for which a sign is printed; calls `step` after each. Throws
    /// the problems of the templates.
    ///
    /// The documents of a bundle share a file with this title; each has its own page numbers and begins on the front of a sheet, or
    /// with `isOneSided` on any page.
    /// `form` is another template for the same values.
    package func typeset<Document: PrintedDocument>(
        _ bundles: [[Document]], title: String = "", as format: Format = .pdf, form: String? = nil, step: () -> Void = {}
    ) throws(DocumentError) -> (files: [[UInt8]], missing: MissingLetters) {
        let template = "\(form ?? Document.templateName).typ"
        guard library.typstTexts[template] != nil else { throw .noTemplate(file: template) }
        let folder = FileManager.default.temporaryDirectory.path + "/plenary-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let order: Order
        var values: [Value] = []
        do {
            try prepare(folder)
            let jobs = try bundles.enumerated().map { number, documents in
                let own = documents.enumerated().map { part, document in
                    Value(path: documents.count == 1 ? "\(number).json" : "\(number)-\(part)/value.json", text: document.json())
                }
                values += own
                return try prepare(own, title: title, template: template, number: number, in: folder)
            }
            order = Order(
                format: format.rawValue, paper: paper.rawValue,
                standards: format == .svg ? [] : date == nil ? ["ua-1"] : ["ua-1", "a-2a"],
                families: FontFamilies.needed(for: values.map(\.text)), fonts: library.hasOwnTypst ? [] : FontFamilies.folders, jobs: jobs)
        } catch {
            throw .unreadable(folder: folder, reason: error.localizedDescription)
        }
        let missing = try set(order, of: values, in: folder, names: TemplateShapes(of: Document.self).allNames, step: step)
        do {
            let files = try bundles.indices.map {
                [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0).\(format.rawValue)")))
            }
            return (files, missing)
        } catch {
            throw .typesetterFailed(reason: error.localizedDescription)
        }
    }

    /// Uses fonts that are the same on every machine, so that equal plans give equal bytes; if letters are missing, uses all fonts
    /// of this machine; if none has them, prints a sign in their place.
    private func set(
        _ order: Order, of values: [Value], in folder: String, names: Set<String>, step: () -> Void
    ) throws(DocumentError) -> MissingLetters {
        var (order, missing) = (order, MissingLetters())
        var isFirst = true
        while true {
            do throws(DocumentError) {
                do {
                    try JSONEncoder().encode(order).write(to: URL(fileURLWithPath: folder + "/jobs.json"))
                } catch {
                    throw .unreadable(folder: folder, reason: error.localizedDescription)
                }
                try TypesettingRun(program, folder: folder, order: order, names: names).wait(step: isFirst ? step : {})
                return missing
            } catch {
                isFirst = false
                switch error {
                case .missingFonts where !order.fonts.isEmpty, .missingLetters where !order.fonts.isEmpty: order.fonts = []
                case .missingFonts(let families): (missing.families, order.families) = (families, [])
                // Those of a template are for whoever wrote it to change.
                case .missingLetters(let letters) where missing.formUnion(letters) && values.contains(where: missing.isUsed):
                    try write(values, without: missing, into: folder)
                default: throw error
                }
            }
        }
    }

    private func write(_ values: [Value], without missing: MissingLetters, into folder: String) throws(DocumentError) {
        do {
            for value in values where missing.isUsed(in: value) {
                try Data(missing.replaced(in: value.text).utf8).write(to: URL(fileURLWithPath: "\(folder)/\(value.path)"))
            }
        } catch {
            throw .unreadable(folder: folder, reason: error.localizedDescription)
        }
    }

    private func prepare(_ folder: String) throws {
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: attributes)
        try writeTemplates(into: folder)
    }

    private func writeTemplates(into folder: String) throws {
        for (name, text) in library.typstTexts { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
        for (name, path) in library.pictures { try FileManager.default.copyItem(atPath: path, toPath: "\(folder)/\(name)") }
    }

    /// Writes the values. Several documents get a folder each with the templates, because Typst reads a template's value only once.
    private func prepare(_ values: [Value], title: String, template: String, number: Int, in folder: String) throws -> Job {
        let date = date?.secondsSince1970 ?? 0
        for value in values {
            if values.count > 1 {
                let own = (folder + "/" + value.path as NSString).deletingLastPathComponent
                try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: false)
                try writeTemplates(into: own)
            }
            try Data(value.text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(value.path)"))
        }
        if values.count == 1 { return Job(template: template, data: values[0].path, date: date) }
        let parts = values.indices.map { "#include \"\(number)-\($0)/\(template)\"\n" }
        let separator = "#pagebreak(\(isOneSided ? "" : "to: \"odd\", ")weak: true)\n"
        let joined = "joined-\(number).typ"
        try Data(parts.joined(separator: separator).utf8).write(
            to: URL(fileURLWithPath: "\(folder)/\(joined)"))
        return Job(template: joined, data: "value.json", title: title, date: date)
    }

    /// A document as JSON, in a file of the folder.
    struct Value {
        let path: String
        let text: String
    }

    /// What to typeset. `families` are names of fonts, with bars between alternatives; `fonts` are the only folders to look for
    /// fonts in, if set.
    struct Order: Codable {
        let format: String
        let paper: String
        let standards: [String]
        var families: [String]
        var fonts: [String]
        let jobs: [Job]
    }

    struct Job: Codable {
        let template: String
        /// The path of the value, relative to the template.
        let data: String
        /// For a file of several documents, which have titles of their own.
        var title: String?
        let date: Int
    }
}

extension MissingLetters {
    fileprivate func isUsed(in value: Typesetter.Value) -> Bool { value.text.unicodeScalars.contains(where: letters.contains) }
}
