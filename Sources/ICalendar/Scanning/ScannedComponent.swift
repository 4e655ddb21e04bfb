/// A component with the lines that it was read from.
struct ScannedComponent {
    struct Content {
        let property: Property
        let line: ContentLines.Line
    }

    let name: String
    /// The line of its BEGIN.
    let line: Int
    var contents: [Content] = []
    var components: [ScannedComponent] = []

    /// The component without its lines, for what has no type.
    var component: Component {
        Component(checkedName: name, properties: contents.map(\.property), components: components.map(\.component))
    }
}
