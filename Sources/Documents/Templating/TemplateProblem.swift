/// Something wrong in a template, and where.
package struct TemplateProblem: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// The document has no such name here; `known` are those it has.
        case unknownName(String, suggestion: String?, known: [String])
        /// A list or a part has names of its own and can't be printed directly.
        case notText(String)
        case unknownTransform(String, suggestion: String?)
        case unknownPartial(String, suggestion: String?)
        case computedPartial(String)
        /// A partial that would include itself endlessly.
        case endlessPartial(String)
        case unclosedTag
        case malformedTag(String)
        case unclosedSection(String)
        case unopenedSection(String)
        /// A section closed under another name than the one opened last.
        case crossedSection(String, open: String, line: Int)
        case unknownPragma(String)
        /// An error from the template engine.
        case refused(String)
        /// An error from Typst.
        case notSet(String)
    }

    package var file: String
    /// Line and column count from 1.
    package var line: Int
    package var column: Int
    package var reason: Reason
}

extension TemplateProblem: CustomStringConvertible {
    package var description: String { "\(file):\(line):\(column): \(reason)" }
}

extension TemplateProblem.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownName(let name, let suggestion, let known):
            "the document has no '\(name)' here; "
                + (suggestion.map { "did you mean '\($0)'?" } ?? "it has \(known.joined(separator: ", "))")
        case .notText(let name):
            "'\(name)' has parts of its own and can't be printed as it is; open it as a section, {{#\(name)}}…{{/\(name)}}"
        case .unknownTransform(let name, let suggestion):
            "'\(name)' is not a function that works here" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
        case .unknownPartial(let name, let suggestion):
            "there is no partial '\(name)' (\(name).mustache)" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
        case .computedPartial(let name):
            "the partial '\(name)' would be chosen while printing; write its name out"
        case .endlessPartial(let name):
            "the partial '\(name)' would include itself endlessly; include it only inside of a part of what it prints, such as {{#entries}}"
        case .unclosedTag: "the tag is never closed; add }}"
        case .malformedTag(let text): "'\(text)' is not a name; names consist of letters, digits, '.', '-' and '_'"
        case .unclosedSection(let name): "the section '\(name)' is never closed; add {{/\(name)}}"
        case .unopenedSection(let name): "{{/\(name)}} closes a section that isn't open"
        case .crossedSection(let name, let open, let line):
            "{{/\(name)}} is here, but {{/\(open)}} is expected for the section opened in line \(line)"
        case .unknownPragma(let text): "'\(text)' is not a setting; the only one is CONTENT_TYPE: HTML, MARKDOWN or TEXT"
        case .refused(let reason): "Mustache rejects it: \(reason)"
        case .notSet(let message): message
        }
    }
}
