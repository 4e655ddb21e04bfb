/// What templates may name, and how they are changed: read from the documents' types, so that it is never out of date.
package struct TemplateGuide {
    /// Every document there is, by the first part of its templates' names.
    package static let documents: [(name: String, values: String)] = [
        (Agenda.templateName, TemplateGuide(of: Agenda.self).values), (Roster.templateName, TemplateGuide(of: Roster.self).values),
        (Itinerary.templateName, TemplateGuide(of: Itinerary.self).values),
        (Timetable.templateName, TemplateGuide(of: Timetable.self).values), (Digest.templateName, TemplateGuide(of: Digest.self).values),
        (ConflictPage.templateName, TemplateGuide(of: ConflictPage.self).values),
        (DifferencePage.templateName, TemplateGuide(of: DifferencePage.self).values),
        (FeedIndex.templateName, TemplateGuide(of: FeedIndex.self).values),
    ]

    private let shapes: TemplateShapes

    private init<Document: PrintedDocument>(of type: Document.Type) { shapes = TemplateShapes(of: type) }

    /// A line for each name with what it is, what is inside of a part or list below it.
    private var values: String { lines(shapes.root, indent: "", around: []).joined(separator: "\n") + "\n" }

    private func lines(_ shape: TemplateShape, indent: String, around: [TemplateShape]) -> [String] {
        shapes.names(in: shape).sorted { $0.key < $1.key }.flatMap { name, shape in
            let inner = shape.element
            let isKnown = (around + [shapes.root]).contains(inner)
            let told = "\(indent)\(name): \(shape.word)" + (isKnown && inner.isPart ? ", as above" : "")
            return [told] + (inner.isPart && !isKnown ? lines(inner, indent: indent + "  ", around: around + [inner]) : [])
        }
    }

    /// The guide as a page, for a folder of templates.
    package static var page: String {
        let introduction = """
            # Templates

            Print with these by `--templates` and this folder. A file of the same name stands in for the built-in one; those that you
            don't change may be deleted. Every document has one template a format: `agenda.html.mustache` for the screen and the
            browser's printer, `agenda.md.mustache` for Markdown, `agenda.typ` for PDF. `style.css.mustache` and `style.typ` have the
            look that all share: colours, fonts, the page with its header and footer.

            Mustache (mustache.github.io) names a value as `{{title}}`, and a part or a list as `{{#days}} … {{/days}}`. Typst
            (typst.app/docs) has all values in `document-value`; what a document may be without is had by `get(value, "name")`. Typst
            reads no file outside this folder; a logo (PNG, JPEG, SVG) goes into it. A name that doesn't exist is told with file, line and column.

            What a value has, in each document (`plenary export … --format json` shows it filled in):

            """
        return introduction + documents.map { "\n## \($0.name)\n\n```\n\($0.values)```\n" }.joined()
    }
}

extension TemplateShape {
    fileprivate var element: TemplateShape { if case .list(let element) = self { element.element } else { self } }
    fileprivate var isPart: Bool { if case .part = self { true } else { false } }

    fileprivate var word: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .flag: "yes or no"
        case .list(let element) where element.isPart: "list of"
        case .list(let element): "list of \(element.word)s"
        case .part: "has"
        case .anything: "anything"
        }
    }
}
