internal import Documents
internal import TestSupport
internal import Testing

/// Expects `document`, rendered with the built-in templates, to equal `Golden/<name>`.
func expectGolden(
    _ document: some PrintedDocument, as format: TemplateLibrary.Format, _ name: String, style: String = "style.css",
    at location: SourceLocation = #_sourceLocation
) throws {
    let text = try TemplateLibrary.builtIn.render(document, as: format)
    switch format {
    case .html: try expectGolden(page: text, name, style: style, file: #filePath, at: location)
    case .markdown: try expectGolden(text, name, file: #filePath, at: location)
    }
}
