internal import Planning
internal import Time

extension Conflict {
    /// Sixteen digits that stay while the facts do: whom it is about, when it is, the figures, and what it says besides.
    package var fingerprint: String { fingerprint { $0.stableText ?? $0.shownText } }

    /// As earlier versions wrote it: without what is only shown, such as the name of a flight.
    var formerFingerprint: String { fingerprint(\.stableText) }

    private func fingerprint(_ text: (Fact) -> String?) -> String {
        var digest = Fingerprint()
        digest.add(sharedID)
        for resource in resources { digest.add("\(resource.kind.rawValue) \(resource.id)") }
        if let interval { digest.add("\(interval.start)/\(interval.end)") }
        for (name, fact) in facts.sorted(by: { $0.key < $1.key }) {
            if let text = text(fact) { digest.add("\(name.rawValue)=\(text)") }
        }
        return digest.text
    }
}

extension Fact {
    /// `nil` for what is only shown, as a title.
    fileprivate var stableText: String? {
        switch self {
        case .activity(let id): id.rawValue
        case .activities(let ids): ids.map(\.rawValue).joined(separator: " ")
        case .place(let id): id.rawValue
        case .resource(let resource): resource.id
        case .resources(let resources): resources.map(\.id).joined(separator: " ")
        case .count(let number), .minutes(let number): String(number)
        case .clock(let time): time.description
        case .time(let time, let zone): "\(time) \(zone)"
        case .times(let times): times.map(\.stableText).joined(separator: " ")
        case .each(let lengths): lengths.sorted { $0.key < $1.key }.map { "\($0.key.id)=\($0.value)" }.joined(separator: " ")
        case .days(let days): days.map(\.description).joined(separator: " ")
        case .country(let country): country.rawValue
        case .languages(let tags): tags.map(\.rawValue).joined(separator: " ")
        case .word(let word): word
        case .text: nil
        }
    }

    fileprivate var shownText: String? {
        guard case .text(let text) = self else { return nil }
        return text.plain ?? text.translations.map { "\($0.language.rawValue)=\($0.text)" }.sorted().joined(separator: " ")
    }
}

extension ClockSchedule {
    /// As a plan has it: `2027-05-11T09:00/2027-05-11T10:00`.
    package var stableText: String {
        switch self {
        case .timed(let start, let end): "\(start)/\(end)"
        case .allDay(let first, let last): "\(first)/\(last)"
        }
    }
}
