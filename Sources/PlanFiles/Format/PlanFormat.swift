internal import Notation
internal import Planning

/// Reads and writes one kind of value in a plan file, and describes it to editors.
struct PlanFormat<Value>: Sendable {
    /// What editors may complete and check.
    let schema: Schema
    /// `nil` after the problem was reported.
    let read: @Sendable (Node, inout ProblemLog) -> Value?
    let write: @Sendable (Value) -> Node
}

extension PlanFormat {
    /// A scalar that `parse` understands; `wanted` ends the sentence "write …".
    static func scalar(
        _ wanted: String, schema: Schema? = nil, write: @escaping @Sendable (Value) -> Node.Content,
        parse: @escaping @Sendable (String) -> Value?
    ) -> PlanFormat {
        PlanFormat(
            schema: schema ?? .text(wanted),
            read: { node, log in
                guard let text = node.scalar else {
                    log.report("\(node.kind) stands here; write \(wanted)", at: node.mark)
                    return nil
                }
                if let value = parse(text) { return value }
                log.report("'\(text)' can't be read here; write \(wanted)", at: node.mark)
                return nil
            }, write: { Node(write($0)) })
    }

    /// A record of this name that contains itself, looked up when it is used.
    static func recursive(_ name: String, _ format: @escaping @Sendable () -> PlanFormat) -> PlanFormat {
        PlanFormat(schema: .reference(name), read: { format().read($0, &$1) }, write: { format().write($0) })
    }
}

extension PlanFormat where Value: LosslessStringConvertible & SendableMetatype {
    static func literal(_ wanted: String) -> PlanFormat {
        scalar(wanted, write: { .plain($0.description) }, parse: { Value($0) })
    }
}

extension PlanFormat where Value: RawRepresentable<String> & CaseIterable & SendableMetatype {
    /// One of a type's words.
    static var word: PlanFormat {
        PlanFormat(
            schema: .words(Value.allCases.map(\.rawValue)),
            read: { node, log in
                guard let text = node.scalar else {
                    log.report("\(node.kind) stands here; write one of \(words)", at: node.mark)
                    return nil
                }
                if let value = Value(rawValue: text) { return value }
                let guess = suggestion(for: text, among: Value.allCases.map(\.rawValue))
                log.report(
                    "'\(text)' is not one of \(words)" + (guess.map { "; did you mean '\($0)'?" } ?? "; write one of these"), at: node.mark)
                return nil
            }, write: { Node(.text($0.rawValue)) })
    }

    private static var words: String { Value.allCases.map(\.rawValue).joined(separator: ", ") }
}

extension PlanFormat {
    /// A list; one value alone may stand for a list of one.
    static func list<Element>(of element: PlanFormat<Element>) -> PlanFormat where Value == [Element] {
        PlanFormat(
            schema: .list(element.schema),
            read: { node, log in
                guard case .sequence(let nodes) = node.content else { return element.read(node, &log).map { [$0] } }
                return nodes.compactMap { element.read($0, &log) }
            }, write: { Node(.sequence($0.map(element.write))) })
    }

    /// The same, written as one value where there is one and it is no record.
    static func oneOrList<Element>(of element: PlanFormat<Element>) -> PlanFormat where Value == [Element] {
        let list = list(of: element)
        return PlanFormat(
            schema: list.schema, read: list.read,
            write: { values in
                let written = list.write(values)
                if let only = written.elements?.first, values.count == 1, only.scalar != nil { return only }
                return written
            })
    }

    /// A mapping whose keys are words of `Key`, each a `kind`.
    static func table<Key: RawRepresentable<String> & CaseIterable & Hashable & SendableMetatype, Element>(
        by kind: String, of element: PlanFormat<Element>
    ) -> PlanFormat where Value == [Key: Element] {
        PlanFormat(
            schema: .table(.words(Key.allCases.map(\.rawValue), kind), element.schema),
            read: { node, log in
                guard case .mapping(let entries) = node.content else {
                    log.report("\(node.kind) stands here; write 'key: value' pairs", at: node.mark)
                    return nil
                }
                var table: Value = [:]
                for entry in entries {
                    let key = PlanFormat<Key>.word.read(Node(.text(entry.key), mark: entry.keyMark), &log)
                    let value = element.read(entry.value, &log)
                    if let key, let value { table[key] = value }
                }
                return table
            },
            write: { table in
                Node(.mapping(Key.allCases.compactMap { key in table[key].map { .written(key.rawValue, element.write($0)) } }))
            })
    }
}
