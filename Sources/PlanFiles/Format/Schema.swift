internal import Foundation

/// What may stand in a place of a plan file, as JSON Schema tells it (draft 2020-12): what editors complete and check by.
///
/// It is the outline alone. That ids are known, ends come after starts and the like only `plenary check` sees.
indirect enum Schema: Sendable {
    /// A scalar; YAML takes some texts for numbers, dates or flags.
    case text(String)
    case integer(String, least: Int)
    case flag
    case words([String])
    /// One alone may stand for a list of one.
    case list(Schema)
    case tuple([Schema])
    /// Values by key; by any where `nil`.
    case table(keys: [String]?, Schema)
    case either([Schema])
    case record(Record)
    /// A record that contains itself, by its name.
    case reference(String)

    struct Record: Sendable {
        /// `an activity`
        let name: String
        /// What may stand for the whole of it.
        let short: Schema?
        let fields: [(key: String, schema: Schema, isRequired: Bool)]
    }

}

extension Schema {
    /// The whole as a document.
    func document(title: String) -> [UInt8] {
        var definitions: [String: Any] = [:]
        var root = json(&definitions)
        root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        root["title"] = title
        root["$defs"] = definitions
        let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? JSONSerialization.data(withJSONObject: root, options: options) else {
            preconditionFailure("a schema is made of texts, numbers and lists")
        }
        return [UInt8](data) + Array("\n".utf8)
    }

    private func json(_ definitions: inout [String: Any]) -> [String: Any] {
        switch self {
        case .text(let wanted): return ["type": ["string", "number", "boolean"], "description": wanted]
        case .integer(let wanted, let least): return ["type": "integer", "minimum": least, "description": wanted]
        case .flag: return ["type": "boolean"]
        case .words(let words): return ["enum": words]
        case .list(let element):
            let one = element.json(&definitions)
            return ["anyOf": [one, ["type": "array", "items": one]]]
        case .tuple(let elements):
            let items = elements.map { $0.json(&definitions) }
            return ["type": "array", "prefixItems": items, "minItems": items.count, "maxItems": items.count]
        case .table(let keys?, let element):
            let one = element.json(&definitions)
            return [
                "type": "object", "properties": Dictionary(uniqueKeysWithValues: keys.map { ($0, one) }), "additionalProperties": false,
            ]
        case .table(nil, let element): return ["type": "object", "additionalProperties": element.json(&definitions)]
        case .either(let choices): return ["anyOf": choices.map { $0.json(&definitions) }]
        case .reference(let name): return ["$ref": "#/$defs/\(Self.key(name))"]
        case .record(let record): return record.json(&definitions)
        }
    }

    /// `an accepted conflict` is defined as `accepted-conflict`.
    fileprivate static func key(_ name: String) -> String {
        name.split(separator: " ").drop { ["a", "an", "the"].contains($0) }.joined(separator: "-")
    }
}

extension Schema.Record {
    /// Where it stands; what it is, is among the definitions.
    fileprivate func json(_ definitions: inout [String: Any]) -> [String: Any] {
        let key = Schema.key(name)
        if definitions[key] == nil {
            definitions[key] = [String: Any]()  // so that one that contains itself ends
            var properties: [String: Any] = [:]
            for field in fields { properties[field.key] = field.schema.json(&definitions) }
            let whole: [String: Any] = [
                "type": "object", "description": name, "properties": properties, "additionalProperties": false,
                "required": fields.filter(\.isRequired).map(\.key),
            ]
            definitions[key] = short.map { ["anyOf": [$0.json(&definitions), whole]] } ?? whole
        }
        return ["$ref": "#/$defs/\(key)"]
    }
}
