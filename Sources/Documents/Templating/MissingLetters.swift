/// Letters that no installed font has. A sign is printed in place of each.
package struct MissingLetters: Hashable, Sendable {
    package private(set) var letters: Set<Unicode.Scalar> = []
    /// The fonts that would have the scripts of the documents, with bars between alternatives.
    var families: [String] = []

    package var isEmpty: Bool { letters.isEmpty }

    /// Adds the letters of Typst's errors; returns whether one is new.
    mutating func formUnion(_ found: [String]) -> Bool {
        let before = letters.count
        letters.formUnion(found.flatMap(\.unicodeScalars))
        return letters.count > before
    }

    /// A square is in the fonts of the setup; a machine without them may lack it too.
    package var sign: Unicode.Scalar { letters.contains("□") ? "?" : "□" }

    /// The text with a sign in place of each letter, however many code points make it: `👨‍👩‍👧` is one.
    ///
    /// It goes by code points, since a mark that belongs to a letter in a text belongs to the quotation mark before it in JSON.
    func replaced(in text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch (last, scalar) {
            case (_?, _) where scalar.isModifier: last = scalar
            case ("\u{200D}"?, _) where letters.contains(scalar): last = scalar
            case (let flag?, _) where flag.isRegional && scalar.isRegional && letters.contains(scalar): last = nil
            case _ where letters.contains(scalar):
                scalars.append(sign)
                last = scalar
            default:
                scalars.append(scalar)
                last = nil
            }
        }
        return String(scalars)
    }
}

extension MissingLetters {
    /// `'🎉' (U+1F389 PARTY POPPER)`, as errors and warnings name them.
    static func list(_ letters: some Sequence<Unicode.Scalar>) -> String {
        letters.map { letter in
            let number = String(letter.value, radix: 16, uppercase: true)
            let code = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
            return "'\(letter)' (\(letter.properties.name.map { "\(code) \($0)" } ?? code))"
        }.joined(separator: ", ")
    }

    /// What is printed for which letters, and what to install.
    package var description: String {
        let named = letters.filter { !$0.isModifier }.sorted()
        let more = named.count > 12 ? " and \(named.count - 12) more" : ""
        let fonts = families.isEmpty ? "a font that has them (Debian: fonts-noto-color-emoji has emoji)" : Self.list(ofFonts: families)
        return "no installed font has \(Self.list(named.prefix(12)))\(more); '\(sign)' is printed instead; install \(fonts)"
    }

    static func list(ofFonts families: [String]) -> String {
        "\(families.map { String($0.split(separator: "|")[0]) }.joined(separator: ", ")) (Debian: fonts-noto-core, fonts-noto-cjk)"
    }
}

extension Unicode.Scalar {
    /// Whether it only changes or joins what is before it: a joiner, a variation selector, the colour of a skin, a tag.
    fileprivate var isModifier: Bool {
        [0x200D, 0xFE0E, 0xFE0F, 0x20E3].contains(value) || (0x1F3FB...0x1F3FF).contains(value) || (0xE0020...0xE007F).contains(value)
    }

    /// Whether two of its kind make a flag.
    fileprivate var isRegional: Bool { (0x1F1E6...0x1F1FF).contains(value) }
}
