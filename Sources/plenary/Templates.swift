internal import ArgumentParser
internal import Documents
internal import Operations
internal import Planning
internal import Wording

struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the templates that documents are printed with, to change them.",
        discussion: """
            Examples:
              plenary templates copy ours
              plenary export agenda plan.yaml --activity ws-egov --templates ours -o agenda.pdf
              plenary templates values agenda
              plenary templates words fr > pt.json         # translate it, then:
              plenary export agenda plan.yaml --activity ws-egov --words pt.json -o agenda.pdf
            """, subcommands: [Copy.self, Values.self, WordsOfLanguage.self])

    struct Copy: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the built-in templates and a guide to them into a folder; files that are there already stay.",
            discussion: """
                Example:
                  plenary templates copy ours
                """)

        @Argument(help: ArgumentHelp("The folder.", valueName: "dir"), completion: .directory) var folder: String

        func run() throws {
            var contents = TemplateLibrary.builtIn.sources.mapValues { Array($0.utf8) }
            contents["README.md"] = Array(TemplateGuide.page.utf8)
            let kept = contents.keys.filter { Files.exists(folder + "/" + $0) }
            for name in kept { contents[name] = nil }
            try Files.writeAll(contents, into: folder)
            Messages.say("\(contents.count) files in \(folder)" + (kept.isEmpty ? "" : "; \(kept.count) that were there already kept"))
        }
    }

    struct WordsOfLanguage: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "words", abstract: "Print every text that readers see, to translate them into another language.",
            discussion: """
                Put the tag of your language in 'language', translate every text, leave what is in braces, and give the file with --words.

                Example:
                  plenary templates words fr > pt.json
                """)

        @Argument(help: ArgumentHelp("The language to translate from.", valueName: "tag")) var language = "en"

        func run() throws {
            guard let json = LanguageTag(language).flatMap(Catalogue.file) else {
                let known = Catalogue.languages.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("there are no words in '\(language)'; choose one of \(known)")
            }
            try Results.write(json)
        }
    }

    struct Values: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the values that a document's templates may name.",
            discussion: """
                Example:
                  plenary templates values agenda
                """)

        @Argument(help: ArgumentHelp("As 'agenda'.", valueName: "document")) var name: String

        func run() throws {
            guard let document = TemplateGuide.documents.first(where: { $0.name == name }) else {
                throw ValidationError(
                    "there is no document '\(name)'; choose one of \(TemplateGuide.documents.map(\.name).joined(separator: ", "))")
            }
            try Results.write(document.values)
        }
    }
}
