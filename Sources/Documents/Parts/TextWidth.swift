/// A rough width of the text, in units of the letters' size, because the reader's fonts are unknown; too large rather than too
/// small.
package func textWidth(_ text: String) -> Double { text.unicodeScalars.reduce(0) { $0 + width(of: $1) } }

private func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    case .uppercaseLetter where scalar.value < 0x530: return "IJ".unicodeScalars.contains(scalar) ? 0.38 : 0.68
    default: break
    }
    switch scalar.value {
    case 0x20, 0xA0: return 0.27
    case 0x21...0x2F, 0x3A, 0x3B, 0x60, 0x7C: return 0.34
    case 0x69, 0x6A, 0x6C, 0x66, 0x74, 0x72: return 0.36
    case 0x6D, 0x77: return 0.86
    case 0x30...0x24F: return 0.58
    case 0x250...0x52F: return 0.62
    case 0xFDF0...0xFDFD: return 3  // whole words as one letter
    case 0x590...0x8FF, 0xFB50...0xFEFC: return 0.48
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0x1F000...0x3FFFF: return 1.05
    default: return 0.66
    }
}

/// As much of the text as fits, with an ellipsis if it is shortened.
package func fitted(_ text: String, size: Double, into room: Double) -> String {
    if textWidth(text) * size <= room { return text }
    var left = room / size - 0.9
    let kept = text.prefix { character in
        left -= textWidth(String(character))
        return left >= 0
    }
    return kept.trimmed + "…"
}

/// The text in at most `limit` lines, broken between words.
package func lines(of text: String, size: Double, within room: Double, limit: Int) -> [String] {
    var lines: [String] = []
    var rest = text.split(separator: " ")[...]
    while !rest.isEmpty, lines.count < limit {
        var line = String(rest.removeFirst())
        while let next = rest.first, textWidth(line + " " + next) * size <= room {
            line += " " + next
            rest.removeFirst()
        }
        if lines.count == limit - 1, !rest.isEmpty { line += " " + rest.joined(separator: " ") }
        lines.append(fitted(line, size: size, into: room))
    }
    return lines
}

extension Substring {
    fileprivate var trimmed: String { last == " " ? String(dropLast()) : String(self) }
}
