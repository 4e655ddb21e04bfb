/// The address of a calendar collection (RFC 4791 section 4.2).
package struct CollectionAddress: Hashable, Sendable {
    /// `https://server:port`
    package let origin: String
    /// From the root, with a slash at both ends.
    package let path: String

    /// Throws where the text is no such address, has a user or a password in it, or would send a password unencrypted.
    package init(_ text: String) throws(CalDAVError) {
        let isSafe = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#".utf8.contains($0) }
        guard isSafe, let colon = text.firstRange(of: "://") else { throw .address(text) }
        let scheme = text[..<colon.lowerBound].lowercased()
        let rest = text[colon.upperBound...]
        let server = rest.prefix { $0 != "/" }
        guard !server.isEmpty, !server.contains("@"), scheme == "https" || scheme == "http" && Self.isThisMachine(server) else {
            throw .address(text)
        }
        let path = String(rest.dropFirst(server.count))
        origin = "\(scheme)://\(server)"
        self.path = path.isEmpty ? "/" : path.hasSuffix("/") ? path : path + "/"
        guard !self.path.contains("/../"), !self.path.contains("/./") else { throw .address(text) }
    }

    private static func isThisMachine(_ server: Substring) -> Bool {
        let host = server.hasPrefix("[") ? server.prefix { $0 != "]" } + "]" : server.prefix { $0 != ":" }
        return ["localhost", "127.0.0.1", "[::1]"].contains(host.lowercased())
    }

    /// The path of a resource in the collection that a server's href means; `nil` for the collection itself and for anything that isn't
    /// directly in it.
    func path(of href: String) -> String? {
        let path = href.hasPrefix(origin + "/") ? String(href.dropFirst(origin.count)) : href
        guard path.hasPrefix("/") else { return nil }
        let (known, name) = (self.path.percentDecoded, path.percentDecoded)
        guard name.hasPrefix(known), name.count > known.count, !name.dropFirst(known.count).contains("/") else { return nil }
        return path
    }
}

extension String {
    /// Octets for `%` and two hexadecimal digits; what isn't stays.
    fileprivate var percentDecoded: String {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest.removeFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
