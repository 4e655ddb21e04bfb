internal import Foundation
package import Planning

/// Sets documents as PDF with Typst, in a folder that holds nothing but the templates and the documents' values.
///
/// Typst reads no file outside that folder and fetches nothing, and the values are data to it: nothing in them is ever run.
package struct Typesetter: Sendable {
    package enum Paper: String, CaseIterable, Sendable {
        case a4, a3
        case letter = "us-letter"
    }

    package enum Format: String, Sendable {
        /// PDF/UA-1, and PDF/A-2a where there is a date, which that asks for.
        case pdf
        /// A picture of one page.
        case svg
    }

    private let program: TypesetterProgram
    private let library: TemplateLibrary
    private let paper: Paper
    /// What is written as the date of the PDF, so that the same plan gives the same bytes.
    private let date: Instant?

    package init(_ program: TypesetterProgram, templates: TemplateLibrary, paper: Paper = .a4, date: Instant?) {
        self.program = program
        library = templates
        self.paper = paper
        self.date = date
    }

    /// The documents in their order; `step` is called as each is done. Throws what is wrong with the templates, or
    /// which fonts are missing.
    ///
    /// `form` is another template for the same values.
    package func typeset<Document: PrintedDocument>(
        _ documents: [Document], as format: Format = .pdf, form: String? = nil, step: () -> Void = {}
    ) throws(DocumentError) -> [[UInt8]] {
        let template = "\(form ?? Document.templateName).typ"
        guard library.typstTexts[template] != nil else { throw .noTemplate(file: template) }
        let texts = documents.map { $0.json() }
        let jobs = texts.indices.map { Job(template: template, data: "data/\($0).json", date: date?.secondsSince1970 ?? 0) }
        let order = Order(
            format: format.rawValue, paper: paper.rawValue, standards: format == .svg ? [] : date == nil ? ["ua-1"] : ["ua-1", "a-2a"],
            families: FontFamilies.needed(for: texts), jobs: jobs)
        let folder = FileManager.default.temporaryDirectory.path + "/plenary-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do {
            try prepare(folder, order, texts)
        } catch {
            throw .unreadable(folder: folder, reason: error.localizedDescription)
        }
        try TypesettingRun(program, folder: folder, order: order, names: TemplateShapes(of: Document.self).allNames).wait(step: step)
        do {
            return try jobs.indices.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0).\(format.rawValue)"))) }
        } catch {
            throw .typesetterFailed(reason: error.localizedDescription)
        }
    }

    private func prepare(_ folder: String, _ order: Order, _ texts: [String]) throws {
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        try FileManager.default.createDirectory(
            atPath: folder + "/data", withIntermediateDirectories: true, attributes: attributes)
        for (name, text) in library.typstTexts { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
        for (name, path) in library.pictures { try FileManager.default.copyItem(atPath: path, toPath: "\(folder)/\(name)") }
        for (job, text) in zip(order.jobs, texts) { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(job.data)")) }
        try JSONEncoder().encode(order).write(to: URL(fileURLWithPath: folder + "/jobs.json"))
    }

    /// What there is to do; `families` has names of fonts, alternatives separated by bars.
    struct Order: Codable {
        let format: String
        let paper: String
        let standards: [String]
        let families: [String]
        let jobs: [Job]
    }

    struct Job: Codable {
        let template: String
        let data: String
        let date: Int
    }
}
