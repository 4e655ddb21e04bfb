/// The candidate that a mistyped word most likely means: the one with the fewest edits, unless that is too many. Of equals the
/// first.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(1, word.count / 3)
    let target = Array(word.lowercased())
    var best: (distance: Int, word: String)?
    for candidate in candidates where abs(candidate.count - word.count) <= limit && candidate != word {
        let distance = editDistance(target, Array(candidate.lowercased()))
        if distance <= limit, best.map({ (distance, candidate) < ($0.distance, $0.word) }) ?? true { best = (distance, candidate) }
    }
    return best?.word
}

/// How many insertions, deletions, replacements and swaps of neighbours turn one into the other (optimal string alignment).
package func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (row, character) in first.enumerated() {
        var current = [row + 1]
        for (column, other) in second.enumerated() {
            var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (character == other ? 0 : 1))
            if row > 0, column > 0, character == second[column - 1], first[row - 1] == other {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            current.append(cost)
        }
        (beforeLast, last) = (last, current)
    }
    return last[second.count]
}
