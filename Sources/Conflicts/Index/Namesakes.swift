internal import Foundation
internal import Planning

/// The records that share a name, in pairs, by their positions among the plan's.
struct Namesakes: Sendable {
    let people: [(Int, Int)]
    let organizations: [(Int, Int)]
    /// Inside of the same place.
    let places: [(Int, Int)]

    /// A name that more records have is that of a role or a kind, as "Interpreter".
    private static let most = 4

    init(_ plan: ResolvedPlan) {
        // Lists have "Silva, José" as well as "Jose Silva".
        people = Self.pairs(plan.plan.people.map(\.name)) { $0.words.map(\.withoutAccents).sorted().joined(separator: " ") }
        organizations = Self.pairs(plan.plan.organizations.map(\.name))
        places = Self.pairs(plan.places.map(\.place.name)).filter { plan.places[$0].parent == plan.places[$1].parent }
    }

    private static func pairs(_ names: [LocalizedText], by key: (String) -> String = { $0 }) -> [(Int, Int)] {
        var positions: [String: [Int]] = [:]
        for (position, name) in names.enumerated() {
            for text in Set(name.texts.map { key($0.lowercased()) }) { positions[text, default: []].append(position) }
        }
        var seen: Set<[Int]> = []
        for group in positions.values where group.count > 1 && group.count <= most {
            for (index, first) in group.enumerated() { for second in group[(index + 1)...] { seen.insert([first, second]) } }
        }
        return seen.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
    }
}

extension String {
    fileprivate var words: [String] { split { !($0.isLetter || $0.isNumber) }.map(String.init) }

    /// Without the accents (Combining Diacritical Marks, U+0300 to U+036F) that lists leave out.
    fileprivate var withoutAccents: String {
        String(
            String.UnicodeScalarView(decomposedStringWithCanonicalMapping.unicodeScalars.filter { !(0x0300...0x036F).contains($0.value) }))
    }
}

extension LocalizedText {
    /// The text in each language that it is in.
    var texts: [String] { plain.map { [$0] } ?? translations.map(\.text) }
}
