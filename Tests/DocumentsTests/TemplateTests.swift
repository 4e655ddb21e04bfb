@testable internal import ParticipantPapers
@testable internal import Documents
internal import Foundation
internal import Planning
internal import TestSupport
internal import Testing
internal import Wording

@Suite struct TemplateTests {
    private func problems(_ texts: [String: String]) throws -> [String] {
        do {
            _ = try TemplateLibrary(overrides: texts).template(for: Agenda.self, as: .html)
        } catch {
            guard case .templateProblems(let problems) = error else { throw error }
            return problems.map(\.description)
        }
        return []
    }

    private func problems(_ text: String) throws -> [String] { try problems(["agenda.html.mustache": text]) }

    @Test func `every file in the folder of templates is built in`() throws {
        let folder = packageFolder + "/Templates"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        let texts = try Dictionary(uniqueKeysWithValues: files.map { ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) })
        #expect(builtInTemplates == texts)
    }

    @Test func `a user's template takes the place of the built-in one of the same name`() throws {
        let plan = try ResolvedPlan(samplePlan(), zones: systemZones)
        let agenda = Agenda(of: plan.activity("forum")!, in: plan, languages: [.english])
        let library = TemplateLibrary(overrides: ["agenda.md.mustache": "{{title}}: {{#days}}{{name}}{{^last()}}; {{/last()}}{{/days}}"])
        #expect(try library.render(agenda, as: .markdown) == "Public Service Forum: Tuesday, 24 June 2014; Wednesday, 25 June 2014")
        #expect(try library.render(agenda, as: .html) == TemplateLibrary.builtIn.render(agenda, as: .html))
    }

    @Test func `a partial escapes as the document around it does`() throws {
        var values = samplePlan()
        values.delegations.append(hostileDelegation)
        let plan = try ResolvedPlan(values, zones: systemZones)
        let roster = try #require(Roster(of: .participant("hostile-delegation"), in: plan, languages: [.english]))
        let library = TemplateLibrary(overrides: [
            "roster.html.mustache": "{{> mine}}", "roster.md.mustache": "{{> mine}}", "mine.mustache": "{{title}}",
        ])
        #expect(try library.render(roster, as: .html) == "&lt;b&gt; | &quot;x&quot; &amp; y")
        #expect(try library.render(roster, as: .markdown) == "\\<b\\> \\| \"x\" & y")
    }

    private var hostileDelegation: Delegation {
        var delegation = Delegation(id: "hostile-delegation", name: "<b> | \"x\" & y")
        delegation.size = 1
        return delegation
    }

    @Test func `a folder's templates take the place of the built-in ones, and a folder that can't be read is an error`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        #expect(throws: DocumentError.self) { try TemplateLibrary(folder: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data("{{title}}".utf8).write(to: URL(fileURLWithPath: folder + "/roster.md.mustache"))
        try Data("{{".utf8).write(to: URL(fileURLWithPath: folder + "/notes.txt"))
        #expect(try TemplateLibrary(folder: folder).texts == TemplateLibrary(overrides: ["roster.md.mustache": "{{title}}"]).texts)
    }

    @Test func `nothing in a plan becomes markup or a script`() throws {
        let plan = try ResolvedPlan(samplePlan(), zones: systemZones)
        let html = try TemplateLibrary.builtIn.render(Agenda(of: plan.activity("forum")!, in: plan, languages: [.english]), as: .html)
        #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
        #expect(!html.contains("<script") && !html.contains("javascript:") && !html.contains("<b>"))
    }

    @Test func `all problems are reported at once, with their places and suggestions`() throws {
        let text = """
            {{titel}} {{! not {{here}}
            {{#days}}
              {{nmae}}
              {{#entries}}{{#time}}{{start.txt}}{{/time}}{{/entries}}
            {{/days}}
            {{> agenda-entri.html}}
            {{uppercase(title)}} {{days}}
            """
        #expect(
            try problems(text) == [
                "agenda.html.mustache:1:1: the document has no 'titel' here; did you mean 'title'?",
                "agenda.html.mustache:3:3: the document has no 'nmae' here; did you mean 'name'?",
                "agenda.html.mustache:4:24: the document has no 'txt' here; did you mean 'text'?",
                "agenda.html.mustache:6:1: there is no partial 'agenda-entri.html' (agenda-entri.html.mustache); did you mean 'agenda-entry.html'?",
                "agenda.html.mustache:7:1: 'uppercase' is not a function that works here; did you mean 'uppercased'?",
                "agenda.html.mustache:7:22: 'days' has parts of its own and can't be printed as it is; open it as a section, {{#days}}…{{/days}}",
            ])
    }

    @Test(arguments: [
        ("{{#days}}", "1:1: the section 'days' is never closed; add {{/days}}"),
        ("a {{/days}}", "1:3: {{/days}} closes a section that isn't open"),
        ("{{#days}}\n{{/dais}}", "2:1: {{/dais}} is here, but {{/days}} is expected for the section opened in line 1"),
        ("{{#days}}{{#entries}}{{/days}}", "1:22: {{/days}} is here, but {{/entries}} is expected for the section opened in line 1"),
        ("{{title", "1:1: the tag is never closed; add }}"),
        ("{{{title}}", "1:1: 'title' is not a name; names consist of letters, digits, '.', '-' and '_'"),
        ("{{a b}}", "1:1: 'a b' is not a name; names consist of letters, digits, '.', '-' and '_'"),
        ("{{}}", "1:1: '' is not a name; names consist of letters, digits, '.', '-' and '_'"),
        ("{{=<% %>=}}\n<%titel%> {{title}}", "2:1: the document has no 'titel' here; did you mean 'title'?"),
        ("{{% CONTENT_TYPE: LATEX}}", "1:1: 'CONTENT_TYPE: LATEX' is not a setting; the only one is CONTENT_TYPE: HTML, MARKDOWN or TEXT"),
        ("{{> *title}}", "1:1: the partial '*title' would be chosen while printing; write its name out"),
        ("{{first()}}", "1:1: 'first()' is not a function that works here"),
        (
            "{{#edition}}{{.}}{{/edition}}",
            "1:13: '.' has parts of its own and can't be printed as it is; open it as a section, {{#.}}…{{/.}}"
        ),
        (
            "{{#edition}}{{.title}}{{/edition}}",
            "1:13: the document has no 'title' here; it has closed, confidential, digits, direction, language, letterhead, page, phase, revision"
        ),
    ]) func `a problem is reported`(text: String, expected: String) throws {
        #expect(try problems(text) == ["agenda.html.mustache:\(expected)"])
    }

    @Test(arguments: [
        "{{title}}{{{title}}}{{&title}}{{ title }}", "{{#days}}{{name}} {{title}} {{index()}}{{#first()}}x{{/first()}}{{/days}}",
        "{{edition.language}}",
        "{{#reversed(days)}}{{count(entries)}}{{/reversed(days)}}", "{{#first(days)}}{{name}}{{/first(days)}}", "{{^theme}}none{{/theme}}",
        "{{#theme}}{{.}}{{/theme}}",
        "{{#days}}{{#entries}}{{#entries}}{{#entries}}{{depth}}{{/entries}}{{/entries}}{{/entries}}{{/days}}", "{ {title} }",
        "{{!}} {{=| |=}}|title|",
        "{{% CONTENT_TYPE: TEXT}}\n{{title}}",
    ]) func `everything that Mustache can do with a document is allowed`(text: String) throws {
        #expect(try problems(text) == [])
    }

    @Test func `problems in partials are reported once, at their place, however often and deep the partial is used`() throws {
        let texts = [
            "agenda.html.mustache": "{{#days}}{{#entries}}{{> mine}}{{/entries}}{{/days}}{{#unscheduled}}{{> mine}}{{/unscheduled}}",
            "mine.mustache": "{{titl}}{{#entries}}{{> mine}}{{/entries}}",
        ]
        #expect(try problems(texts) == ["mine.mustache:1:1: the document has no 'titl' here; did you mean 'title'?"])
    }

    @Test(arguments: [
        ("{{> mine}}", true), ("{{#isCancelled}}{{> mine}}{{/isCancelled}}", true), ("{{#title}}{{> mine}}{{/title}}", true),
        ("{{#documents}}{{> mine}}{{/documents}}", true), ("{{#.}}{{> mine}}{{/.}}", true), ("{{> other}}", true),
        ("{{#days}}{{> mine}}{{/days}}", true), ("{{#entries}}{{> mine}}{{/entries}}", false),
        ("{{#last(entries)}}{{> mine}}{{/last(entries)}}", false),
    ]) func `a partial may include itself only for a part of what it prints`(text: String, isEndless: Bool) throws {
        let problems = try problems([
            "agenda.html.mustache": "{{#days}}{{#entries}}{{> mine}}{{/entries}}{{/days}}", "mine.mustache": text,
            "other.mustache": "{{> mine}}",
        ])
        #expect(problems.map { $0.contains("endlessly") } == (isEndless ? [true] : []))
    }

    /// Nothing may crash the program, and our check finds every problem before Mustache does.
    @Test func `any heap of tags is rejected with a reason or printed`() throws {
        let plan = try ResolvedPlan(samplePlan(), zones: systemZones)
        let agenda = Agenda(of: plan.activity("forum")!, in: plan, languages: [.english])
        let pieces = [
            "{{", "}}", "{{{", "}}}", "{{#days}}", "{{/days}}", "{{^days}}", "{{#entries}}", "{{/entries}}", "{{name}}", "{{.}}", "{{..}}",
            "{{}}",
            "{{> mine}}", "{{> agenda.html}}", "{{<mine}}", "{{/mine}}", "{{$title}}", "{{/title}}", "{{=<% %>=}}", "<%={{ }}=%>",
            "<%name%>", "=",
            "{{!", "{{%", "{{% CONTENT_TYPE: TEXT}}", "{{first()}}", "{{#first(days)}}", "{{/first(days)}}", "(", ")", " ", "\n", "\r\n",
            "é", "title",
        ]
        var generator = SeededGenerator(seed: 2014)
        var printed = 0
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 1...6, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }.joined()
            let library = TemplateLibrary(overrides: ["agenda.html.mustache": text, "mine.mustache": "{{title}}{{$title}}x{{/title}}"])
            do {
                _ = try library.render(agenda, as: .html)
                printed += 1
            } catch {
                guard case .templateProblems(let problems) = error else { throw error }
                let refused = problems.filter { if case .refused = $0.reason { true } else { false } }
                #expect(refused == [], "\(text)")
            }
        }
        #expect(printed > 300)
    }

    @Test func `a template that isn't needed may be wrong`() throws {
        #expect(try problems(["mine.mustache": "{{#"]) == [])
    }

    @Test func `the shape of a document is that of its type, optional and recursive parts too`() {
        struct Part: Codable, Hashable, Sendable {
            var flag: Bool?
            var number: Int
            var parts: [Part]
        }
        struct Sample: PrintedDocument {
            static let templateName = "sample"
            var edition: Edition
            var text: String?
            var part: Part?
        }
        let shapes = TemplateShapes(of: Sample.self)
        #expect(shapes.names(in: shapes.root)["text"] == .text)
        let part = shapes.names(in: shapes.root)["part"]!
        #expect(shapes.names(in: part) == ["flag": .flag, "number": .number, "parts": .list(part)])
    }

    @Test(arguments: [
        ("a|b", "a\\|b"), ("*b* _i_ `c` ~s~", "\\*b\\* \\_i\\_ \\`c\\` \\~s\\~"), ("[t](u)", "\\[t\\](u)"), ("<b>", "\\<b\\>"),
        ("a\nb", "a b"),
        ("a\r\n# b", "a \\# b"), ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("===", "\\==="),
        ("a - b + c = d", "a - b + c = d"),
        ("1.5", "1\\.5"), ("a\\b", "a\\\\b"), ("&lt; R & D", "\\&lt; R & D"),
    ]) func `no text is markup in Markdown`(text: String, escaped: String) {
        #expect(MarkdownContentType().escapeText(text) == escaped)
    }

    @Test func `a document survives a round trip through JSON`() throws {
        let plan = try ResolvedPlan(samplePlan(), zones: systemZones)
        let agenda = Agenda(of: plan.activity("forum")!, in: plan, languages: [.arabic])
        #expect(try JSONDecoder().decode(Agenda.self, from: Data(agenda.json().utf8)) == agenda)
    }
}
