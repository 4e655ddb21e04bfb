/// Why a document can't be printed.
package enum DocumentError: Error, Hashable {
    /// No template has the name.
    case noTemplate(file: String)
    /// Everything that is wrong with the templates it needs.
    case mistakes([TemplateMistake])
    case unreadable(folder: String, reason: String)
}

extension DocumentError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noTemplate(let file): "there is no template '\(file)'"
        case .mistakes(let mistakes): mistakes.map(\.description).joined(separator: "\n")
        case .unreadable(let folder, let reason): "the templates in \(folder) can't be read: \(reason)"
        }
    }
}
