internal import Foundation

/// Encodings of octets in lines of ASCII (RFC 2045 section 6).
enum TransferEncoding {
    /// In lines of 76 characters, ended by CRLF.
    static func base64(_ octets: [UInt8]) -> String {
        let text = Data(octets).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        return text.isEmpty ? "" : text + "\r\n"
    }

    /// Line feeds become line ends; octets that can't be in a line of mail become `=` and two digits. Ends with a line end.
    static func quotedPrintable(_ octets: [UInt8]) -> String {
        var out = ""
        for line in octets.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            var column = 0
            // Some mail servers change a dot or "From " at the beginning of a line, and remove a space at its end.
            let isTouched = line.first == UInt8(ascii: ".") || line.starts(with: Array("From ".utf8))
            for (index, octet) in line.enumerated() {
                let isBare =
                    (0x21...0x7E).contains(octet) && octet != UInt8(ascii: "=") && !(index == 0 && isTouched)
                    || octet == UInt8(ascii: " ") && index < line.count - 1
                let piece = isBare ? String(UnicodeScalar(octet)) : "=" + hex(octet)
                if column + piece.utf8.count > 75 {
                    out += "=\r\n"
                    column = 0
                }
                out += piece
                column += piece.utf8.count
            }
            out += "\r\n"
        }
        return out
    }

    private static func hex(_ octet: UInt8) -> String { (octet < 16 ? "0" : "") + String(octet, radix: 16, uppercase: true) }

    /// Decodes octets by the encoding `name`. Returns them unchanged if the encoding is unknown, and skips malformed parts.
    static func decoded(_ octets: ArraySlice<UInt8>, as name: String) -> [UInt8] {
        switch name {
        case "base64": decodedBase64(octets)
        case "quoted-printable": decodedQuotedPrintable(octets)
        default: Array(octets)
        }
    }

    private static func decodedBase64(_ octets: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        var (bits, count): (UInt32, Int) = (0, 0)
        for octet in octets {
            let value: UInt8
            switch octet {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = octet - 65
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = octet - 71
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = octet + 4
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return decoded
    }

    private static func decodedQuotedPrintable(_ octets: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        for line in octets.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            var end = line.endIndex
            while end > line.startIndex, [0x20, 0x09, 0x0D].contains(line[end - 1]) { end -= 1 }
            let isSoft = end > line.startIndex && line[end - 1] == UInt8(ascii: "=")
            var rest = line[..<(isSoft ? end - 1 : end)]
            while let octet = rest.popFirst() {
                if octet == UInt8(ascii: "="), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count > 1
                {
                    decoded.append(value)
                    rest = rest.dropFirst(2)
                } else {
                    decoded.append(octet)
                }
            }
            if !isSoft, line.endIndex < octets.endIndex { decoded += [0x0D, 0x0A] }
        }
        return decoded
    }
}
