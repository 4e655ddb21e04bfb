/// `count` texts that differ from `text` by a few edits of the kind that make parsers stumble, the same for the same seed.
package func mutations(of text: String, count: Int, seed: UInt64) -> [[UInt8]] {
    var chance = SeededGenerator(seed: seed)
    let original = Array(text.utf8)
    let pieces = [
        "{", "}", "[", "]", ": ", "- ", "\n", "\"", "'", "&a ", "*a", "!!", "|", ">", "#", "\t", "\u{0}", "é", "999999999999", "-1",
        "9999-12-31", "0001-01-01T00:00/23:59", "~", "<", "/>", "</", "&#0;", "<![CDATA[", "<!--", "<!DOCTYPE a [", "xmlns:a=\"b\" ", ",",
        "null", "1e999",
    ]
    return (0..<count).map { _ in
        var bytes = original
        for _ in 0..<Int.random(in: 1...2, using: &chance) {
            let at = Int.random(in: 0..<bytes.count, using: &chance)
            let end = min(bytes.count, at + Int.random(in: 0...4, using: &chance))
            switch Int.random(in: 0..<4, using: &chance) {
            case 0: bytes.removeSubrange(at..<end)
            case 1: bytes[at] = UInt8.random(in: 0...255, using: &chance)
            case 2: bytes.insert(contentsOf: pieces.randomElement(using: &chance)!.utf8, at: at)  // there are pieces
            default: bytes.replaceSubrange(at..<end, with: pieces.randomElement(using: &chance)!.utf8)
            }
        }
        return bytes
    }
}
