internal import Foundation

/// A document to print: a value whose strings are all worded and formatted, so that a template only places them.
///
/// It consists of texts, flags, numbers, other such values, and lists of them.
package protocol PrintedDocument: Codable, Hashable, Sendable {
    /// The first part of its templates' file names: `agenda` in `agenda.html.mustache`.
    static var templateName: String { get }
    var edition: Edition { get set }
    /// What of it can be printed alone when that alone changed: as JSON, by name.
    var sheets: [String: String] { get }
    /// Only these sheets.
    func only(_ sheets: Set<String>) -> Self
}

extension PrintedDocument {
    /// Most documents are printed as a whole.
    package var sheets: [String: String] {
        var document = self
        // The date of the plan, which is on each of them, makes no other document.
        document.edition.revision = nil
        return [Self.templateName: document.json()]
    }

    package func only(_ sheets: Set<String>) -> Self { self }

    /// The document as JSON, with sorted keys.
    package func json() -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { preconditionFailure("\(Self.self) is not made of texts, flags and numbers") }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
