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
        if let text = value as? Worded { return WordedScope(worded: text) }
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

/// A text in a language that may be another than the document's: `{{title}}` is the text, `{{title.lang}}` the attribute that says so,
/// or nothing.
private struct WordedScope: MustacheParent, MustacheCustomRenderable, MustacheTransformable {
    let worded: Worded

    var renderText: String { worded.text }
    var isNull: Bool { false }

    // Without quotation marks, which would be escaped; a tag has nothing that needs them.
    func child(named name: String) -> Any? { name == "lang" ? worded.language.map { " lang=\($0)" } ?? "" : nil }

    func transform(_ name: String) -> Any? { worded.text.transform(name) }
}
