internal import Foundation
internal import ICalendar
internal import Mail
internal import Planning

extension CalendarUser {
    /// The address behind `mailto:`; `nil` where it is another kind of URI.
    private var mailText: String? {
        guard address.lowercased().hasPrefix("mailto:") else { return nil }
        let encoded = address.dropFirst("mailto:".count).prefix { $0 != "?" }
        return encoded.removingPercentEncoding ?? String(encoded)
    }

    /// To compare with others.
    var mailbox: String? { mailText?.mailbox }

    /// As whom mail is from or to.
    var asMailbox: Mailbox? { mailText.flatMap { MailAddress($0) }.map { Mailbox(name: cn, address: $0) } }
}

extension Person {
    /// To compare with others.
    var mailbox: String? { email?.mailbox }

    var mailAddress: MailAddress? { email.flatMap { MailAddress($0) } }
}

extension String {
    /// Letters in one case, as mail programs compare addresses, and no spaces around.
    fileprivate var mailbox: String { trimmingCharacters(in: .whitespaces).lowercased() }
}
