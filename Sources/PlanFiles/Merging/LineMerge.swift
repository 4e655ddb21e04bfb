/// Merges the lines of two texts, given the text from which both come.
struct LineMerge {
    /// The merged text. Where both sides changed the same lines, it has ours.
    let text: String

    init(base: String, ours: String, theirs: String) {
        // By octets, since a carriage return and a line feed are one character.
        let lines = [base, ours, theirs].map {
            $0.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
        }
        let (left, right) = (Self.matches(lines[0], lines[1]), Self.matches(lines[0], lines[2]))
        var merged: [Substring] = []
        var (from, one, other) = (0, 0, 0)
        while true {
            // The next line that all three have.
            var next = from
            while next < lines[0].count, left[next] == nil || right[next] == nil { next += 1 }
            let (oneEnd, otherEnd) = next < lines[0].count ? (left[next]!, right[next]!) : (lines[1].count, lines[2].count)
            let (was, mine, yours) = (lines[0][from..<next], lines[1][one..<oneEnd], lines[2][other..<otherEnd])
            merged += mine.elementsEqual(was) ? yours : mine
            if next == lines[0].count { break }
            merged.append(lines[0][next])
            (from, one, other) = (next + 1, oneEnd + 1, otherEnd + 1)
        }
        text = merged.joined(separator: "\n")
    }

    /// The position in the new text of each line that stayed.
    private static func matches(_ old: [Substring], _ new: [Substring]) -> [Int: Int] {
        var (removed, inserted) = (Set<Int>(), Set<Int>())
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        let kept = new.indices.filter { !inserted.contains($0) }
        return Dictionary(uniqueKeysWithValues: zip(old.indices.filter { !removed.contains($0) }, kept))
    }
}
