internal import Foundation
package import Planning

/// The file names under which a plan's feeds are published. They stay the same from one publication to the next.
///
/// A feed that anybody may read is named by its id. The feed of a person, delegation or organization, and any with what isn't public, has a name that
/// nobody can guess, since only its address protects it.
package struct FeedNames: Codable, Hashable, Sendable {
    /// By `person:ID`, `delegation:ID`, `organization:ID`, or the name that a public feed would have.
    private var tokens: [String: String] = [:]
    /// The files written the last time.
    package internal(set) var files: [String] = []

    package init() {}

    /// Reads what `json()` wrote; `nil` for anything else.
    package init?(json: [UInt8]) {
        guard let names = try? JSONDecoder().decode(FeedNames.self, from: Data(json)) else { return nil }
        // A name that could lead out of the folder isn't valid.
        let hasOnlyNames = (Array(names.tokens.values) + names.files).allSatisfy { !$0.isEmpty && !$0.contains("/") && !$0.hasPrefix(".") }
        guard hasOnlyNames, names.files.allSatisfy({ $0.hasSuffix(".ics") }) else { return nil }
        self = names
    }

    package func json() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        guard let data = try? encoder.encode(self) else { preconditionFailure("names are made of texts") }
        return [UInt8](data) + Array("\n".utf8)
    }

    /// The file of a person's own calendar, where one was published.
    package func file(of person: Person.ID) -> String? {
        tokens["person:\(person)"].map { $0 + ".ics" }.flatMap { files.contains($0) ? $0 : nil }
    }

    /// The name for a private feed; a new one has 128 random bits from `chance`.
    mutating func token(for key: String, chance: inout some RandomNumberGenerator) -> String {
        if let token = tokens[key] { return token }
        let token = (0..<2).map { _ in
            let digits = String(UInt64.random(in: 0...UInt64.max, using: &chance), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
        tokens[key] = token
        return token
    }
}
