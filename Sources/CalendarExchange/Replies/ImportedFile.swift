package import ICalendar
internal import Mail

/// A file to be imported into a plan, told by what is in it.
package enum ImportedFile: Sendable {
    /// Messages of iTIP or calendars, from a calendar file or from the parts of a mail.
    case calendars([VCalendar], issues: [ReadIssue])

    package init(_ bytes: [UInt8]) throws(ImportError) {
        if Self.isCalendar(bytes) {
            self = try Self.calendars([bytes])
        } else if let mail = MailPart(message: bytes) {
            let streams = mail.calendars
            if streams.isEmpty { throw .mailWithoutCalendar }
            self = try Self.calendars(streams)
        } else {
            throw .unknownKind
        }
    }

    private static func isCalendar(_ bytes: [UInt8]) -> Bool {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let head = body.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix("BEGIN:VCALENDAR".utf8.count)
        return String(decoding: head, as: UTF8.self).uppercased() == "BEGIN:VCALENDAR"
    }

    private static func calendars(_ streams: [[UInt8]]) throws(ImportError) -> ImportedFile {
        var found: ([VCalendar], [ReadIssue]) = ([], [])
        for stream in streams {
            do {
                let (calendars, issues) = try VCalendar.read(stream)
                found.0 += calendars
                found.1 += issues
            } catch {
                throw .calendar(error)
            }
        }
        return .calendars(found.0, issues: found.1)
    }
}

extension MailPart {
    /// The calendars in the parts; attached files, which mostly say the same again, where no part is a calendar itself.
    fileprivate var calendars: [[UInt8]] {
        let leaves = leaves
        let parts = leaves.filter { $0.type == "text/calendar" }
        let files = leaves.filter { $0.type == "application/ics" || $0.fileName?.lowercased().hasSuffix(".ics") ?? false }
        return (parts.isEmpty ? files : parts).compactMap { if case .octets(let octets) = $0.content { octets } else { nil } }
    }
}

/// Why there is nothing to import.
package enum ImportError: Error, Hashable, CustomStringConvertible {
    case unknownKind
    case mailWithoutCalendar
    case calendar(ICalendarError)

    package var description: String {
        switch self {
        case .unknownKind: "this is neither a calendar (.ics) nor a mail (.eml); save the reply as one of these"
        case .mailWithoutCalendar: "this mail has no calendar part; whoever sent it wrote a reply for people, so record it by hand"
        case .calendar(let error): "\(error)"
        }
    }
}
