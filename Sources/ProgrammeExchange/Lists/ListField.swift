internal import Notation

/// What a column of a list may hold. The raw value is the field's name in a plan, or similar.
protocol ListField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The kind of list, as `headings.json` names it.
    static var list: String { get }
}

extension ListField {
    /// The headings for such a column in nine languages, in the order of `headings.json`.
    var headings: [String] {
        (headingsByLanguage[Self.list]?[rawValue]?.entries ?? []).flatMap { ($0.value.elements ?? []).compactMap(\.scalar) }
    }
}

/// The content of `headings.json`: headings of columns by kind of list, field and language.
let headingsByLanguage: Node = {
    guard let root = try? Node(json: String(decoding: PackageResources.headings_json, as: UTF8.self)) else {
        preconditionFailure("headings.json is ours, and a test reads it")
    }
    return root
}()
