internal import Notation

extension JCal {
    /// Reads one calendar, or an array of them.
    static func stream(_ text: String) throws(ICalendarError) -> RewrittenStream {
        let root: Node
        do { root = try Node(json: text) } catch { throw .syntax(error) }
        var stream = RewrittenStream(capacity: text.utf8.count)
        let calendars = root.elements?.first?.string == nil ? root.elements ?? [] : [root]
        for calendar in calendars { write(calendar, to: &stream, isOutermost: true) }
        return stream
    }

    private static func write(_ component: Node, to stream: inout RewrittenStream, isOutermost: Bool = false) {
        guard let parts = component.elements, parts.count == 3, let name = parts[0].string, let properties = parts[1].elements,
            let components = parts[2].elements
        else { return stream.note(.misshapen(expected: "a jCal component, [name, [property…], [component…]]"), at: component.mark) }
        stream.component(name, isOutermost: isOutermost, at: component.mark) { stream in
            for property in properties {
                if let typed = TypedProperty(property) {
                    stream.property(typed, at: property.mark)
                } else {
                    stream.note(.misshapen(expected: "a jCal property, [name, {parameters}, type, value…]"), at: property.mark)
                }
            }
            for component in components { write(component, to: &stream) }
        }
    }
}

extension TypedProperty {
    /// `nil` if the node is not a property.
    fileprivate init?(_ node: Node) {
        guard let parts = node.elements, parts.count >= 4, let name = parts[0].string, case .mapping(let entries) = parts[1].content,
            let type = parts[2].string
        else { return nil }
        let parameters = entries.map(Parameter.init)
        let values = parts[3...].map { TypedValue($0, of: name.uppercased(), type: type.lowercased()) }
        guard !parameters.contains(nil), !values.contains(nil) else { return nil }
        self.init(name: name, parameters: parameters.compactMap { $0 }, type: type, values: values.compactMap { $0 })
    }
}

extension Parameter {
    fileprivate init?(_ entry: Node.Entry) {
        let values = entry.value.oneOrMore.map(\.scalar)
        guard !values.contains(nil) else { return nil }
        self.init(name: entry.key, values: values.compactMap { $0 })
    }
}

extension TypedValue {
    fileprivate init?(_ node: Node, of property: String, type: String) {
        switch node.content {
        case .text(let text):
            // As in an example of RFC 7265 (appendix B.2.2).
            let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            self = type == "period" && parts.count == 2 ? .period(start: parts[0], end: parts[1]) : .text(text)
        case .plain(let text): self = text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : .number(text)
        case .sequence(let nodes):
            let parts = nodes.compactMap(\.scalar)
            guard parts.count == nodes.count else { return nil }
            switch (property, type, parts.count) {
            case ("GEO", "float", 2): self = .geo(parts)
            case ("REQUEST-STATUS", "text", 1...3): self = .requestStatus(parts)
            case (_, "period", 2): self = .period(start: parts[0], end: parts[1])
            default: return nil
            }
        case .mapping(let entries):
            let parts = entries.map(RecurPart.init)
            guard type == "recur", !parts.isEmpty, !parts.contains(nil) else { return nil }
            self = .recur(parts.compactMap { $0 })
        case .null: return nil
        }
    }
}

extension TypedValue.RecurPart {
    fileprivate init?(_ entry: Node.Entry) {
        let values = entry.value.oneOrMore.map(\.scalar)
        guard Property.isName(entry.key), !values.isEmpty, !values.contains(nil) else { return nil }
        self.init(name: entry.key.uppercased(), values: values.compactMap { $0 })
    }
}

extension Node {
    fileprivate var elements: [Node]? { if case .sequence(let nodes) = content { nodes } else { nil } }
    fileprivate var string: String? { if case .text(let text) = content { text } else { nil } }
    fileprivate var oneOrMore: [Node] { elements ?? [self] }
}
