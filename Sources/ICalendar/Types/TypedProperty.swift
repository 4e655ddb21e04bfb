/// A property with an explicit type, as in jCal and xCal (RFC 7265 section 3.4, RFC 6321 section 3.4).
struct TypedProperty: Hashable {
    /// In capitals.
    let name: String
    /// Without VALUE, which `type` replaces.
    let parameters: [Parameter]
    /// In lower case.
    let type: String
    /// Several only if the property is a list.
    let values: [TypedValue]

    /// `nil` if no content line can have such a name, or there is no value.
    init?(name: String, parameters: [Parameter], type: String, values: [TypedValue]) {
        let name = name.uppercased()
        guard Property.isName(name), !["BEGIN", "END"].contains(name), Property.isName(type), !values.isEmpty else { return nil }
        self.name = name
        self.parameters = parameters.filter { $0.name != "VALUE" }
        self.type = type.lowercased()
        self.values = values
    }

    /// A value that doesn't fit its property's type is kept as text with the type "unknown".
    init(_ property: Property) {
        name = property.name
        parameters = property.parametersBesideValueType
        for type in Self.candidates(for: property) {
            if let values = Self.values(of: property, as: type) {
                self.type = type
                self.values = values
                return
            }
        }
        type = ValueType.unknown.rawValue
        values = [.text(property.value)]
    }

    /// The explicit or default type first. A date instead of a time, or a time instead of a date, is common, so the value's form
    /// decides.
    private static func candidates(for property: Property) -> [String] {
        let standard = ValueType.standard(of: property.name)
        let others: [ValueType] = standard == .dateTime ? [.dateTime, .date, .period] : []
        let said = property["VALUE"]?.lowercased()
        return [said ?? standard?.rawValue].compactMap { $0 } + others.map(\.rawValue)
    }

    private static func values(of property: Property, as type: String) -> [TypedValue]? {
        guard Property.isName(type) else { return nil }
        let isList = ValueType.lists.contains(property.name)
        let type = ValueType(rawValue: type) ?? .unknown
        switch (property.name, type) {
        case ("REQUEST-STATUS", .text):
            let parts = property.texts(separatedBy: UInt8(ascii: ";"))
            return (1...3).contains(parts.count) ? [.requestStatus(parts)] : nil
        case ("GEO", .float):
            let parts = property.value.split(separator: ";", omittingEmptySubsequences: false).map { TypedValue.decimal($0) }
            return parts.count == 2 && !parts.contains(nil) ? [.geo(parts.compactMap { $0 })] : nil
        case (_, .text): return (isList ? property.texts : [property.text]).map { .text($0) }
        default:
            let texts = isList ? property.value.split(separator: ",", omittingEmptySubsequences: false) : [property.value[...]]
            let values = texts.map { TypedValue($0, as: type) }
            return values.contains(nil) ? nil : values.compactMap { $0 }
        }
    }
}

extension ContentLineWriter {
    /// Adds VALUE if the type isn't the property's default.
    mutating func property(_ property: TypedProperty) {
        let type = ValueType(rawValue: property.type)
        let isImplied = type == .unknown || type != nil && type == ValueType.standard(of: property.name)
        let said = isImplied ? [] : [Parameter(checkedName: "VALUE", values: [property.type.uppercased()])]
        let parameters = said + property.parameters
        if case .requestStatus(let parts)? = property.values.first {
            texts(property.name, parts, parameters, separator: UInt8(ascii: ";"))
        } else if type == .text {
            texts(property.name, property.values.map { $0.text(as: type) }, parameters)
        } else {
            raw(property.name, property.values.map { $0.text(as: type) }.joined(separator: ","), parameters)
        }
    }
}
