internal import ICalendar
package import Mail
package import Planning
package import Time

extension MailMessage {
    /// The invitation as mail (RFC 6047): a text for people, the message for their calendars, and the message again as a file, since
    /// some mail programs show only texts and attachments.
    package init(_ invitation: Invitation, subject: String, text: String, in plan: Plan, revision: Instant) {
        let calendar = invitation.calendar.bytes()
        let event = invitation.calendar.events[0]
        let scheduling = MailPart(
            type: "text/calendar",
            parameters: [.init("charset", "UTF-8"), .init("method", invitation.method), .init("component", "VEVENT")],
            content: .octets(calendar))
        let letter = MailPart(type: "text/plain", parameters: [.init("charset", "UTF-8")], content: .octets(Array(text.utf8)))
        let file = MailPart(
            type: "application/ics", parameters: [.init("name", "invite.ics")], fileName: "invite.ics", content: .octets(calendar))
        let alternatives = MailPart(type: "multipart/alternative", content: .parts([letter, scheduling]))
        // Sent twice, it is the same message.
        let identity = [event.uid ?? "", String(event.sequence ?? 0), invitation.to.address.description, invitation.method]
        self.init(
            from: invitation.from, to: invitation.to, subject: subject, date: revision,
            id: "\(identity.joined(separator: "\n").fingerprint)@\(plan.domain)",
            body: MailPart(type: "multipart/mixed", content: .parts([alternatives, file])))
    }
}

extension String {
    /// 128 bits as hexadecimal digits (FNV-1a): equal for equal texts, and most likely different for different ones.
    fileprivate var fingerprint: String {
        [UInt64(0xCBF2_9CE4_8422_2325), 0x8422_2325_CBF2_9CE4].map { seed in
            let hash = utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
            let digits = String(hash, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
