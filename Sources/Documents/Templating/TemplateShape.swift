/// What the names in a part of a document refer to.
indirect enum TemplateShape: Hashable {
    case text
    /// A text with the attribute `lang`.
    case worded
    case number
    case flag
    case list(TemplateShape)
    /// A part with names of its own, identified by its type, because types may contain themselves.
    case part(String)
    /// Follows from a problem that is already reported.
    case anything
}

/// The names in a document's parts, read from its types, so that they needn't be listed again.
struct TemplateShapes {
    let root: TemplateShape
    private(set) var parts: [String: [String: TemplateShape]] = [:]

    init<Document: PrintedDocument>(of type: Document.Type) {
        let recorder = ShapeRecorder()
        root = recorder.shape(of: type)
        parts = recorder.parts
    }

    /// The names of all parts.
    var allNames: Set<String> { Set(parts.values.flatMap(\.keys)) }

    func names(in shape: TemplateShape) -> [String: TemplateShape] {
        switch shape {
        case .part(let type): parts[type] ?? [:]
        case .worded: ["lang": .text]
        case .text, .number, .flag, .list, .anything: [:]
        }
    }
}

/// Decodes empty documents, and records what their types ask for.
private final class ShapeRecorder {
    var parts: [String: [String: TemplateShape]] = [:]

    func shape(of type: any Decodable.Type) -> TemplateShape {
        if let leaf = type as? any ShapedLeaf.Type { return leaf.shape }
        if let list = type as? any ShapedList.Type { return .list(shape(of: list.element)) }
        let name = String(reflecting: type)
        if parts[name] == nil {
            parts[name] = [:]
            _ = blank(type, named: name)
        }
        return .part(name)
    }

    /// A value without content.
    func blank<Value: Decodable>(_ type: Value.Type) -> Value {
        if let leaf = type as? any ShapedLeaf.Type { return leaf.init() as! Value }  // `leaf` is Value itself
        if let list = type as? any ShapedList.Type { return list.init() as! Value }  // as above
        return blank(type, named: String(reflecting: type))
    }

    private func blank<Value: Decodable>(_ type: Value.Type, named name: String) -> Value {
        do { return try Value(from: ShapeDecoder(recorder: self, type: name)) } catch {
            preconditionFailure("\(name) is no part of a document: \(error)")
        }
    }
}

private protocol ShapedLeaf: Decodable {
    static var shape: TemplateShape { get }
    init()
}

extension String: ShapedLeaf {
    fileprivate static var shape: TemplateShape { .text }
}

extension Worded: ShapedLeaf {
    fileprivate static var shape: TemplateShape { .worded }
    fileprivate init() { self.init("") }
}

extension Int: ShapedLeaf {
    fileprivate static var shape: TemplateShape { .number }
}

extension Bool: ShapedLeaf {
    fileprivate static var shape: TemplateShape { .flag }
}

private protocol ShapedList: Decodable {
    static var element: any Decodable.Type { get }
    init()
}

extension Array: ShapedList where Element: Decodable {
    fileprivate static var element: any Decodable.Type { Element.self }
}

private struct ShapeDecoder: Decoder {
    let recorder: ShapeRecorder
    let type: String
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(ShapeContainer(recorder: recorder, type: type))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unsupported }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw unsupported }

    private var unsupported: DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: [], debugDescription: "only parts with named members are supported"))
    }
}

private struct ShapeContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let recorder: ShapeRecorder
    let type: String
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    // Otherwise the standard library's defaults for optional texts, flags and numbers would skip them.
    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) -> Value {
        note(type, key)
        return recorder.blank(type)
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) -> Value? {
        note(type, key)
        return nil
    }

    private func note(_ member: any Decodable.Type, _ key: Key) {
        recorder.parts[type, default: [:]][key.stringValue] = recorder.shape(of: member)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
        throw unsupported(key)
    }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw unsupported(key) }
    func superDecoder() throws -> any Decoder { preconditionFailure("documents are values") }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw unsupported(key) }

    private func unsupported(_ key: Key) -> DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: [key], debugDescription: "only parts with named members are supported"))
    }
}
