internal import Foundation
internal import ICalendar
internal import Mail
internal import Planning

extension CalendarUser {
    /// The address after `mailto:`; `nil` for another kind of URI.
    private var mailText: String? {
        guard address.lowercased().hasPrefix("mailto:") else { return nil }
        let encoded = address.dropFirst("mailto:".count).prefix { $0 != "?" }
        return encoded.removingPercentEncoding ?? String(encoded)
    }

    /// The address in a form to compare with others.
    var mailbox: String? { mailText?.mailbox }

    /// The sender or recipient of mail.
    var asMailbox: Mailbox? { mailText.flatMap { MailAddress($0) }.map { Mailbox(name: cn, address: $0) } }
}

extension Person {
    /// The address in a form to compare with others.
    var mailbox: String? { email?.mailbox }

    var mailAddress: MailAddress? { email.flatMap { MailAddress($0) } }
}

extension String {
    /// The address in lower case and without spaces around it, as mail programs compare addresses.
    fileprivate var mailbox: String { trimmingCharacters(in: .whitespaces).lowercased() }
}
