package import Documents
internal import ParticipantPapers
internal import Reports

/// Explains how to change templates.
extension TemplateGuide {
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
