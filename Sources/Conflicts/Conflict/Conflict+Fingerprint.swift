internal import Planning

extension Conflict {
    /// Sixteen digits that stay while the facts do: whom it is about, when it is, and the figures, but no names or titles.
    package var fingerprint: String {
        var digest = Fingerprint()
        digest.add(id)
        for resource in resources { digest.add("\(resource.kind.rawValue) \(resource.id)") }
        if let interval { digest.add("\(interval.start)/\(interval.end)") }
        for (name, fact) in facts.sorted(by: { $0.key < $1.key }) {
            if let text = fact.stableText { digest.add("\(name.rawValue)=\(text)") }
        }
        return digest.text
    }
}

extension Fact {
    /// `nil` for what is only shown, as a title.
    fileprivate var stableText: String? {
        switch self {
        case .activity(let id): id.rawValue
        case .place(let id): id.rawValue
        case .resource(let resource): resource.id
        case .resources(let resources): resources.map(\.id).joined(separator: " ")
        case .count(let number), .minutes(let number): String(number)
        case .clock(let time): time.description
        case .time(let time, let zone): "\(time) \(zone)"
        case .days(let days): days.map(\.description).joined(separator: " ")
        case .country(let country): country.rawValue
        case .languages(let tags): tags.map(\.rawValue).joined(separator: " ")
        case .word(let word): word
        case .text: nil
        }
    }
}
