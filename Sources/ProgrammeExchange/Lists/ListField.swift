internal import Notation

/// What a column of a list may hold. Its raw value is the word for it in a plan or near to it.
protocol ListField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The kind of list, as `headings.json` names it.
    static var list: String { get }
}

extension ListField {
    /// How the column is headed in lists, in nine languages, each in the order of `headings.json`.
    var headings: [String] {
        (headingsByLanguage[Self.list]?[rawValue]?.entries ?? []).flatMap { ($0.value.elements ?? []).compactMap(\.scalar) }
    }
}

/// What `headings.json` holds: by kind of list, field and language the words that head columns.
let headingsByLanguage: Node = {
    guard let root = try? Node(json: String(decoding: PackageResources.headings_json, as: UTF8.self)) else {
        preconditionFailure("headings.json is ours, and a test reads it")
    }
    return root
}()
