internal import Foundation
internal import Mustache

/// The templates for documents: the built-in ones, replaced by the user's of the same file name.
package struct TemplateLibrary: Sendable {
    /// The formats that Mustache can write.
    package enum Format: String, CaseIterable, Sendable {
        case html
        case markdown = "md"
    }

    /// The templates' texts by file name.
    let texts: [String: String]

    /// The paths of the user's pictures, by file name.
    package var pictures: [String: String] = [:]

    /// All templates by file name.
    package var sources: [String: String] { texts }

    package static let builtIn = TemplateLibrary(overrides: [:])

    /// `overrides` are the user's templates and partials by file name, such as `agenda.html.mustache`.
    package init(overrides: [String: String]) {
        texts = builtInTemplates.merging(overrides) { $1 }
    }

    /// The built-in templates, and the `.mustache` and `.typ` files in `folder`, without its subfolders.
    package init(folder: String) throws(DocumentError) {
        do {
            let all = try FileManager.default.contentsOfDirectory(atPath: folder)
            let files = all.filter { $0.hasSuffix(".mustache") || $0.hasSuffix(".typ") }
            let texts = try files.map { ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) }
            self.init(overrides: Dictionary(uniqueKeysWithValues: texts))
            pictures = Dictionary(uniqueKeysWithValues: all.filter(Self.isPicture).map { ($0, folder + "/" + $0) })
        } catch {
            throw .unreadable(folder: folder, reason: error.localizedDescription)
        }
    }

    private static func isPicture(_ file: String) -> Bool {
        ["png", "jpg", "jpeg", "svg"].contains { file.lowercased().hasSuffix("." + $0) }
    }

    /// The templates for Typst.
    var typstTexts: [String: String] { texts.filter { $0.key.hasSuffix(".typ") } }

    /// Whether any of these is the user's.
    var hasOwnTypst: Bool { typstTexts.contains { builtInTemplates[$0.key] != $0.value } }

    /// The document as text; throws all problems in its templates at once.
    package func render<Document: PrintedDocument>(_ document: Document, as format: Format) throws(DocumentError) -> String {
        try template(for: Document.self, as: format).render(document)
    }

    /// A checked template for documents of one type; keep it to print many of them.
    package func template<Document: PrintedDocument>(
        for type: Document.Type, as format: Format
    ) throws(DocumentError) -> DocumentTemplate<Document> {
        let name = "\(Document.templateName).\(format.rawValue)"
        let file = name + ".mustache"
        guard texts[file] != nil else { throw .noTemplate(file: file) }
        let check = TemplateCheck(file: file, texts: texts, shapes: TemplateShapes(of: type))
        if !check.problems.isEmpty { throw .templateProblems(check.problems) }
        var library = MustacheLibrary()
        for file in check.files.sorted() { library.register(try parsed(file, as: format), named: String(file.dropLast(".mustache".count))) }
        return DocumentTemplate(library: library, name: name)
    }

    private func parsed(_ file: String, as format: Format) throws(DocumentError) -> MustacheTemplate {
        MarkdownContentType.registered
        // In every file, because Mustache starts each partial as HTML again. Mustache removes this line.
        let pragma = format == .markdown ? "{{% CONTENT_TYPE: \(MarkdownContentType.name)}}\n" : ""
        do {
            return try MustacheTemplate(string: pragma + texts[file]!)  // the check found it
        } catch let error as MustacheTemplate.ParserError {
            let line = error.context.lineNumber - (pragma.isEmpty ? 0 : 1)
            throw .templateProblems([
                TemplateProblem(file: file, line: line, column: error.context.columnNumber, reason: .refused("\(error.error)"))
            ])
        } catch {
            throw .templateProblems([TemplateProblem(file: file, line: 1, column: 1, reason: .refused("\(error)"))])
        }
    }
}

/// A template without problems, with its partials.
package struct DocumentTemplate<Document: PrintedDocument>: Sendable {
    fileprivate let library: MustacheLibrary
    fileprivate let name: String

    package func render(_ document: Document) -> String {
        library.render(TemplateScope(document), withTemplate: name)!  // it was registered
    }
}
