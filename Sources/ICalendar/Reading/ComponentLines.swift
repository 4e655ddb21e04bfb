/// Where a component of a stream and its properties begin: what messages about them name.
package struct ComponentLines: Hashable, Sendable {
    package struct PropertyLine: Hashable, Sendable {
        /// In capitals.
        package let name: String
        package let line: Int
    }

    /// In capitals.
    package let name: String
    /// The line of its BEGIN, counted from 1, folded lines counted as they stand.
    package let line: Int
    package let properties: [PropertyLine]
    package let components: [ComponentLines]

    /// The line of the `index`th property of that name, from 0; where there is none, that of BEGIN.
    package func line(of name: String, _ index: Int = 0) -> Int {
        var left = index
        for property in properties where property.name == name {
            if left == 0 { return property.line }
            left -= 1
        }
        return line
    }
}

extension ComponentLines {
    /// Of one component, of which `more` is what came later.
    func followed(by more: ComponentLines) -> ComponentLines {
        ComponentLines(name: name, line: line, properties: properties + more.properties, components: components + more.components)
    }

    /// With its lines as `place` tells them.
    func mapped(_ place: (Int) -> Int) -> ComponentLines {
        ComponentLines(
            name: name, line: place(line), properties: properties.map { PropertyLine(name: $0.name, line: place($0.line)) },
            components: components.map { $0.mapped(place) })
    }

    init(_ scanned: ScannedComponent) {
        name = scanned.name
        line = scanned.line
        properties = scanned.contents.map { PropertyLine(name: $0.property.name, line: $0.line.number) }
        components = scanned.components.map { ComponentLines($0) }
    }
}
