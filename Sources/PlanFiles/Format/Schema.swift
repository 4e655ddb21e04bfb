internal import Foundation
internal import Notation

/// What a place of a plan file may hold and what it means. Editors complete and check by it, and the reference is made from it.
///
/// It is only the outline: `plenary check` finds unknown ids, ends before starts and the like.
indirect enum Schema: Sendable {
    /// A scalar; YAML takes some texts for numbers, dates or flags.
    case text(String)
    /// An id by which the plan refers to a record.
    case identifier
    case integer(String, least: Int)
    case flag
    case words([String])
    /// One alone may stand for a list of one.
    case list(Schema)
    case tuple([Schema])
    case table(Keys, Schema)
    case either([Schema])
    case record(Record)
    /// A record that contains itself, by its name.
    case reference(String)

    /// The keys of a table, and what each of them is.
    enum Keys: Sendable {
        case any(String)
        case words([String], String)

        /// As `language`.
        var kind: String {
            switch self {
            case .any(let kind), .words(_, let kind): kind
            }
        }
    }

    struct Record: Sendable {
        /// `an activity`
        let name: String
        /// What it is, in sentences.
        let meaning: String
        /// A record in YAML.
        let example: String
        let fields: [Field]
        /// What is wrong with a node that should be such a record.
        let problems: @Sendable (Node) -> [String]

        /// `accepted-conflict` for `an accepted conflict`.
        var key: String { Schema.key(name) }

        /// The field whose value alone may stand for all of it.
        var alone: Field? { fields.first(where: \.standsAlone) }
    }

    struct Field: Sendable {
        let key: String
        let schema: Schema
        let isRequired: Bool
        let standsAlone: Bool
        let meaning: String
        /// A value in YAML.
        let example: String
        /// The value where a plan leaves the field out, in YAML.
        let usual: String?
    }

    static func key(_ name: String) -> String {
        name.replacing("'s", with: "").split(separator: " ").drop { ["a", "an", "the"].contains($0) }.joined(separator: "-")
    }
}

extension Schema {
    /// What to write, as the end of a sentence.
    var form: String {
        switch self {
        case .text(let wanted): wanted
        case .identifier: "an id"
        case .integer(let wanted, let least): "\(wanted), \(least) or more"
        case .flag: "true or false"
        case .words(let words): words.joined(separator: " | ")
        case .list(let element): "one or a list: \(element.form)"
        case .tuple(let elements): "[\(elements.map(\.form).joined(separator: ", "))]"
        case .table(let keys, let element):
            if case .words(let words, _) = keys {
                "by \(keys.kind) (\(words.joined(separator: " | "))): \(element.form)"
            } else {
                "by \(keys.kind): \(element.form)"
            }
        case .either(let choices): choices.map(\.form).joined(separator: "; or ")
        case .record(let record): record.alone.map { "\(record.name), or only its '\($0.key)'" } ?? record.name
        case .reference(let name): name
        }
    }

    /// All records in the schema, each once, in the order in which a reader meets them.
    var records: [Record] {
        var found: [Record] = []
        collect(&found)
        return found
    }

    private func collect(_ found: inout [Record]) {
        switch self {
        case .text, .identifier, .integer, .flag, .words, .reference: break
        case .list(let inner), .table(_, let inner): inner.collect(&found)
        case .tuple(let inner), .either(let inner): inner.forEach { $0.collect(&found) }
        case .record(let record):
            if found.contains(where: { $0.name == record.name }) { return }
            found.append(record)
            record.fields.forEach { $0.schema.collect(&found) }
        }
    }
}
