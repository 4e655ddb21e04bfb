/// A value in a YAML or JSON file, and its position.
package struct Node: Sendable {
    /// A line and column, both from 1; columns count Unicode scalars.
    package struct Mark: Hashable, Comparable, Sendable {
        package let line: Int
        package let column: Int

        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }

        package static func < (left: Mark, right: Mark) -> Bool { (left.line, left.column) < (right.line, right.column) }
    }

    package struct Entry: Sendable {
        package let key: String
        package let keyMark: Mark
        package let value: Node

        package init(key: String, keyMark: Mark, value: Node) {
            self.key = key
            self.keyMark = keyMark
            self.value = value
        }
    }

    package enum Content: Sendable {
        /// A text; writers quote it if it could be read as something else.
        case text(String)
        /// A number, truth value or date, written without quotes in YAML.
        case plain(String)
        case sequence([Node])
        case mapping([Entry])
        case null
    }

    package let content: Content
    package let mark: Mark

    package init(_ content: Content, mark: Mark = Mark(line: 1, column: 1)) {
        self.content = content
        self.mark = mark
    }

    /// The entries of a record; `nil` for anything else.
    package var entries: [Entry]? { if case .mapping(let entries) = content { entries } else { nil } }

    /// The elements of a list; `nil` for anything else.
    package var elements: [Node]? { if case .sequence(let nodes) = content { nodes } else { nil } }

    /// The value of a record's key; `nil` if there is none.
    package subscript(key: String) -> Node? { entries?.first { $0.key == key }?.value }

    /// The characters of a scalar.
    package var scalar: String? {
        switch content {
        case .text(let text), .plain(let text): text
        case .sequence, .mapping, .null: nil
        }
    }
}

extension Node.Entry {
    /// An entry that wasn't read from a file and so has no position.
    package static func written(_ key: String, _ value: Node) -> Node.Entry { Node.Entry(key: key, keyMark: value.mark, value: value) }
}
