/// What is wrong with a template, and where.
package struct TemplateMistake: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// The document has nothing of that name here; `known` is what it has.
        case unknownName(String, suggestion: String?, known: [String])
        /// A list or a part with names of its own can't be printed as it is.
        case notText(String)
        case unknownTransform(String, suggestion: String?)
        case unknownPartial(String, suggestion: String?)
        case computedPartial(String)
        /// A partial that would contain itself without end.
        case endlessPartial(String)
        case unclosedTag
        case malformedTag(String)
        case unclosedSection(String)
        case unopenedSection(String)
        /// A section closed under another name than that of the one last opened.
        case crossedSection(String, open: String, line: Int)
        case unknownPragma(String)
        /// What the template engine itself finds.
        case refused(String)
        /// What Typst says.
        case notSet(String)
    }

    package var file: String
    /// Both count from 1.
    package var line: Int
    package var column: Int
    package var reason: Reason
}

extension TemplateMistake: CustomStringConvertible {
    package var description: String { "\(file):\(line):\(column): \(reason)" }
}

extension TemplateMistake.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownName(let name, let suggestion, let known):
            "the document has no '\(name)' here; "
                + (suggestion.map { "did you mean '\($0)'?" } ?? "it has \(known.joined(separator: ", "))")
        case .notText(let name):
            "'\(name)' has parts of its own and can't be printed as it is; open it as a section, {{#\(name)}}…{{/\(name)}}"
        case .unknownTransform(let name, let suggestion):
            "'\(name)' is no function that works here" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
        case .unknownPartial(let name, let suggestion):
            "there is no partial '\(name)' (\(name).mustache)" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
        case .computedPartial(let name):
            "the partial '\(name)' would be chosen while printing; write its name out"
        case .endlessPartial(let name):
            "the partial '\(name)' would contain itself without end; let it do so only within a part of what it prints, as {{#entries}}"
        case .unclosedTag: "the tag is never closed; add }}"
        case .malformedTag(let text): "'\(text)' is no name; names are of letters, digits, '.', '-' and '_'"
        case .unclosedSection(let name): "the section '\(name)' is never closed; add {{/\(name)}}"
        case .unopenedSection(let name): "{{/\(name)}} closes a section that isn't open"
        case .crossedSection(let name, let open, let line):
            "{{/\(name)}} stands where {{/\(open)}} is due, for the section opened in line \(line)"
        case .unknownPragma(let text): "'\(text)' is no setting; there is only CONTENT_TYPE, of HTML, MARKDOWN or TEXT"
        case .refused(let reason): "Mustache refuses it: \(reason)"
        case .notSet(let message): message
        }
    }
}
