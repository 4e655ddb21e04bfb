package import Notation

/// The text of a plan file, YAML or JSON, and the tree that it was parsed into.
package struct PlanText: Sendable {
    package let source: Source
    package let root: Node

    /// Parses the octets of the file `name`; throws where they aren't text, or aren't valid YAML or JSON.
    package init(_ bytes: [UInt8], name: String) throws(SourceProblems) {
        source = try Source(bytes, name: name)
        do {
            root = try source.isJSON ? Node(json: source.text) : Node(yaml: source.text)
        } catch {
            throw SourceProblems(problems: source.problems([(error.mark, error.message)]))
        }
    }
}
