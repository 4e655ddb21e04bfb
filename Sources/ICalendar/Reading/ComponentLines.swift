/// Where a component and its properties begin in the stream, for messages about them.
package struct ComponentLines: Hashable, Sendable {
    package struct PropertyLine: Hashable, Sendable {
        /// In capitals.
        package let name: String
        package let line: Int
    }

    /// In capitals.
    package let name: String
    /// The line number of its BEGIN, from 1; each folded line counts.
    package let line: Int
    package let properties: [PropertyLine]
    package let components: [ComponentLines]

    /// The line of the `index`-th property of that name, from 0; if there is none, the line of BEGIN.
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
    /// Joins the lines of one component with those that came later.
    func followed(by more: ComponentLines) -> ComponentLines {
        ComponentLines(name: name, line: line, properties: properties + more.properties, components: components + more.components)
    }

    /// Replaces each line number by what `place` returns.
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
