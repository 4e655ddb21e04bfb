internal import Foundation

/// The fonts that texts need, so that no letter is printed as a box.
enum FontFamilies {
    /// The code points of a script, and the fonts that have them, with bars between alternatives.
    private static let scripts: [(ranges: [ClosedRange<UInt32>], families: String)] = [
        ([0x0041...0x024F, 0x0370...0x052F, 0x1E00...0x1FFF], "Noto Sans"),
        ([0x0530...0x058F], "Noto Sans Armenian"),
        ([0x0590...0x05FF], "Noto Sans Hebrew"),
        ([0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE], "Noto Naskh Arabic"),
        ([0x0780...0x07BF], "Noto Sans Thaana"),
        ([0x0900...0x097F], "Noto Sans Devanagari"),
        ([0x0980...0x09FF], "Noto Sans Bengali"),
        ([0x0B80...0x0BFF], "Noto Sans Tamil"),
        ([0x0D80...0x0DFF], "Noto Sans Sinhala"),
        ([0x0E00...0x0E7F], "Noto Sans Thai"),
        ([0x0E80...0x0EFF], "Noto Sans Lao"),
        ([0x1000...0x109F], "Noto Sans Myanmar"),
        ([0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F], "Noto Sans Georgian"),
        ([0x1200...0x139F], "Noto Sans Ethiopic"),
        ([0x1780...0x17FF], "Noto Sans Khmer"),
        ([0x3040...0x30FF], "Noto Sans CJK JP|Noto Sans JP"),
        ([0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF], "Noto Sans CJK SC|Noto Sans SC"),
        ([0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF], "Noto Sans CJK KR|Noto Sans KR"),
    ]

    /// The folders of Debian's fonts-noto-core and fonts-noto-color-emoji, and of fonts-noto-cjk; empty unless both are there.
    static let folders: [String] = {
        let folders = ["/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto"]
        return folders.allSatisfy { FileManager.default.fileExists(atPath: $0) } ? folders : []
    }()

    static func needed(for texts: [String]) -> [String] {
        var found: Set<Int> = []
        for text in texts {
            var last: Int?
            for scalar in text.unicodeScalars where scalar.value >= 0x41 {
                if let last, scripts[last].ranges.contains(where: { $0.contains(scalar.value) }) { continue }
                last = scripts.firstIndex { $0.ranges.contains { $0.contains(scalar.value) } }
                if let last { found.insert(last) }
            }
        }
        return found.sorted().map { scripts[$0].families }
    }
}
