internal import Notation

extension XCal {
    static func stream(_ text: String) throws(ICalendarError) -> RewrittenStream {
        let root: XMLElement
        do { root = try XMLElement(xml: text) } catch { throw .syntax(error) }
        var stream = RewrittenStream(capacity: text.utf8.count / 2)
        if root.isOurs, root.name == "icalendar" {
            for calendar in root.children { write(calendar, to: &stream, isOutermost: true) }
        }
        return stream
    }

    private static func write(_ component: XMLElement, to stream: inout RewrittenStream, isOutermost: Bool = false) {
        guard component.isOurs else { return stream.note(.misshapen(expected: "an xCal component"), at: component.mark) }
        stream.component(component.name, isOutermost: isOutermost, at: component.mark) { stream in
            for part in component.children {
                switch part.isOurs ? part.name : "" {
                case "properties": for property in part.children { write(property: property, to: &stream) }
                case "components": for component in part.children { write(component, to: &stream) }
                default: stream.note(.misshapen(expected: "the properties or components of a component"), at: part.mark)
                }
            }
        }
    }

    private static func write(property: XMLElement, to stream: inout RewrittenStream) {
        if property.isOurs, let typed = TypedProperty(property) {
            stream.property(typed, at: property.mark)
        } else {
            stream.note(.misshapen(expected: "an xCal property, with its parameters and then its values"), at: property.mark)
        }
    }
}

extension XMLElement {
    fileprivate var isOurs: Bool { namespace == XCal.namespace }

    /// For values other than text, which may be on lines of their own.
    fileprivate var trimmed: String {
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}

extension TypedProperty {
    /// `nil` if the element is not a property.
    fileprivate init?(_ element: XMLElement) {
        var children = element.children[...]
        guard children.allSatisfy(\.isOurs) else { return nil }
        var parameters: [Parameter?] = []
        if children.first?.name == "parameters" { parameters = children.removeFirst().children.map(Parameter.init) }
        guard !parameters.contains(nil) else { return nil }
        let name = element.name.uppercased()
        let (type, values) = Self.values(Array(children), of: name, text: element.text)
        guard !values.contains(nil) else { return nil }
        self.init(name: name, parameters: parameters.compactMap { $0 }, type: type, values: values.compactMap { $0 })
    }

    private static func values(_ elements: [XMLElement], of property: String, text: String) -> (type: String, values: [TypedValue?]) {
        switch (property, elements.map(\.name)) {
        case ("GEO", ["latitude", "longitude"]): return ("float", [.geo(elements.map(\.trimmed))])
        case ("REQUEST-STATUS", ["code", "description"]), ("REQUEST-STATUS", ["code", "description", "data"]), ("REQUEST-STATUS", ["code"]):
            return ("text", [.requestStatus(elements.map(\.text))])
        case (_, []):
            // As in an example of RFC 6321: the TZID of appendix B.2.2.
            return (ValueType.standard(of: property)?.rawValue ?? "unknown", text.allSatisfy(\.isWhitespace) ? [] : [.text(text)])
        default:
            let type = elements[0].name
            return (type, elements.map { $0.name == type ? TypedValue($0, type: type) : nil })
        }
    }
}

extension Parameter {
    fileprivate init?(_ element: XMLElement) {
        guard element.isOurs, element.children.allSatisfy({ $0.isOurs && $0.children.isEmpty }) else { return nil }
        let values = element.children.map { $0.name == "boolean" ? $0.trimmed.uppercased() : $0.text }
        self.init(name: element.name, values: values)
    }
}

extension TypedValue {
    fileprivate init?(_ element: XMLElement, type: String) {
        switch (type, element.children.map(\.name)) {
        case ("recur", let names) where !names.isEmpty:
            guard element.children.allSatisfy({ Property.isName($0.name) }) else { return nil }
            var parts: [RecurPart] = []
            for child in element.children {
                let name = child.name.uppercased()
                if let index = parts.firstIndex(where: { $0.name == name }) {
                    parts[index].values.append(child.trimmed)
                } else {
                    parts.append(RecurPart(name: name, values: [child.trimmed]))
                }
            }
            self = .recur(parts)
        case ("period", ["start", "end"]), ("period", ["start", "duration"]):
            self = .period(start: element.children[0].trimmed, end: element.children[1].trimmed)
        case ("binary", []): self = .text(element.text.filter { !$0.isWhitespace })
        case ("boolean", []): self = .text(element.trimmed.uppercased())
        case ("cal-address", []), ("text", []), ("unknown", []), ("uri", []): self = .text(element.text)
        case (_, []): self = .text(ValueType(rawValue: type) == nil ? element.text : element.trimmed)
        default: return nil
        }
    }
}
