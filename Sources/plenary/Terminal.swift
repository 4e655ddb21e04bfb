internal import Foundation

/// What a stream's reader can show: colours and a width where it is a terminal.
struct Terminal {
    let isColoured: Bool
    /// Columns; 100 where it is no terminal.
    let width: Int

    static let output = Terminal(descriptor: STDOUT_FILENO)
    static let errors = Terminal(descriptor: STDERR_FILENO)

    /// What is written into a file.
    static let file = Terminal(isColoured: false, width: 100)

    private init(isColoured: Bool, width: Int) {
        self.isColoured = isColoured
        self.width = width
    }

    private init(descriptor: Int32) {
        let environment = ProcessInfo.processInfo.environment
        let isTerminal = isatty(descriptor) == 1
        isColoured = isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        var size = winsize()
        let known = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        width = known ? Int(size.ws_col) : environment["COLUMNS"].flatMap(Int.init) ?? 100
    }

    enum Style: String {
        case bold = "1"
        case dim = "2"
        case red = "1;31"
        case yellow = "1;33"
        case blue = "1;34"
        case green = "32"
        case italic = "3"
        case struck = "9"
    }

    func styled(_ text: String, _ style: Style) -> String { isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text }
}

extension String {
    /// Without what could steer a terminal: control and format characters become visible replacements.
    var harmless: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .surrogate: scalar == "\t" ? " " : "\u{FFFD}"
                    case .format where (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value): "\u{FFFD}"
                    default: scalar
                    }
                }))
    }

    /// Terminal columns: wide East Asian characters and emoji take two, combining marks none.
    var columns: Int { utf8.allSatisfy { (0x20..<0x7F).contains($0) } ? utf8.count : reduce(0) { $0 + $1.columns } }

    /// Cut to `width` columns, with an ellipsis where something is cut off.
    func cut(to width: Int) -> String {
        guard columns > width else { return self }
        var left = width - 1
        return prefix {
            left -= $0.columns; return left >= 0
        } + "…"
    }

    /// Filled with spaces to `width` columns.
    func filled(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - columns)) }

    /// In lines of at most `width` columns, broken between words.
    func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        var (line, taken) = ("", 0)
        for word in split(whereSeparator: \.isWhitespace) {
            let columns = String(word).columns
            if taken > 0, taken + 1 + columns > width {
                lines.append(line)
                (line, taken) = ("", 0)
            }
            line += (taken == 0 ? "" : " ") + word
            taken += (taken == 0 ? 0 : 1) + columns
        }
        return lines + [line]
    }
}

extension Character {
    fileprivate var columns: Int {
        guard let first = unicodeScalars.first else { return 0 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if first.properties.isEmojiPresentation { return 2 }
        switch first.value {  // East Asian wide and full-width blocks (Unicode Standard Annex 11)
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97C,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
