import Mail
import TestSupport
import Testing

/// Reads what mail programs send, and nothing else.
struct MailReadingTests {
    private func leaves(_ text: String) -> [String] {
        (MailPart(message: Array(text.utf8))?.leaves ?? []).map { leaf in
            guard case .octets(let octets) = leaf.content else { return "" }
            return "\(leaf.type): \(String(decoding: octets, as: UTF8.self))"
        }
    }

    @Test func `folded fields, odd cases and quoted parameters are read`() {
        let text = "FROM: a@example.org\ncontent-TYPE: Text/Calendar;\n\tMETHOD=\"RE\\PLY\" ; charset=utf-8\n\nBEGIN"
        #expect(leaves(text) == ["text/calendar: BEGIN"])
        #expect(MailPart(message: Array(text.utf8))?["method"] == "REPLY")
    }

    @Test func `base64 and quoted-printable are decoded, whatever is in between`() {
        #expect(leaves("To: a\nContent-Transfer-Encoding: BASE64\n\nQkVH\n SU4=\n") == ["text/plain: BEGIN"])
        #expect(leaves("To: a\nContent-Transfer-Encoding: base64\n\nQkVHSU4") == ["text/plain: BEGIN"])
        #expect(leaves("To: a\nContent-Transfer-Encoding: Quoted-Printable\n\nB=45G=\nI=4e=ZZ \n=") == ["text/plain: BEGIN=ZZ\r\n"])
    }

    @Test func `parts are found at any depth, in forwarded messages too`() {
        let text = """
            From ana Tue May 11
            Content-Type: multipart/mixed; boundary=a

            preamble
            --a
            Content-Type: multipart/alternative; boundary="b c"

            --b c
            Content-Type: text/plain

            text
            --b c
            Content-Type: text/calendar

            one
            --b c--
            --a
            Content-Type: message/rfc822

            Subject: sent on
            Content-Type: text/calendar

            two
            --a--
            epilogue
            """
        #expect(leaves(text) == ["text/plain: text\n", "text/calendar: one\n", "text/calendar: two\n"])
    }

    @Test func `a part that is never closed ends with the message`() {
        #expect(leaves("Content-Type: multipart/mixed; boundary=a\n\n--a\n\none\n--a\n\ntwo") == ["text/plain: one\n", "text/plain: two"])
    }

    @Test(arguments: ["", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "plenary: 1\nid: forum\n", "\u{FFFD}", "{}"])
    func `text without a mail header is not a mail`(text: String) { #expect(MailPart(message: Array(text.utf8)) == nil) }

    @Test func `no message ends the program`() throws {
        let nested = (0..<200).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        for bytes in mutations(of: nested + "Content-Transfer-Encoding: base64\n\nQkVH=", count: 400, seed: 6047) {
            _ = MailPart(message: bytes)?.leaves
        }
    }
}
