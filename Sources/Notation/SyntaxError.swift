/// A text that isn't in the expected notation: the first position where parsing fails.
package struct SyntaxError: Error, Hashable {
    package let mark: Node.Mark
    package let message: String

    package init(mark: Node.Mark, message: String) {
        self.mark = mark
        self.message = message
    }
}
