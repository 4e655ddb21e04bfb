internal import Foundation
internal import Notation

extension Schema {
    /// The schema as JSON Schema (draft 2020-12).
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

    fileprivate func json(_ definitions: inout [String: Any]) -> [String: Any] {
        switch self {
        case .text(let wanted): return ["type": ["string", "number", "boolean"], "description": wanted]
        case .identifier:
            let wanted = "an id: letters, digits, '-', '_' and '.', beginning with a letter or digit"
            return ["type": ["string", "number", "boolean"], "description": wanted]
        case .integer(let wanted, let least): return ["type": "integer", "minimum": least, "description": wanted]
        case .flag: return ["type": "boolean"]
        case .words(let words): return ["enum": words]
        case .list(let element):
            let one = element.json(&definitions)
            return ["anyOf": [one, ["type": "array", "items": one]]]
        case .tuple(let elements):
            let items = elements.map { $0.json(&definitions) }
            return ["type": "array", "prefixItems": items, "minItems": items.count, "maxItems": items.count]
        case .table(.words(let keys, _), let element):
            let one = element.json(&definitions)
            return [
                "type": "object", "properties": Dictionary(uniqueKeysWithValues: keys.map { ($0, one) }), "additionalProperties": false,
            ]
        case .table(.any, let element): return ["type": "object", "additionalProperties": element.json(&definitions)]
        case .either(let choices): return ["anyOf": choices.map { $0.json(&definitions) }]
        case .reference(let name): return ["$ref": "#/$defs/\(Self.key(name))"]
        case .record(let record): return record.json(&definitions)
        }
    }
}

extension Schema.Record {
    /// A reference to the record; its definition goes into `definitions`.
    fileprivate func json(_ definitions: inout [String: Any]) -> [String: Any] {
        if definitions[key] == nil {
            definitions[key] = [String: Any]()  // so that a record that contains itself doesn't recurse forever
            var properties: [String: Any] = [:]
            for field in fields { properties[field.key] = field.json(&definitions) }
            let whole: [String: Any] = [
                "type": "object", "description": meaning, "properties": properties, "additionalProperties": false,
                "required": fields.filter(\.isRequired).map(\.key),
            ]
            definitions[key] = alone.map { ["anyOf": [$0.schema.json(&definitions), whole]] } ?? whole
        }
        return ["$ref": "#/$defs/\(key)"]
    }
}

extension Schema.Field {
    fileprivate func json(_ definitions: inout [String: Any]) -> [String: Any] {
        var json = schema.json(&definitions)
        let form = json["description"] as? String
        json["description"] = meaning + (form.map { " Write \($0)." } ?? "")
        // A test reads every example.
        if let node = try? Node(yaml: example) { json["examples"] = [node.jsonValue] }
        return json
    }
}

extension Node {
    /// As Foundation's JSON writer takes it.
    fileprivate var jsonValue: Any {
        switch content {
        case .null: NSNull()
        case .text(let text): text
        case .plain("true"): true
        case .plain("false"): false
        case .plain(let text): Int(text) as Any? ?? Double(text) as Any? ?? text
        case .sequence(let nodes): nodes.map(\.jsonValue)
        case .mapping(let entries): Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.value.jsonValue) })
        }
    }
}
