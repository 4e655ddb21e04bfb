/// How much room a text takes in print, estimated: the width of a letter by its script, words kept whole where they fit.
///
/// Typst measures for itself, and makes letters smaller where the estimate falls short. It is needed before, and for HTML, to choose how
/// many rooms share a page.
enum TextExtent {
    /// In points: the letters of a grid, the distance of its lines, and what a block has around its text.
    static let letters = 7.0, line = 8.4, inset = (x: 7.0, y: 6.0)

    /// The lines that texts take, each beginning one, between margins `width` points apart.
    static func lines(_ texts: [String], width: Double) -> Int { texts.map { lines($0, width: width / letters) }.reduce(0, +) }

    /// `width` is in letters' sizes.
    private static func lines(_ text: String, width: Double) -> Int {
        var (lines, filled, word) = (1, 0.0, 0.0)
        func finish() {
            if filled > 0, filled + word > width {
                lines += 1
                filled = 0
            }
            // What is too long for a line is broken.
            while filled + word > max(width, 1) {
                lines += 1
                word -= max(width, 1)
            }
            filled += word
            word = 0
        }
        for scalar in text.unicodeScalars {
            word += Self.width(scalar)
            if scalar == " " || isWide(scalar) { finish() }
        }
        finish()
        return lines
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0x2E80...0xA4CF).contains(scalar.value) || (0xAC00...0xFFEF).contains(scalar.value) && !isArabic(scalar) || scalar.value >= 0x1F000
    }

    private static func isArabic(_ scalar: Unicode.Scalar) -> Bool { (0xFB50...0xFEFE).contains(scalar.value) }

    /// Of a bold letter, as titles have.
    private static func width(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case " ", ".", ",", ":", ";", "’", "'", "!", "(", ")", "-", "i", "l", "j", "I": 0.34
        case "m", "w", "M", "W": 0.92
        case "A"..."Z", "А"..."Я": 0.7
        case _ where isWide(scalar): 1.02
        case _ where (0x0590...0x08FF).contains(scalar.value) || isArabic(scalar):
            scalar.properties.canonicalCombiningClass == .notReordered ? 0.5 : 0
        case _ where (0x0300...0x036F).contains(scalar.value) || (0x2060...0x206F).contains(scalar.value): 0
        default: 0.6
        }
    }
}
