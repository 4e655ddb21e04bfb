internal import Time

extension MailMessage {
    /// The message with CRLF, all lines in ASCII.
    package func bytes() -> [UInt8] {
        var writer = HeaderWriter()
        writer.field("From") { $0.mailbox(from) }
        writer.field("To") { $0.mailbox(to) }
        writer.field("Subject") { $0.unstructured(subject) }
        writer.field("Date") { $0.word(date.mailText) }
        writer.field("Message-ID") { $0.word("<\(id)>") }
        writer.field("MIME-Version") { $0.word("1.0") }
        body.write(to: &writer, path: "0")
        return Array(writer.text.utf8)
    }
}

extension MailPart {
    /// `path` distinguishes the parts of a message, and so their boundaries.
    fileprivate func write(to writer: inout HeaderWriter, path: String) {
        // "=_" never occurs in base64 or quoted-printable, and no boundary is the beginning of another.
        let boundary = "=_\(path)_plenary"
        writer.field("Content-Type") { header in
            var all = parameters
            if case .parts = content { all.append(Parameter("boundary", boundary)) }
            header.word(type, endsWith: all.isEmpty ? "" : ";")
            for (index, parameter) in all.enumerated() {
                header.word("\(parameter.name)=\(parameter.value.asToken)", endsWith: index < all.count - 1 ? ";" : "")
            }
        }
        if let fileName {
            writer.field("Content-Disposition") { header in
                header.word("attachment;")
                header.word("filename=\(fileName.asToken)")
            }
        }
        switch content {
        case .octets(let octets):
            let isReadable = type == "text/plain"
            writer.field("Content-Transfer-Encoding") { $0.word(isReadable ? "quoted-printable" : "base64") }
            writer.endHeader()
            writer.body(isReadable ? TransferEncoding.quotedPrintable(octets) : TransferEncoding.base64(octets))
        case .parts(let parts):
            writer.endHeader()
            for (index, part) in parts.enumerated() {
                writer.body("--\(boundary)\r\n")
                part.write(to: &writer, path: "\(path)_\(index)")
            }
            writer.body("--\(boundary)--\r\n")
        case .message(let part):
            writer.endHeader()
            part.write(to: &writer, path: path + "_0")
        }
    }
}

extension String {
    /// As a parameter's value, in quotes if it needs them (RFC 2045 section 5.1).
    fileprivate var asToken: String {
        let isToken = !isEmpty && utf8.allSatisfy { (0x21...0x7E).contains($0) && !"()<>@,;:\\\"/[]?=".utf8.contains($0) }
        return isToken ? self : "\"\(quotedPairs)\""
    }

    /// For use between double quotes (RFC 5322 section 3.2.4): quotes and backslashes escaped, control characters removed.
    var quotedPairs: String {
        String(
            unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map { "\"\\".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)" }
                .joined())
    }
}

extension Instant {
    /// `Tue, 11 May 2027 09:00:00 +0000` (RFC 5322 section 3.3)
    fileprivate var mailText: String {
        let (date, time) = (utc.date, utc.time)
        let (year, month, day) = date.components
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]  // the first of 1970 was a Thursday
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let clock = [time.hour, time.minute, time.second].map { $0.padded(to: 2) }.joined(separator: ":")
        let weekday = days[((date.dayNumber % 7) + 7) % 7]
        return "\(weekday), \(day) \(months[month - 1]) \(year.padded(to: 4)) \(clock) +0000"
    }
}
