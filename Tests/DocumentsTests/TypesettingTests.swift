@testable internal import Documents
internal import Foundation
internal import Planning
internal import TestSupport
internal import Testing
internal import Time
internal import Wording

@Suite struct TypesettingTests {
    /// A warning comes first, followed by the calls that led to it.
    private let said = """
        warning: unknown font family: nope
          ┌─ style.typ:3:28
          │
        3 │ #set text(font: "Nope")
          │                 ^^^^^^

        error: dictionary does not contain key "titel"
          ┌─ ../plenary-1/agenda.typ:12:3
          │
        12│ #value.titel
          │        ^^^^^
          │
          = hint: look again

        help: while calling `x`
          ┌─ agenda.typ:20:1

        error: PDF/UA-1 error: missing document title
        """

    @Test func `errors are reported with file, line and column, warnings aren't`() {
        let place = TypstError.Place(file: "agenda.typ", line: 12, column: 3)
        #expect(
            TypstError.all(in: said) == [
                TypstError(message: #"dictionary does not contain key "titel""#, place: place, hints: ["look again"]),
                TypstError(message: "PDF/UA-1 error: missing document title"),
            ])
    }

    @Test(arguments: [
        (#"dictionary does not contain key "titel""#, #"agenda.typ:1:1: dictionary does not contain key "titel"; did you mean 'title'?"#),
        (#"dictionary does not contain key "q""#, #"agenda.typ:1:1: dictionary does not contain key "q"; a hint"#),
        ("unknown variable: q", "agenda.typ:1:1: unknown variable: q; a hint"),
        ("file not found (searched at /tmp/x/mine.typ)", "agenda.typ:1:1: there is no file 'mine.typ' among the templates"),
        (
            "failed to download package (https://packages.typst.org/preview/a.tar.gz: Connection Failed)",
            "agenda.typ:1:1: packages aren't downloaded; put the file among your templates and import it by its name"
        ),
    ]) func `a problem is reported with its cure`(message: String, expected: String) {
        let error = TypstError(message: message, hints: ["a hint", "adjust the project root with the `--root` argument"])
        #expect(TemplateProblem(error, template: "agenda.typ", names: ["title", "place"]).description == expected)
    }

    @Test func `letters that no font has are listed by number and name`() {
        let error = TypstError(message: #"PDF/UA-1 error: the text `"🎉\u{e000}"` could not be displayed with font `"Noto Sans"`"#)
        #expect(error.letters == "🎉\u{E000}")
        #expect(
            DocumentError.missingLetters(["🎉\u{E000}"]).description
                == "no installed font has '🎉' (U+1F389 PARTY POPPER), '\u{E000}' (U+E000); install one that has them, or change the text")
        #expect(TypstError(message: "unknown variable: q").letters == nil)
    }

    @Test(arguments: [
        ("Meeting", ["Noto Sans"]), ("2014", []), ("منتدى", ["Noto Naskh Arabic"]), ("공공행정", ["Noto Sans CJK KR|Noto Sans KR"]),
        ("吴红波 Wu", ["Noto Sans", "Noto Sans CJK SC|Noto Sans SC"]), ("თბილისი", ["Noto Sans Georgian"]),
        ("Москва", ["Noto Sans"]), ("กรุงเทพ", ["Noto Sans Thai"]),
    ]) func `each script needs a font of its own`(text: String, families: [String]) {
        #expect(FontFamilies.needed(for: [text]) == families)
    }

    /// A folder with files that can be run.
    private func folder(_ files: String...) throws -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/typesetting-\(UUID().uuidString)"
        for file in files {
            let path = folder + "/" + file
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            #expect(
                FileManager.default.createFile(atPath: path, contents: Data("#!/bin/sh\n".utf8), attributes: [.posixPermissions: 0o755]))
        }
        return folder
    }

