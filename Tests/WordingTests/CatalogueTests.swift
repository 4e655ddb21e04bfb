internal import Conflicts
internal import Foundation
internal import Planning
internal import Testing
internal import Time
@testable internal import Wording

/// Holds the language files to English, and the code to the keys there are.
@Suite struct CatalogueTests {
    private static let english = Catalogue.english.texts

    @Test func `the catalogue has the languages of the United Nations and Korean`() {
        #expect(Catalogue.languages.map(\.rawValue) == ["ar", "en", "es", "fr", "ko", "ru", "zh"])
    }

    @Test func `every language file is embedded`() throws {
        let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Sources/Wording/Languages").standardized
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files == Catalogue.languages.map { "\($0).json" })
        for name in files {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            #expect(Catalogue.file(of: try #require(LanguageTag(String(name.prefix(2))))) == bytes, "\(name)")
        }
    }

    @Test(arguments: Catalogue.languages) func `no text is missing, unknown, empty or without its placeholders`(language: LanguageTag)
        throws
    {
        let texts = try #require(Catalogue.builtIn(language)).texts
        #expect(texts.keys.sorted() == Self.english.keys.sorted())
        #expect(Catalogue.problems(with: texts) == [])
        #expect(texts.values.allSatisfy { $0.forms.allSatisfy { !$0.isEmpty } })
    }

    @Test(arguments: Catalogue.languages) func `plural forms are whole for the language`(language: LanguageTag) throws {
        let catalogue = try #require(Catalogue.builtIn(language))
        for (key, text) in catalogue.texts {
            guard case .plural(let forms, let counting) = text else { continue }
            #expect(catalogue.plurals.categories.isSubset(of: forms.keys), "\(key)")
            #expect(text.placeholders.contains(counting), "\(key)")
        }
    }

    @Test(arguments: Catalogue.languages.filter { $0 != .english }) func `no text is English unless it is listed`(language: LanguageTag)
        throws
    {
        let texts = try #require(Catalogue.builtIn(language)).texts
        let same = texts.filter { key, text in
            !key.hasPrefix("format.") && Self.english[key] == text
                && text.forms.contains { $0.replacing(/\{\w+\}/, with: "").contains(/[A-Za-z]{2}/) }
        }.keys
        #expect(same.sorted() == Self.sameAsEnglish[language.rawValue, default: []].sorted())
    }

    /// Words that a language shares with English.
    private static let sameAsEnglish: [String: [String]] = [
        "ar": ["fact.utc"],
        "es": [
            "document.total", "fact.hotel", "fact.utc", "kind.panel", "mark.provisional", "severity.error",
            "word.hotel", "word.no",
        ],
        "fr": [
            "difference.field.description", "difference.field.documents", "difference.field.quorum", "fact.utc",
            "heading.contacts", "heading.documents", "heading.programme", "heading.signature", "kind.forum", "kind.mission",
            "letter.invitation.subject", "plan-word.banquet", "plan-word.cabaret", "plan-word.public", "role.attendee", "role.rapporteur",
            "roles.attendee", "roles.rapporteur",
        ],
        "ko": ["fact.utc"],
        "ru": ["fact.utc"],
        "zh": ["fact.utc"],
    ]

    @Test func `a file has its keys in order, a line each`() throws {
        for language in Catalogue.languages {
            let lines = String(decoding: try #require(Catalogue.file(of: language)), as: UTF8.self).split(separator: "\n")
            let keys = lines.dropFirst(2).dropLast().map { $0.prefix { $0 != ":" } }
            #expect(keys == keys.sorted(), "\(language)")
        }
    }

    @Test func `English says of each text what it is for, with an example that has its placeholders filled`() throws {
        struct Entry: Decodable {
            let note: String
            let example: String
        }
        let file = try #require(try JSONSerialization.jsonObject(with: Data(Catalogue.file(of: .english) ?? [])) as? [String: Any])
        for (key, value) in file where key != "language" {
            let entry = try #require(try? JSONDecoder().decode(Entry.self, from: JSONSerialization.data(withJSONObject: value)), "\(key)")
            #expect(entry.note.count > 10 && !entry.example.isEmpty, "\(key)")
            #expect(entry.example.placeholders == [], "\(key)")
        }
    }

    // MARK: Keys in code

    @Test func `every kind, role, answer and resource has its words`() {
        let phrases =
            Activity.Kind.allCases.map(Phrase.kind) + Participation.Role.allCases.flatMap { [Phrase.role($0), .roles($0)] }
            + Participation.Status.allCases.map(Phrase.reply) + Resource.Kind.allCases.map(Phrase.resource)
        #expect(phrases.filter { Self.english[$0.key] == nil } == [])
    }

    @Test func `every key in the code is one of the catalogue, and every key of the catalogue is in the code`() throws {
        let sources = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Sources").standardized
        var named: Set<String> = []
        var families: Set<String> = []
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "swift" {
            let code = try String(contentsOf: file, encoding: .utf8)
            named.formUnion(code.matches(of: /(?:Phrase = |reader\[|self\[|has\(|phrase\()"([a-z][A-Za-z0-9.-]+)"/).map { String($0.1) })
            families.formUnion(code.matches(of: /Phrase\("([a-z.-]+[.-])\\\(/).map { String($0.1) })
        }
        #expect(named.filter { Self.english[$0] == nil } == [])
        families.remove("country.")  // for languages that somebody adds
        #expect(families.filter { family in !Self.english.keys.contains { $0.hasPrefix(family) } } == [])
        let unused = Self.english.keys.filter { key in !named.contains(key) && !families.contains { key.hasPrefix($0) } }
        #expect(unused.sorted() == [])
    }

    // MARK: Added languages

    private func swahili(_ changes: (inout [String: Any]) -> Void) throws -> [UInt8] {
        var file = try #require(try JSONSerialization.jsonObject(with: Data(Catalogue.file(of: .english) ?? [])) as? [String: Any])
        file["language"] = "sw"
        changes(&file)
        return [UInt8](try JSONSerialization.data(withJSONObject: file))
    }

    @Test func `a language in a file is used as if it were built in, and comes first`() throws {
        let file = try swahili { $0["heading.programme"] = "Ratiba" }
        var languages: Languages = [LanguageTag("fr")!]
        languages.add(try Catalogue(added: file, file: "sw.json"))
        let someone = reader(languages)
        #expect(someone["heading.programme"] == "Ratiba")
        #expect(someone.language.rawValue == "sw")
        #expect(someone.day(LocalDate("2014-06-24")!) == "Jumanne, 24 Juni 2014")
    }

    @Test func `all that is wrong with an added language is reported at once`() throws {
        let file = try swahili { file in
            file["role.chiar"] = file.removeValue(forKey: "role.chair")
            file["document.total"] = "Jumla"
            file["country.BO"] = "Bolivia"
            file["report.more"] = "{n} zaidi, {m}"
        }
        let error = #expect(throws: WordingError.self) { try Catalogue(added: file, file: "sw.json") }
        #expect(
            error?.description == """
                sw.json: 'document.total' lacks {n}, which is filled in: 'Jumla'
                sw.json: 'report.more' has {m}, for which there is no value
                sw.json: 'role.chair' is missing; in English it is 'Chair'
                sw.json: there is no 'role.chiar'; did you mean 'role.chair'?
                """)
    }

    @Test(arguments: [
        (#"{"language""#, "sw.json: this isn't the JSON that 'plenary templates words' writes"),
        ("[1]", "sw.json: this isn't the JSON that 'plenary templates words' writes"),
        ("{}", "sw.json: this isn't the JSON that 'plenary templates words' writes: there is no 'language'"),
        (
            #"{"language": "sw", "mark.draft": 3}"#,
            "sw.json: this isn't the JSON that 'plenary templates words' writes: 'mark.draft' is no text"
        ),
    ]) func `what is no language file is refused with the reason`(text: String, message: String) {
        let error = #expect(throws: WordingError.self) { try Catalogue(added: Array(text.utf8), file: "sw.json") }
        #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    }
}
