/// Writes each element on its own line, indented by two spaces per level.
package struct XMLWriter {
    package private(set) var text: String
    private let depth: Int

    /// Begins a document.
    package init() { (text, depth) = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", 0) }

    private init(depth: Int) { (text, self.depth) = ("", depth) }

    private var indent: String { String(repeating: "  ", count: depth) }

    package mutating func element(_ name: String, _ content: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        let tag = tag(name, attributes)
        text += content.isEmpty ? "<\(tag)/>\n" : "<\(tag)>\(content.xmlEscaped)</\(name)>\n"
    }

    package mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ inside: (inout XMLWriter) -> Void) {
        let tag = tag(name, attributes)
        var children = XMLWriter(depth: depth + 1)
        inside(&children)
        text += children.text.isEmpty ? "<\(tag)/>\n" : "<\(tag)>\n\(children.text)\(indent)</\(name)>\n"
    }

    private mutating func tag(_ name: String, _ attributes: KeyValuePairs<String, String>) -> String {
        text += indent
        let written = attributes.filter { !$0.value.isEmpty || $0.key == "name" }
        return name
            + written.map { " \($0.key)=\"\($0.value.xmlEscaped.replacing("\"", with: "&quot;").replacing("\n", with: "&#10;"))\"" }
            .joined()
    }
}
