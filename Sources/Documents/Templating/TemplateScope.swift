internal import Mustache

/// A part of a document for Mustache.
///
/// An absent value is a null. If it were missing, Mustache would look the name up further out, and print a session without a theme
/// with the theme of its workshop.
struct TemplateScope: MustacheParent {
    private let members: [String: Any]

    init(_ part: Any) {
        members = Dictionary(uniqueKeysWithValues: Mirror(reflecting: part).children.map { ($0.label!, Self.scoped($0.value)) })  // structs
    }

    func child(named name: String) -> Any? { members[name] }

    private static func scoped(_ value: Any) -> Any {
        if value is String || value is Bool || value is Int { return value }
        if let list = value as? [Any] { return list.map(scoped) }
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .optional else { return TemplateScope(value) }
        return mirror.children.first.map { scoped($0.value) } ?? Absent()
    }

    private struct Absent: MustacheCustomRenderable {
        var renderText: String { "" }
        var isNull: Bool { true }
    }
}
