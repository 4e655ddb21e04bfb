/// An e-mail address that needs neither quotes nor extensions in a header: `local@domain` (RFC 5322 section 3.4.1), in ASCII.
package struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// `nil` unless both parts are words separated by single dots; those of the domain consist of letters, digits and hyphens.
    package init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), (1...253).contains(parts[1].utf8.count),
            parts[0].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ Self.isWord($0, with: "!#$%&'*+-/=?^_`{|}~") }),
            parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ Self.isWord($0, with: "-") })
        else { return nil }
        description = text
    }

    private static func isWord(_ text: Substring, with others: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || others.unicodeScalars.contains(scalar))
            }
    }
}

/// A sender or recipient of a message.
package struct Mailbox: Hashable, Sendable {
    package let name: String?
    package let address: MailAddress

    package init(name: String?, address: MailAddress) {
        self.name = name
        self.address = address
    }
}
