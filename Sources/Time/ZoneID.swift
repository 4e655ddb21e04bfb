/// The name of a zone in the IANA time zone database, such as `Asia/Seoul`.
///
/// Since the name becomes part of a path, it has only the letters, digits, `_`, `+` and `-` that the database uses, in parts
/// separated by single slashes; `..` can't occur.
package struct ZoneID: Hashable, Comparable, Sendable {
    package let rawValue: String

    package static let utc = ZoneID("UTC")!  // well formed

    package init?(_ rawValue: String) {
        let parts = rawValue.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isAllowed) }) else { return nil }
        self.rawValue = rawValue
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    package static func < (left: ZoneID, right: ZoneID) -> Bool { left.rawValue < right.rawValue }
}

extension ZoneID: CustomStringConvertible {
    package var description: String { rawValue }
}
