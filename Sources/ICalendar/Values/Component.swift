/// A component as it is in a stream (RFC 5545 section 3.6), for everything that has no type of its own here.
package struct Component: Hashable, Sendable {
    /// In capitals, as `VALARM`.
    package let name: String
    package var properties: [Property]
    package var components: [Component]

    /// `nil` unless `name` consists of letters, digits and hyphens.
    package init?(name: String, properties: [Property] = [], components: [Component] = []) {
        guard Property.isName(name) else { return nil }
        self.init(checkedName: name.uppercased(), properties: properties, components: components)
    }

    /// For a name in capitals that is known to be valid.
    init(checkedName name: String, properties: [Property], components: [Component]) {
        self.name = name
        self.properties = properties
        self.components = components
    }

    package subscript(name: String) -> Property? { properties.first { $0.name == name } }
}
