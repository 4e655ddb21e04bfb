internal import Notation
internal import Planning

/// The name of a person as lists write it, split into honorific and name.
struct PersonName: Hashable {
    /// The name, given name first, otherwise as written.
    let text: String
    /// The words of respect before or after the name, as `H.E. Mr.`.
    let honorific: String?
    /// The part of the name that is known to be the family's.
    let family: String?
    /// Its words, folded.
    let words: [String]

    /// Reads `Prof. LOPEZ, Maria` as `Maria LOPEZ` with the honorific `Prof.`.
    init(_ written: String) {
        var words = written.onOneLine.split(separator: " ").map(String.init)
        var titles: [String] = []
        while words.count > 1, Self.isHonorific(words[0]) { titles.append(words.removeFirst()) }
        while words.count > 1, let last = words.last, Self.trailing.contains(last.folded) || Self.trailing.contains(last) {
            titles.append(words.removeLast())
        }
        var text = words.joined(separator: " ")
        var family: String?
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
        if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !Self.suffixes.contains(parts[1].folded) {
            let given = PersonName(given: parts[1])
            if let honorific = given.honorific { titles.append(honorific) }
            text = "\(given.text) \(parts[0])"
            family = parts[0]
        }
        self.init(text: text, titles, family: family)
    }

    private init(text: String, _ titles: [String], family: String? = nil) {
        self.text = text
        self.family = family
        honorific = titles.isEmpty ? nil : titles.joined(separator: " ")
        words = text.foldedWords
    }

    /// Joins the two parts. In Han, Hangul and Kana the family name comes first, without a space.
    init(given: String?, family: String?) {
        let (given, family) = (given?.onOneLine ?? "", family?.onOneLine ?? "")
        let script = Script(of: given + family)
        let isWhole = !given.isEmpty && !family.isEmpty
        let name =
            if let script, script.hasFamilyNameFirst, isWhole { PersonName(family + given) } else {
                PersonName([given, family].filter { !$0.isEmpty }.joined(separator: " "))
            }
        self.init(text: name.text, name.honorific.map { [$0] } ?? [], family: isWhole ? family : name.family)
    }

    /// A name whose family name stands beside it, in it or not.
    init(_ written: String, family: String) {
        let name = PersonName(written)
        if Set(family.foldedWords).isSubset(of: name.words) {
            self.init(text: name.text, name.honorific.map { [$0] } ?? [], family: family.onOneLine)
        } else {
            self.init(given: written, family: family)
        }
    }

    /// A given name with honorifics before it, and no comma.
    private init(given: String) {
        var words = given.split(separator: " ").map(String.init)
        var titles: [String] = []
        while words.count > 1, Self.isHonorific(words[0]) { titles.append(words.removeFirst()) }
        self.init(text: words.joined(separator: " "), titles)
    }

    /// Whether the word is an honorific. Some are names too and count only with a dot.
    private static func isHonorific(_ word: String) -> Bool {
        let bare = word.lowercased().filter { $0 != "." }
        return leading.contains(bare) || word.contains(".") && dotted.contains(bare)
    }