    @Test func `the program is the configured one, else the one on the path, else the installed one`() throws {
        let folder = try folder(
            "bin/typst", "own/typst", "python/python3", "tree/.typst/typst/__init__.py", "tree/.build/release/plenary",
            "usr/lib/plenary/typst/typst/__init__.py")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (path, executable) = ("/nowhere:\(folder)/bin", "\(folder)/tree/.build/release/plenary")
        #expect(
            try TypesetterProgram(environment: ["PATH": path, "PLENARY_TYPST": "\(folder)/own/typst"], executable: executable)
                == .command(path: "\(folder)/own/typst"))
        #expect(try TypesetterProgram(environment: ["PATH": path], executable: executable) == .command(path: "\(folder)/bin/typst"))
        let python = ["PATH": "/nowhere:\(folder)/python"]
        for (executable, modules) in [(executable, "tree/.typst"), ("\(folder)/usr/bin/plenary", "usr/lib/plenary/typst")] {
            let (path, modules) = ("\(folder)/python/python3", "\(folder)/\(modules)")
            #expect(try TypesetterProgram(environment: python, executable: executable) == .python(path: path, modules: modules))
            #expect(throws: DocumentError.noPython(modules: modules)) {
                try TypesetterProgram(environment: ["PATH": "/nowhere"], executable: executable)
            }
        }
        #expect(throws: DocumentError.noTypesetter(named: "/nowhere/typst")) {
            try TypesetterProgram(environment: ["PLENARY_TYPST": "/nowhere/typst"], executable: executable)
        }
        #expect(throws: DocumentError.noTypesetter(named: nil)) { try TypesetterProgram(environment: [:], executable: "/nowhere/plenary") }
    }

    /// A command that lists one font, and fails or writes a file.
    private func typst(_ script: String) throws -> (Typesetter, folder: String) {
        let folder = try folder("typst")
        try Data("#!/bin/sh\nset -e\n[ $1 = fonts ] && { echo 'Noto Sans'; exit; }\n\(script)\n".utf8).write(
            to: URL(fileURLWithPath: folder + "/typst"))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/typst")
        let date = Instant("2014-05-20T12:00Z")!
        return (Typesetter(.command(path: folder + "/typst"), templates: .builtIn, date: date), folder)
    }

    private func agenda(_ language: LanguageTag) throws -> Agenda {
        let plan = try ResolvedPlan(samplePlan(), zones: systemZones)
        return Agenda(of: plan.activity("closing")!, in: plan, languages: [language])
    }

    /// Results are in the order of the documents, whichever is done first.
    @Test func `Typst's own command sets documents side by side and gives them in order`() throws {
        let (typesetter, folder) = try typst(
            """
            for last; do :; done
            case $last in */0.pdf) sleep 0.3;; esac
            printf '%s %s' "$(basename $last)" "$https_proxy" > $last
            """)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var steps = 0
        let set = try typesetter.typeset(Array(repeating: [try agenda(.english)], count: 5)) { steps += 1 }
        #expect(set.files.map { String(decoding: $0, as: UTF8.self) } == (0..<5).map { "\($0).pdf http://127.0.0.1:9" })
        #expect(steps == 5)
    }

    /// Typst's command refuses the letters of `missing` wherever they are in the document.
    private func refusing(_ missing: String) throws -> (Typesetter, folder: String) {
        try typst(
            """
            for last; do :; done
            for word; do case $word in document=*) value=$(dirname $last)/${word#document=};; esac; done
            for letter in \(missing); do
                if grep -q $letter $value; then
                    echo "error: PDF/UA-1 error: the text \\`\\"$letter\\"\\` could not be displayed with font" >&2
                    exit 1
                fi
            done
            cp $value $last
            """)
    }

    @Test func `a letter that no font has never stops a document`() throws {
        let (refusing, folder) = try refusing("\u{1F389} \u{1F468} \u{1F469}")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var document = try agenda(.arabic)
        document.title = "Cake \u{1F389}\u{FE0F} for \u{1F468}\u{200D}\u{1F469}"
        let (files, missing) = try refusing.typeset([[document]])
        document.title = "Cake □ for □"
        #expect(String(decoding: files[0], as: UTF8.self) == document.json())
        #expect(missing.letters == ["\u{1F389}", "\u{1F468}", "\u{1F469}"])
        #expect(missing.description.hasSuffix("install Noto Naskh Arabic (Debian: fonts-noto-core, fonts-noto-cjk)"))
    }

    @Test func `letters of a template are an error`() throws {
        let (refusing, folder) = try typst(
            #"printf 'error: PDF/UA-1 error: the text `"\#u{1F389}"` could not be displayed with font\n' >&2; exit 1"#)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(throws: DocumentError.missingLetters(["\u{1F389}"])) { try refusing.typeset([[agenda(.english)]]) }
    }

    @Test func `errors and failures of the command are reported`() throws {
        let (refusing, folder) = try typst(#"printf 'error: expected comma\n  ┌─ agenda.typ:3:4\n' >&2; exit 1"#)
        let (failing, another) = try typst("exit 7")
        defer { for folder in [folder, another] { try? FileManager.default.removeItem(atPath: folder) } }
        let problem = TemplateProblem(file: "agenda.typ", line: 3, column: 4, reason: .notSet("expected comma"))
        #expect(throws: DocumentError.templateProblems([problem])) { try refusing.typeset([[agenda(.english)]]) }
        #expect(throws: DocumentError.typesetterFailed(reason: "\(another)/typst ended with 7")) {
            try failing.typeset([[agenda(.english)]])
        }
    }
}
