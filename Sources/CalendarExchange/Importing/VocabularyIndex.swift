internal import Importing
internal import Planning

/// Looks up the words of a calendar, first in the language that the calendar seems to be in.
struct VocabularyIndex {
    /// The language of most words for kinds; `nil` where no word is known.
    let language: LanguageTag?
    private let all: [Lookup]

    private struct Lookup {
        let words: Vocabulary
        let kinds: [String: Activity.Kind]
        let roles: [String: Participation.Role]

        init(_ words: Vocabulary) {
            self.words = words
            kinds = Self.meanings(words.kinds, Activity.Kind.allCases)
            roles = Self.meanings(words.roles, Participation.Role.allCases)
        }

        /// Where a word has several meanings, the first counts.
        private static func meanings<Meaning: Hashable>(_ words: [Meaning: String], _ all: [Meaning]) -> [String: Meaning] {
            Dictionary(all.compactMap { meaning in words[meaning].map { ($0.lowercased(), meaning) } }) { first, _ in first }
        }
    }

    /// `samples` are words that may be kinds; the language that knows most of them comes first.
    init(_ words: [Vocabulary], samples: some Sequence<String>) {
        let lookups = words.map { Lookup($0) }
        var votes = Array(repeating: 0, count: lookups.count)
        for sample in samples.map({ $0.lowercased() }) {
            for (index, lookup) in lookups.enumerated() where lookup.kinds[sample] != nil { votes[index] += 1 }
        }
        let best = votes.max() ?? 0
        let main = votes.firstIndex(of: best)
        language = best > 0 ? main.map { lookups[$0].words.language } : nil
        all = (main.map { [lookups[$0]] } ?? []) + lookups.indices.filter { $0 != main }.map { lookups[$0] }
    }

    func kind(_ word: String) -> Activity.Kind? { all.lazy.compactMap { $0.kinds[word.lowercased()] }.first }

    func role(_ word: String) -> Participation.Role? { all.lazy.compactMap { $0.roles[word.lowercased()] }.first }

    /// The title of a cancelled event without the word for "cancelled".
    func withoutCancelled(_ title: String) -> String {
        for lookup in all where title.hasPrefix(lookup.words.cancelled + ": ") {
            return String(title.dropFirst(lookup.words.cancelled.count + 2))
        }
        return title
    }
}
