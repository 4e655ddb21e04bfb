extension String {
    /// Without what could steer a terminal: control characters and marks that turn the direction of what follows become visible
    /// replacements. Isolates, which keep the parts of a line in order on a page, are left out: few terminals know them.
    package var harmless: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.compactMap { scalar in
                    switch (scalar.properties.generalCategory, scalar) {
                    case (.control, "\t"): " "
                    case (.control, _), (.surrogate, _), (.format, "\u{202A}"..."\u{202E}"): "\u{FFFD}"
                    case (.format, "\u{2066}"..."\u{2069}"): nil
                    default: scalar
                    }
                }))
    }

    /// Terminal columns: wide East Asian characters and emoji take two, combining marks none.
    package var columns: Int { utf8.allSatisfy { (0x20..<0x7F).contains($0) } ? utf8.count : reduce(0) { $0 + $1.columns } }

    /// Cut to `width` columns, with an ellipsis where something is cut off.
    package func cut(to width: Int) -> String {
        guard columns > width else { return self }
        var left = width - 1
        return prefix {
            left -= $0.columns; return left >= 0
        } + "…"
    }

    /// Filled with spaces to `width` columns.
    package func filled(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - columns)) }

    /// In lines of at most `width` columns, broken between words.
    package func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        var (line, taken) = ("", 0)
        for word in split(whereSeparator: { $0.isWhitespace && !$0.isNoBreakSpace }) {
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
    /// Of any width.
    fileprivate var isNoBreakSpace: Bool { self == "\u{A0}" || self == "\u{202F}" || self == "\u{2007}" }

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
