/// The text on one line, without what would reach beyond it: controls, and marks that turn the direction of what follows; nor what
/// is no character at all, which XML doesn't take.
package func clean(_ text: String) -> String {
    let kept = text.unicodeScalars.map { scalar -> Unicode.Scalar in
        let isControl = scalar.properties.generalCategory == .control || scalar.properties.isWhitespace
        return isControl && scalar != "\u{A0}" && scalar != "\u{202F}" ? " " : scalar
    }.filter {
        !("\u{202A}"..."\u{202E}").contains($0) && !("\u{2066}"..."\u{2069}").contains($0) && !$0.properties.isNoncharacterCodePoint
    }
    var cleaned = String.UnicodeScalarView()
    cleaned.append(contentsOf: kept)
    return String(cleaned).split(separator: " ").joined(separator: " ")
}

/// Whether its first letter is written from right to left, or a mark before it says so; `nil` where there is neither.
package func isRightToLeft(_ text: String) -> Bool? {
    if text.hasPrefix("\u{200E}") { return false }
    if text.hasPrefix("\u{200F}") { return true }
    guard let letter = text.unicodeScalars.first(where: \.properties.isAlphabetic)?.value else { return nil }
    return [0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF].contains { $0.contains(letter) }
}
