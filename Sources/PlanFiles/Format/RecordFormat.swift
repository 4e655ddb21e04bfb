internal import Notation
internal import Planning

/// One key of a record, the property it fills, and what it means to people who write plans.
struct Field<Record>: Sendable {
    let key: String
    let schema: Schema
    let isRequired: Bool
    /// What the field is for, in sentences, with its unit.
    let meaning: String
    /// A value in YAML.
    let example: String
    /// The value where a plan leaves the field out, in YAML; `nil` where there is none.
    var usual: String?
    /// Whether its value alone may stand for the whole record.
    private(set) var standsAlone = false
    let read: @Sendable (Node, inout Record, inout ProblemLog) -> Void
    /// `nil` where there is nothing to write.
    let write: @Sendable (Record) -> Node?

    /// The same field, with its value alone allowed for a record that has no other field.
    var alone: Field {
        var field = self
        field.standsAlone = true
        return field
    }
}

extension Field {
    typealias Path<Value> = WritableKeyPath<Record, Value> & Sendable

    static func required<Value>(
        _ key: String, _ path: any Path<Value>, _ format: PlanFormat<Value>, _ meaning: String, example: String
    ) -> Field {
        Field(
            key: key, schema: format.schema, isRequired: true, meaning: meaning, example: example,
            read: { node, record, log in
                if let value = format.read(node, &log) { record[keyPath: path] = value }
            }, write: { format.write($0[keyPath: path]) })
    }

    static func optional<Value>(
        _ key: String, _ path: any Path<Value?>, _ format: PlanFormat<Value>, _ meaning: String, example: String
    ) -> Field {
        Field(
            key: key, schema: format.schema, isRequired: false, meaning: meaning, example: example,
            read: { node, record, log in
                if let value = format.read(node, &log) { record[keyPath: path] = value }
            }, write: { $0[keyPath: path].map(format.write) })
    }

    /// A field that is left out where it has its usual value.
    static func usual<Value: Equatable & Sendable>(
        _ key: String, _ path: any Path<Value>, _ format: PlanFormat<Value>, unless usual: Value, _ meaning: String, example: String
    ) -> Field {
        let written = format.write(usual)
        return Field(
            key: key, schema: format.schema, isRequired: false, meaning: meaning, example: example,
            usual: written.isEmpty ? nil : written.yamlLine(),
            read: { node, record, log in
                if let value = format.read(node, &log) { record[keyPath: path] = value }
            }, write: { $0[keyPath: path] == usual ? nil : format.write($0[keyPath: path]) })
    }

    /// A field that is left out where the list is empty.
    static func list<Element: Equatable & Sendable>(
        _ key: String, _ path: any Path<[Element]>, _ element: PlanFormat<Element>, _ meaning: String, example: String
    ) -> Field {
        usual(key, path, .list(of: element), unless: [], meaning, example: example)
    }
}

extension PlanFormat {
    /// A record of `key: value` pairs, written in a fixed order. Unknown keys are problems.
    ///
    /// A field that can't be read keeps its value from `blank`, so that the rest can still be checked. `meaning` and `example`, in YAML,
    /// are for people who write plans.
    static func record(
        _ name: String, _ meaning: String, example: String, blank: Value, fields: [Field<Value>]
    ) -> PlanFormat where Value: Sendable {
        let positions = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.key, $0) })
        let required = fields.indices.filter { fields[$0].isRequired }
        let alone = fields.first(where: \.standsAlone)
        let read: @Sendable (Node, inout ProblemLog) -> Value? = { node, log in
            guard case .mapping(let entries) = node.content else {
                if let alone, node.scalar != nil {
                    var record = blank
                    alone.read(node, &record, &log)
                    return record
                }
                log.report("\(node.kind) stands here; write \(name) as 'key: value' pairs", at: node.mark)
                return nil
            }
            var record = blank
            var found: Set<Int> = []
            for entry in entries {
                guard let position = positions[entry.key] else {
                    let guess = suggestion(for: entry.key, among: positions.keys)
                    let cure = guess.map { "did you mean '\($0)'?" } ?? "the keys are \(fields.map(\.key).joined(separator: ", "))"
                    log.report("\(name) has no key '\(entry.key)'; \(cure)", at: entry.keyMark)
                    continue
                }
                if case .null = entry.value.content { continue }
                found.insert(position)
                fields[position].read(entry.value, &record, &log)
            }
            for position in required where !found.contains(position) {
                log.report("\(name) lacks '\(fields[position].key)'; add it", at: node.mark)
            }
            return record
        }
        let outline = Schema.Record(
            name: name, meaning: meaning, example: example,
            fields: fields.map { field in
                Schema.Field(
                    key: field.key, schema: field.schema, isRequired: field.isRequired, standsAlone: field.standsAlone,
                    meaning: field.meaning, example: field.example, usual: field.usual)
            },
            problems: { node in
                var log = ProblemLog()
                _ = read(node, &log)
                return log.problems.map(\.message)
            })
        return PlanFormat(
            schema: .record(outline), read: read,
            write: { record in
                let entries = fields.compactMap { field in field.write(record).map { Node.Entry.written(field.key, $0) } }
                if let alone, entries.count == 1, entries[0].key == alone.key, entries[0].value.scalar != nil { return entries[0].value }
                return Node(.mapping(entries))
            })
    }
}

extension Node {
    /// Whether it is a list or record without anything in it.
    fileprivate var isEmpty: Bool { elements?.isEmpty ?? entries?.isEmpty ?? false }
}
