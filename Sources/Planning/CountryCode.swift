/// A country or area by its two letters (ISO 3166-1 alpha-2), such as `KR`.
package struct CountryCode: Hashable, Comparable, Sendable {
    package let rawValue: String

    package init?(_ rawValue: String) {
        guard rawValue.utf8.count == 2, rawValue.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else {
            return nil
        }
        self.rawValue = rawValue
    }

    package static func < (left: CountryCode, right: CountryCode) -> Bool { left.rawValue < right.rawValue }
}

extension CountryCode: CustomStringConvertible {
    package var description: String { rawValue }
}
