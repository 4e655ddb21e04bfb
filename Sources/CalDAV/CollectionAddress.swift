/// The address of a calendar collection (RFC 4791 section 4.2).
package struct CollectionAddress: Hashable, Sendable {
    /// `https://server:port` in lower case, with the port only if it isn't the default.
    package let origin: String
    /// The path from the root, with a slash at both ends.
    package let path: String

    /// Throws if the text is not such an address, contains a user or a password, or would send a password unencrypted.
    package init(_ text: String) throws(CalDAVError) {
        guard text.isURLText, !text.contains(where: { "?#".contains($0) }), let colon = text.firstRange(of: "://") else {
            throw .address(text.withoutUser)
        }
        let scheme = text[..<colon.lowerBound].lowercased()
        let rest = text[colon.upperBound...]
        let server = rest.prefix { $0 != "/" }.lowercased()
        guard !server.isEmpty, !server.contains("@"), scheme == "https" || scheme == "http" && Self.isThisMachine(server) else {
            throw .address(text.withoutUser)
        }
        let path = String(rest.dropFirst(server.count))
        let usualPort = scheme == "https" ? ":443" : ":80"
        origin = "\(scheme)://\(server.hasSuffix(usualPort) ? String(server.dropLast(usualPort.count)) : server)"
        self.path = path.isEmpty ? "/" : path.hasSuffix("/") ? path : path + "/"
        guard self.path.percentDecoded.split(separator: "/").allSatisfy({ $0 != "." && $0 != ".." }) else {
            throw .address(text.withoutUser)
        }
    }

    /// Whether the connection is encrypted.
    var isEncrypted: Bool { origin.hasPrefix("https:") }

    private static func isThisMachine(_ server: String) -> Bool {
        let host = server.hasPrefix("[") ? server.prefix { $0 != "]" } + "]" : server.prefix { $0 != ":" }
        return ["localhost", "127.0.0.1", "[::1]"].contains(host)
    }

    /// The path of the resource that a server's href refers to; `nil` for the collection itself and for anything that isn't
    /// directly in it.
    func path(of href: String) -> String? {
        let path = href.hasPrefix(origin + "/") ? String(href.dropFirst(origin.count)) : href
        guard path.hasPrefix("/"), path.isURLText, !path.contains(where: { "?#".contains($0) }) else { return nil }
        let (known, whole) = (self.path.percentDecoded, path.percentDecoded)
        guard whole.hasPrefix(known) else { return nil }
        let name = whole.dropFirst(known.count)
        return name.isEmpty || name.contains("/") || name == "." || name == ".." ? nil : path
    }
}

extension String {
    /// Whether it consists of ASCII characters that a URL may contain (RFC 3986 section 2).
    fileprivate var isURLText: Bool { utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) } }

    /// Without what may be a password.
    fileprivate var withoutUser: String {
        guard let at = lastIndex(of: "@") else { return self }
        return String(prefix(upTo: firstRange(of: "://")?.upperBound ?? startIndex)) + "…" + self[at...]
    }

    /// Decodes `%` and two hexadecimal digits; anything else is kept.
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
