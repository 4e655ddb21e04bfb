internal import Foundation
internal import Mustache

/// The templates documents are printed with: the built-in ones, and the user's in place of those of the same file name.
package struct TemplateLibrary: Sendable {
    /// What Mustache can make of a document.
    package enum Format: String, CaseIterable, Sendable {
        case html
        case markdown = "md"
    }

    /// The texts by file name.
    let texts: [String: String]

    package static let builtIn = TemplateLibrary(overrides: [:])

    /// `overrides` has the texts of the user's templates and partials by file name, as `agenda.html.mustache`.
    package init(overrides: [String: String]) {
        texts = builtInTemplates.merging(overrides) { $1 }
    }

    /// The document as text; throws every mistake in the templates it needs at once.
    package func render<Document: PrintedDocument>(_ document: Document, as format: Format) throws(DocumentError) -> String {
        fatalError()
    }
}
