import Mail
import TestSupport
import Testing
import Time

/// Messages are read back as written, and nothing in a name or a text ends up anywhere else.
struct MailMessageTests {
    private static func message(
        subject: String = "Invitation", from: String? = nil, to: String? = nil, text: String = "Dear all\n"
    ) throws -> MailMessage {
        let letter = MailPart(type: "text/plain", parameters: [.init("charset", "utf-8")], content: .octets(Array(text.utf8)))
        let calendar = MailPart(
            type: "text/calendar", parameters: [.init("method", "REQUEST")], fileName: "invite.ics",
            content: .octets(Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8)))
        return MailMessage(
            from: Mailbox(name: from, address: try #require(MailAddress("office@example.org"))),
            to: Mailbox(name: to, address: try #require(MailAddress("ana@example.org"))), subject: subject,
            date: try #require(Instant("2027-05-11T09:00:05Z")), id: "1@example.org",
            body: MailPart(type: "multipart/mixed", content: .parts([letter, calendar])))
    }

    private static func header(_ message: MailMessage) -> [String] {
        let text = String(decoding: message.bytes(), as: UTF8.self)
        return text[..<text.firstRange(of: "\r\n\r\n")!.lowerBound].split(separator: "\r\n").map(String.init)  // there is an empty line
    }

    @Test func `a message has its header in ASCII, in lines that every server accepts`() throws {
        let message = try Self.message(subject: "Öffentliche Dienste", from: "Müller, Ana", to: "Ben \"B\" \\ Li")
        #expect(
            Self.header(message) == [
                "From: =?UTF-8?B?TcO8bGxlciwgQW5h?= <office@example.org>",
                "To: \"Ben \\\"B\\\" \\\\ Li\" <ana@example.org>",
                "Subject: =?UTF-8?B?w5ZmZmVudGxpY2hlIERpZW5zdGU=?=",
                "Date: Tue, 11 May 2027 09:00:05 +0000",
                "Message-ID: <1@example.org>",
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=\"=_0_plenary\"",
            ])
    }

    @Test(arguments: [
        "", "short", "Line\r\nBcc: all@example.org", "\u{2028}Bcc: x", "\u{0}\u{7F}\u{1B}[31m", "=?UTF-8?B?QQ==?=",
        String(repeating: "x", count: 3000), String(repeating: "word ", count: 300), String(repeating: "한국어 👩‍👩‍👧‍👦", count: 90),
    ])
    func `nothing in a subject or a name begins a line or makes one too long`(text: String) throws {
        let message = try Self.message(subject: text, from: text, to: text, text: text)
        let lines = String(decoding: message.bytes(), as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
        let names = Self.header(message).filter { !$0.hasPrefix(" ") }.map { String($0.prefix { $0 != ":" }) }
        #expect(names == ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"])
    }

    @Test(arguments: ["Dear all\n", "a\n.\nFrom me\n= =3D\ntail \n\u{9}\n", String(repeating: "é ", count: 200) + "\n", "\n\n"])
    func `the parts are read back, line ends as mail has them`(text: String) throws {
        let message = try Self.message(text: text)
        let read = try #require(MailPart(message: message.bytes()))
        let octets = read.leaves.map { leaf -> [UInt8] in if case .octets(let octets) = leaf.content { octets } else { [] } }
        #expect(read.leaves.map(\.type) == ["text/plain", "text/calendar"])
        #expect(read.leaves.map(\.fileName) == [nil, "invite.ics"])
        #expect(read.leaves[1]["method"] == "REQUEST")
        #expect(octets.map { String(decoding: $0, as: UTF8.self).replacing("\r\n", with: "\n") }[0].hasPrefix(text))
        #expect(octets[1] == Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8))
    }

    @Test(arguments: [
        ("ana@example.org", true), ("a.b+c'd@ex-ample.org", true), ("ana", false), ("ana@", false), ("@example.org", false),
        ("a@b@c", false), ("a b@example.org", false), ("a..b@example.org", false), ("ana@example.org>\r\nBcc: x", false),
        ("ana.müller@example.org", false), ("ana@exämple.org", false), ("\"a b\"@example.org", false), ("ana@example.org ", false),
    ])
    func `an address is what a header holds without quotes`(text: String, isAddress: Bool) {
        #expect((MailAddress(text) != nil) == isAddress)
    }
}
