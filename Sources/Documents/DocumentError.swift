/// Why a document can't be printed.
package enum DocumentError: Error, Hashable {
    /// No template has the name.
    case noTemplate(file: String)
    /// Everything that is wrong with the templates it needs.
    case mistakes([TemplateMistake])
    case unreadable(file: String, reason: String)
}

extension DocumentError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noTemplate(let file): "there is no template '\(file)'"
        case .mistakes(let mistakes): mistakes.map(\.description).joined(separator: "\n")
        case .unreadable(let file, let reason): "the template \(file) can't be read: \(reason)"
        }
    }
}

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
        case unclosedTag
        case malformedTag(String)
        case unclosedSection(String)
        case unopenedSection(String)
        /// A section closed under another name than that of the one last opened.
        case crossedSection(String, open: String, line: Int)
        case unknownPragma(String)
        /// What the template engine itself finds.
        case refused(String)
    }

    package var file: String
    /// Both count from 1.
    package var line: Int
    package var column: Int
    package var reason: Reason
}
