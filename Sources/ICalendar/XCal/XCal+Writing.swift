internal import Notation

extension XCal {
    static func text(of calendar: Component) -> String {
        var writer = Writer()
        writer.component(calendar)
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<icalendar xmlns=\"\(namespace)\">\n\(writer.out)</icalendar>\n"
    }

    private struct Writer {
        var out = ""
        private var indent = "  "

        mutating func component(_ component: Component) {
            element(component.name) { writer in
                if !component.properties.isEmpty {
                    writer.element("properties") { writer in
                        for property in component.properties { writer.property(TypedProperty(property)) }
                    }
                }
                if !component.components.isEmpty {
                    writer.element("components") { writer in
                        for component in component.components { writer.component(component) }
                    }
                }
            }
        }

        private mutating func property(_ property: TypedProperty) {
            let parameters = property.parameters.filter(\.name.isXMLName)
            element(property.name) { writer in
                if !parameters.isEmpty {
                    writer.element("parameters") { writer in
                        for parameter in parameters { writer.parameter(parameter) }
                    }
                }
                for value in property.values { writer.value(value, type: property.type.isXMLName ? property.type : "unknown") }
            }
        }

        private mutating func parameter(_ parameter: Parameter) {
            let type = ValueType.ofParameter(parameter.name)
            element(parameter.name) { writer in
                for value in parameter.values {
                    if type == .boolean, let truth = TypedValue(value[...], as: .boolean) {
                        writer.value(truth, type: type.rawValue)
                    } else {
                        writer.leaf(type == .boolean ? "text" : type.rawValue, value)
                    }
                }
            }
        }

        private mutating func value(_ value: TypedValue, type: String) {
            switch value {
            case .text(let text), .number(let text): leaf(type, text)
            case .boolean(let truth): leaf(type, truth ? "true" : "false")
            case .geo(let parts): leaves(zip(["latitude", "longitude"], parts))
            case .requestStatus(let parts): leaves(zip(["code", "description", "data"], parts))
            case .period(let start, let end):
                let isDuration = end.first.map { "P+-".contains($0) } ?? false
                element(type) { $0.leaves([("start", start), (isDuration ? "duration" : "end", end)]) }
            case .recur(let parts):
                element(type) { writer in
                    for part in parts { writer.leaves(part.values.map { (part.name, $0) }) }
                }
            }
        }

        private mutating func leaves(_ leaves: some Sequence<(String, String)>) { for (name, text) in leaves { leaf(name, text) } }

        private mutating func leaf(_ name: String, _ text: String) {
            let name = name.lowercased()
            out += "\(indent)<\(name)>\(text.xmlEscaped)</\(name)>\n"
        }

        private mutating func element(_ name: String, content: (inout Self) -> Void) {
            guard name.isXMLName else { return }
            let (name, outer) = (name.lowercased(), indent)
            out += "\(indent)<\(name)>\n"
            indent += "  "
            content(&self)
            indent = outer
            out += "\(indent)</\(name)>\n"
        }
    }
}
