/// The name by which a plan refers to a record. Each kind of record has a type of its own, so that a room can't be passed for an
/// activity.
///
/// Identifiers become parts of UIDs and file names, so they are at most 80 letters, digits, `-`, `_` and `.`, beginning with a
/// letter or digit.
package struct Identifier<Entity>: Hashable, Comparable, Sendable {
    package let rawValue: String

    package init?(_ rawValue: String) {
        guard rawValue.utf8.count <= 80, rawValue.utf8.first.map(Self.isLetterOrDigit) == true,
            rawValue.utf8.allSatisfy({ Self.isLetterOrDigit($0) || "-_.".utf8.contains($0) })
        else { return nil }
        self.rawValue = rawValue
    }

    /// The same text as the identifier of another kind, where kinds share a name space.
    package init<Other>(_ other: Identifier<Other>) { rawValue = other.rawValue }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: CustomStringConvertible {
    package var description: String { rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
    /// For identifiers in code; a malformed one is a programming error.
    package init(stringLiteral value: String) {
        guard let identifier = Identifier(value) else { preconditionFailure("'\(value)' is no identifier") }
        self = identifier
    }
}
