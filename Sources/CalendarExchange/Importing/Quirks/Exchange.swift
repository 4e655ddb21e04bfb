internal import ICalendar
internal import Notation
internal import Time

extension Quirk {
    /// Outlook and Exchange mark whole days by X-MICROSOFT-CDO-ALLDAYEVENT, with times at midnight. They mark tentative events by
    /// X-MICROSOFT-CDO-BUSYSTATUS and cancelled ones by a prefix of the subject, and repeat the description as HTML in X-ALT-DESC.
    static let exchange = Quirk(
        straighten: { event in
            event.takeWholeDays()
            event.takeBusyStatus()
            event.takeTwinOfText()
            if event.status == .cancelled, let summary = event.summary {
                for prefix in ["Canceled: ", "Cancelled: "] where summary.hasPrefix(prefix) {
                    event.summary = String(summary.dropFirst(prefix.count))
                }
            }
        }, idle: ["X-MS-OLK-FORCEINSPECTOROPEN"])
}

extension VEvent {
    fileprivate mutating func takeWholeDays() {
        for name in ["X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT"] {
            guard let mark = otherProperties.first(where: { $0.name == name }) else { continue }
            if mark.value.uppercased() == "TRUE" { makeWholeDays() }
            let isOfDays = if case .day? = dtstart { true } else { false }
            if isOfDays == (mark.value.uppercased() == "TRUE") { _ = take(name) }  // otherwise it is reported as not kept
        }
    }

    private mutating func makeWholeDays() {
        guard let start = dtstart?.midnight, case .dtend(let last)? = end, let end = last.midnight, start < end else { return }
        dtstart = .day(start)
        self.end = .dtend(.day(end))
        exdates = exdates.map { $0.midnight.map { .day($0) } ?? $0 }
        if let instance = recurrenceID?.midnight { recurrenceID = .day(instance) }
    }

    /// Used only without STATUS and TRANSP, which say the same in the RFC's words.
    fileprivate mutating func takeBusyStatus() {
        guard let busy = take("X-MICROSOFT-CDO-BUSYSTATUS", where: { ["FREE", "BUSY", "TENTATIVE"].contains($0.value.uppercased()) })
        else { return }
        switch busy.value.uppercased() {
        case "TENTATIVE": if status == nil { status = .tentative }
        case "FREE": if transp == nil { transp = .transparent }
        default: break
        }
    }

    fileprivate mutating func takeTwinOfText() {
        guard let html = otherProperties.first(where: { $0.name == "X-ALT-DESC" }) else { return }
        let text = html.value.withoutTags
        if description?.trimmed.isEmpty ?? true { description = text.isEmpty ? nil : text }
        // Where the letters of the two differ, the property is reported as not kept.
        if description.map({ $0.letters == text.letters }) ?? text.isEmpty { _ = take("X-ALT-DESC") }
    }
}

extension CalendarTime {
    /// The day that begins at this time; `nil` where the time isn't midnight.
    fileprivate var midnight: LocalDate? {
        switch self {
        case .floating(let local), .zoned(let local, _): local.time == .midnight ? local.date : nil
        case .day, .utc: nil
        }
    }
}

extension String {
    fileprivate var letters: String { filter { $0.isLetter || $0.isNumber } }

    /// The text of HTML in a TEXT value, without tags, with the commonest entities and escapes resolved and line breaks kept.
    fileprivate var withoutTags: String {
        var (text, rest) = ("", self[...])
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            text += rest[..<open]
            let tag = rest[open...close].lowercased()
            if ["<br", "</p", "</div", "</li", "</h"].contains(where: { tag.hasPrefix($0) }) { text += "\n" }
            rest = rest[rest.index(after: close)...]
            for hidden in ["style", "title", "script"] where tag.hasPrefix("<\(hidden)") {
                // An element that isn't closed hides everything after it.
                rest = rest[(rest.firstRange(of: "</\(hidden)")?.lowerBound ?? rest.endIndex)...]
            }
        }
        text += rest
        for (entity, character) in [
            ("\\n", " "), ("\\N", " "), ("\\,", ","), ("\\;", ";"), ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""),
            ("&#39;", "'"), ("&amp;", "&"),
        ] {
            text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
        }
        return text.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
