internal import Notation

extension JCal {
    /// Writes one property per line.
    static func text(of calendar: Component) -> String { text(of: calendar, indent: "") + "\n" }

    private static func text(of component: Component, indent: String) -> String {
        let inner = indent + "  "
        let properties = component.properties.map { text(of: TypedProperty($0)) }
        let components = component.components.map { text(of: $0, indent: inner) }
        let lists = [properties, components].map { $0.isEmpty ? "[]" : "[\n\(inner)\($0.joined(separator: ",\n" + inner))\n\(indent)]" }
        return "[\(component.name.lowercased().jsonQuoted), \(lists.joined(separator: ", "))]"
    }

    private static func text(of property: TypedProperty) -> String {
        let parts = [property.name.lowercased().jsonQuoted, text(of: property.parameters), property.type.jsonQuoted]
        return array(parts + property.values.map(text))
    }

    private static func text(of parameters: [Parameter]) -> String {
        var entries: [(name: String, values: [String])] = []
        for parameter in parameters {
            if let index = entries.firstIndex(where: { $0.name == parameter.name }) {
                entries[index].values += parameter.values
            } else {
                entries.append((parameter.name, parameter.values))
            }
        }
        return object(entries.map { ($0.name.lowercased(), oneOrArray($0.values.map(\.jsonQuoted))) })
    }

    private static func text(of value: TypedValue) -> String {
        switch value {
        case .text(let text): text.jsonQuoted
        case .number(let number): number
        case .boolean(let truth): truth ? "true" : "false"
        case .geo(let parts): array(parts)
        case .requestStatus(let parts): array(parts.map(\.jsonQuoted))
        case .period(let start, let end): array([start.jsonQuoted, end.jsonQuoted])
        case .recur(let parts):
            object(parts.map { ($0.name.lowercased(), oneOrArray($0.values.map { "\(Int($0) ?? 0)" == $0 ? $0 : $0.jsonQuoted })) })
        }
    }

    private static func array(_ elements: [String]) -> String { "[\(elements.joined(separator: ", "))]" }

    private static func oneOrArray(_ elements: [String]) -> String { elements.count == 1 ? elements[0] : array(elements) }

    private static func object(_ entries: [(key: String, value: String)]) -> String {
        "{\(entries.map { "\($0.key.jsonQuoted): \($0.value)" }.joined(separator: ", "))}"
    }
}
