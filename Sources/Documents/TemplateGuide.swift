/// Lists the names that templates can use, from the documents' types, so that it is never out of date, and explains how to change
/// templates.
package struct TemplateGuide {
    /// Every document, by the first part of its templates' names.
    package static let documents: [(name: String, values: String)] = [
        (Agenda.templateName, TemplateGuide(of: Agenda.self).values), (Roster.templateName, TemplateGuide(of: Roster.self).values),
        (Itinerary.templateName, TemplateGuide(of: Itinerary.self).values),
        (Timetable.templateName, TemplateGuide(of: Timetable.self).values), (Digest.templateName, TemplateGuide(of: Digest.self).values),
        (WorkingPaper.templateName, TemplateGuide(of: WorkingPaper.self).values),
        (ConflictPage.templateName, TemplateGuide(of: ConflictPage.self).values),
        (DifferencePage.templateName, TemplateGuide(of: DifferencePage.self).values),
        (FeedIndex.templateName, TemplateGuide(of: FeedIndex.self).values),
    ]

    private let shapes: TemplateShapes

    private init<Document: PrintedDocument>(of type: Document.Type) { shapes = TemplateShapes(of: type) }

    /// A line for each name with its type; the names inside a part or list are indented below it.
    private var values: String { lines(shapes.root, indent: "", around: []).joined(separator: "\n") + "\n" }

    private func lines(_ shape: TemplateShape, indent: String, around: [TemplateShape]) -> [String] {
        shapes.names(in: shape).sorted { $0.key < $1.key }.flatMap { name, shape in
            let inner = shape.element
            let isKnown = (around + [shapes.root]).contains(inner)
            let line = "\(indent)\(name): \(shape.word)" + (isKnown && inner.isPart ? ", as above" : "")
            return [line] + (inner.isPart && !isKnown ? lines(inner, indent: indent + "  ", around: around + [inner]) : [])
        }
    }

    /// The guide as a page for a folder of templates.
    package static var page: String {
        let introduction = """
            # Templates

            To print with these, pass this folder with `--templates`. A file replaces the built-in one of the same name; those that you
            don't change may be deleted. Every document has one template per format: `agenda.html.mustache` for the screen and the
            browser's printer, `agenda.md.mustache` for Markdown, `agenda.typ` for PDF. `style.css.mustache` and `style.typ` define the
            look that all documents share: colours, fonts, the page with its header and footer.

            Mustache (mustache.github.io) names a value as `{{title}}`, and a part or a list as `{{#days}} … {{/days}}`. Typst
            (typst.app/docs) has all values in `document-value`; values that a document may lack are read with `get(value, "name")`. Typst
            reads no file outside this folder; a logo (PNG, JPEG, SVG) goes into it. A name that doesn't exist is reported with file, line and column.

            A text that the plan has in another language than the document's is marked with it: in HTML write `<p{{title.lang}}>{{title}}</p>`,
            and in a list `{{#description}}<p{{lang}}>{{.}}</p>{{/description}}`; Typst's templates have it marked already.

            The values of each document (`plenary export … --format json` shows it filled in):

            """
        return introduction + documents.map { "\n## \($0.name)\n\n```\n\($0.values)```\n" }.joined()
    }
}

extension TemplateShape {
    fileprivate var element: TemplateShape { if case .list(let element) = self { element.element } else { self } }
    fileprivate var isPart: Bool { if case .part = self { true } else { false } }

    fileprivate var word: String {
        switch self {
        case .text, .worded: "text"
        case .number: "number"
        case .flag: "yes or no"
        case .list(let element) where element.isPart: "list of"
        case .list(let element): "list of \(element.word)s"
        case .part: "has"
        case .anything: "anything"
        }
    }
}
