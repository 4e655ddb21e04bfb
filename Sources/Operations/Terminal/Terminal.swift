/// What a stream's reader can show: colours and a width where it is a terminal.
package struct Terminal: Sendable {
    package let isColoured: Bool
    /// Columns; 100 where it is no terminal.
    package let width: Int

    /// What is written into a file.
    package static let file = Terminal(isColoured: false, width: 100)

    package init(isColoured: Bool, width: Int) {
        self.isColoured = isColoured
        self.width = width
    }

    package enum Style: String, Sendable {
        case bold = "1"
        case dim = "2"
        case red = "1;31"
        case yellow = "1;33"
        case blue = "1;34"
        case green = "32"
        case italic = "3"
        case struck = "9"
    }

    package func styled(_ text: String, _ style: Style) -> String { isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text }
}
