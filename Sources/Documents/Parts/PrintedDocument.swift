internal import Foundation

/// What is printed: a value that holds every string already worded and formatted, so that a template only places them.
///
/// It is made of texts, flags, numbers, other such values, and lists of them.
package protocol PrintedDocument: Codable, Hashable, Sendable {
    /// The first part of its templates' file names, as `agenda` of `agenda.html.mustache`.
    static var templateName: String { get }
    var edition: Edition { get set }
}

extension PrintedDocument {
    /// The document as JSON, its keys in order.
    package func json() -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { preconditionFailure("\(Self.self) is not made of texts, flags and numbers") }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
