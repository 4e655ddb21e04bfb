/// A component with the lines it came from.
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

    /// What is kept where there is no type for it.
    var component: Component {
        Component(checkedName: name, properties: contents.map(\.property), components: components.map(\.component))
    }
}
