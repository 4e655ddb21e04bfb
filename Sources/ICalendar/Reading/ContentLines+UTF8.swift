extension ContentLines {
    /// The numbers of the lines that are not UTF-8. A sequence that a fold fell into is whole again here.
    var linesNotUTF8: [Int] {
        guard !Self.isUTF8(text[...]) else { return [] }
        return lines.filter { !Self.isUTF8(text[$0.range]) }.map(\.number)
    }

    private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool { String(validating: bytes, as: UTF8.self) != nil }
}
