internal import Notation
internal import Planning

/// One key of a record and the property it fills.
struct Field<Record>: Sendable {
    let key: String
    let schema: Schema
    let isRequired: Bool
    let read: @Sendable (Node, inout Record, inout Reading) -> Void
    /// `nil` where there is nothing to write.
    let write: @Sendable (Record) -> Node?
}

extension Field {
    typealias Path<Value> = WritableKeyPath<Record, Value> & Sendable

    static func required<Value>(_ key: String, _ path: any Path<Value>, _ format: Format<Value>) -> Field {
        Field(
            key: key, schema: format.schema, isRequired: true,
            read: { node, record, reading in
                if let value = format.read(node, &reading) { record[keyPath: path] = value }
            }, write: { format.write($0[keyPath: path]) })
    }

    static func optional<Value>(_ key: String, _ path: any Path<Value?>, _ format: Format<Value>) -> Field {
        Field(
            key: key, schema: format.schema, isRequired: false,
            read: { node, record, reading in
                if let value = format.read(node, &reading) { record[keyPath: path] = value }
            }, write: { $0[keyPath: path].map(format.write) })
    }

    /// A key that is left out where the value is the usual one.
    static func usual<Value: Equatable & Sendable>(
        _ key: String, _ path: any Path<Value>, _ format: Format<Value>, unless usual: Value
    ) -> Field {
        Field(
            key: key, schema: format.schema, isRequired: false,
            read: { node, record, reading in
                if let value = format.read(node, &reading) { record[keyPath: path] = value }
            }, write: { $0[keyPath: path] == usual ? nil : format.write($0[keyPath: path]) })
    }

    /// A key that is left out where the list is empty.
    static func list<Element: Equatable & Sendable>(_ key: String, _ path: any Path<[Element]>, _ element: Format<Element>) -> Field {
        usual(key, path, .list(of: element), unless: [])
    }
}

extension Format {
    /// A record of `key: value` pairs in a fixed order, every key known.
    ///
    /// What can't be read stays as in `blank`, so that the rest can be looked at all the same.
    /// `short` reads the one scalar that may stand for the whole record and writes a record that needs no more.
    static func record(
        _ name: String, blank: Value, short: Field<Value>? = nil, fields: [Field<Value>]
    ) -> Format where Value: Sendable {
        let positions = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.key, $0) })
        let required = fields.indices.filter { fields[$0].isRequired }
        let outline = Schema.Record(name: name, short: short?.schema, fields: fields.map { ($0.key, $0.schema, $0.isRequired) })
        return Format(
            schema: .record(outline),
            read: { node, reading in
                guard case .mapping(let entries) = node.content else {
                    if let short, node.scalar != nil {
                        var record = blank
                        short.read(node, &record, &reading)
                        return record
                    }
                    reading.report("\(node.kind) stands here; write \(name) as 'key: value' pairs", at: node.mark)
                    return nil
                }
                var record = blank
                var found: Set<Int> = []
                for entry in entries {
                    guard let position = positions[entry.key] else {
                        let guess = suggestion(for: entry.key, among: positions.keys)
                        let cure = guess.map { "did you mean '\($0)'?" } ?? "the keys are \(fields.map(\.key).joined(separator: ", "))"
                        reading.report("\(name) has no key '\(entry.key)'; \(cure)", at: entry.keyMark)
                        continue
                    }
                    if case .null = entry.value.content { continue }
                    found.insert(position)
                    fields[position].read(entry.value, &record, &reading)
                }
                for position in required where !found.contains(position) {
                    reading.report("\(name) lacks '\(fields[position].key)'; add it", at: node.mark)
                }
                return record
            },
            write: { record in
                let entries = fields.compactMap { field in field.write(record).map { Node.Entry.written(field.key, $0) } }
                if let short, entries.count == 1, entries[0].key == short.key, entries[0].value.scalar != nil { return entries[0].value }
                return Node(.mapping(entries))
            })
    }
}
