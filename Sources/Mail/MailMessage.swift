package import Time

/// A message to one person (RFC 5322) with parts (MIME, RFC 2045 and 2046). Equal messages give equal bytes.
package struct MailMessage: Hashable, Sendable {
    package let from: Mailbox
    package let to: Mailbox
    /// Any characters; written on one line.
    package let subject: String
    package let date: Instant
    /// The text between the angle brackets: letters, digits, `.`, `-`, `_` and one `@`.
    package let id: String
    package let body: MailPart

    package init(from: Mailbox, to: Mailbox, subject: String, date: Instant, id: String, body: MailPart) {
        self.from = from
        self.to = to
        self.subject = subject
        self.date = date
        self.id = id
        self.body = body
    }
}

/// One part of a message, or its whole body.
package struct MailPart: Hashable, Sendable {
    package struct Parameter: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package indirect enum Content: Hashable, Sendable {
        /// The decoded content.
        case octets([UInt8])
        case parts([MailPart])
        /// A message inside this one (message/rfc822).
        case message(MailPart)
    }

    /// Such as `text/calendar`, in lower case.
    package let type: String
    /// The parameters of the type, names in lower case. Written in ASCII.
    package let parameters: [Parameter]
    /// The file name of an attachment.
    package let fileName: String?
    package let content: Content

    package init(type: String, parameters: [Parameter] = [], fileName: String? = nil, content: Content) {
        self.type = type
        self.parameters = parameters
        self.fileName = fileName
        self.content = content
    }

    package subscript(parameter: String) -> String? { parameters.first { $0.name == parameter }?.value }

    /// The parts that hold octets, at any depth, in the order of the message.
    package var leaves: [MailPart] {
        switch content {
        case .octets: [self]
        case .parts(let parts): parts.flatMap(\.leaves)
        case .message(let part): part.leaves
        }
    }
}
