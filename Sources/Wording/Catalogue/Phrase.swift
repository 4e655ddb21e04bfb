/// The name of one text of the catalogue, as `document.page`.
///
/// Each text that code asks for by name is a constant in an extension of this type; the tests hold them and the language files to
/// each other.
package struct Phrase: Hashable, Sendable, ExpressibleByStringLiteral {
    package let key: String

    package init(_ key: String) { self.key = key }

    package init(stringLiteral key: String) { self.key = key }
}
