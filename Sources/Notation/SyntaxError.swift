/// A text that isn't of its notation at all: the first place where reading it fails.
package struct SyntaxError: Error, Hashable {
    package let mark: Node.Mark
    package let message: String

    package init(mark: Node.Mark, message: String) {
        self.mark = mark
        self.message = message
    }
}