    private static let leading: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "ambassador", "honorable", "honourable", "mme", "mlle", "sra",
        "srta", "dra", "herr", "frau", "г-н", "г-жа", "السيد", "السيدة", "الدكتور", "الدكتورة", "معالي", "سعادة",
    ]
    private static let dotted: Set<String> = ["amb", "d", "eng", "he", "hon", "hr", "hrh", "hm", "ing", "rev", "sig", "sr", "د"]
    private static let trailing: Set<String> = ["先生", "女士", "小姐", "博士", "教授", "씨", "님", "박사", "교수"]
    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "phd", "ph d", "md", "esq", "msc", "mba"]

    // MARK: Comparing

    /// A key that is the same for names that differ only in case, accents, order or punctuation.
    var key: String { words.sorted().joined(separator: " ") }

    /// The consonants of the name, which are mostly the same in several scripts and spellings of it.
    var skeleton: String {
        let consonants = words.map { word in
            var letters = ""
            let spelt = [("ph", "f"), ("x", "ks"), ("ts", "c"), ("tz", "c"), ("kh", "h")].reduce(word) { $0.replacing($1.0, with: $1.1) }
            for letter in spelt where !"aeiouyhwj".contains(letter) {
                let plain: Character = Self.alike[letter] ?? letter
                if letters.last != plain { letters.append(plain) }
            }
            return letters
        }
        // The article of Arabic names may be a word of its own.
        return consonants.sorted().joined().reduce(into: "") { if $0.last != $1 { $0.append($1) } }
    }

    private static let alike: [Character: Character] = ["c": "k", "q": "k", "g": "k", "z": "s", "b": "p", "d": "t", "v": "f", "l": "r"]

    /// Whether both may be names of one person, where something else, as the address, is the same: one name in another script or
    /// spelling, shortened, or with initials.
    func isCompatible(with other: PersonName) -> Bool {
        let (mine, theirs) = (Set(words), Set(other.words))
        if mine == theirs || !mine.isEmpty && !theirs.isEmpty && (mine.isSubset(of: theirs) || theirs.isSubset(of: mine)) { return true }
        let shared = mine.intersection(theirs)
        let (rest, others) = (mine.subtracting(shared), theirs.subtracting(shared))
        if !shared.isEmpty, rest.allSatisfy({ word in others.contains { Self.isInitial(word, $0) } }) { return true }
        return skeleton.count > 2
            && (skeleton == other.skeleton || editDistance(Array(skeleton), Array(other.skeleton)) * 5 <= skeleton.count)
    }

    /// Whether the other may be the same name in another script.
    func isTranscribed(_ other: PersonName) -> Bool { Script(of: text) != Script(of: other.text) && skeleton == other.skeleton }

    private static func isInitial(_ one: String, _ other: String) -> Bool {
        one.count == 1 && other.hasPrefix(one) || other.count == 1 && one.hasPrefix(other)
    }

    /// The name, with its form in another script where that is given.
    func text(with local: String?) -> LocalizedText {
        guard let local, let language = Script(of: local)?.language, Script(of: text) != Script(of: local),
            let both = LocalizedText([
                .init(language: Script(of: text)?.language ?? .english, text: text), .init(language: language, text: local.onOneLine),
            ])
        else { return LocalizedText(text) }
        return both
    }
}

/// A script of names, with the language that it most likely stands for.
enum Script: Hashable {
    case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, thai, georgian, hangul, kana, han

    /// The script of the first letter whose script is known; `nil` where there is none.
    init?(of text: String) {
        let found = text.unicodeScalars.lazy.compactMap { Self.script(of: $0) }
        guard let first = found.first else { return nil }
        self = found.contains(.kana) ? .kana : first
    }

    private static func script(of scalar: Unicode.Scalar) -> Script? {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: .latin
        case 0x370...0x3FF: .greek
        case 0x400...0x52F: .cyrillic
        case 0x530...0x58F: .armenian
        case 0x590...0x5FF: .hebrew
        case 0x600...0x6FF, 0x750...0x77F: .arabic
        case 0x900...0x97F: .devanagari
        case 0xE00...0xE7F: .thai
        case 0x10A0...0x10FF: .georgian
        case 0x1100...0x11FF, 0xAC00...0xD7A3: .hangul
        case 0x3040...0x30FF: .kana
        case 0x3400...0x9FFF: .han
        default: nil
        }
    }

    var language: LanguageTag { LanguageTag(code)! }  // two letters

    private var code: String {
        switch self {
        case .latin: "en"
        case .greek: "el"
        case .cyrillic: "ru"
        case .armenian: "hy"
        case .hebrew: "he"
        case .arabic: "ar"
        case .devanagari: "hi"
        case .thai: "th"
        case .georgian: "ka"
        case .hangul: "ko"
        case .kana: "ja"
        case .han: "zh"
        }
    }

    var hasFamilyNameFirst: Bool { [.hangul, .kana, .han].contains(self) }
}
