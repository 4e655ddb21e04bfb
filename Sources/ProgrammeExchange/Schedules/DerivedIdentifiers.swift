internal import Importing
internal import Planning

/// The numbers and UUIDs that a schedule needs where a plan has ids of words. The same id always gives the same number, so that an
/// import recognises them.
struct DerivedIdentifiers {
    let plan: Plan.ID
    let domain: String

    /// A UUID of our own design (RFC 9562, version 8).
    func guid(of activity: Activity.ID) -> String {
        let (high, low) = (digits("guid", activity.rawValue), digits("guid and more", activity.rawValue))
        let parts = [high.prefix(8), high.dropFirst(8).prefix(4), "8" + high.suffix(3), "8" + low.prefix(3), low.suffix(12)]
        return parts.map(String.init).joined(separator: "-")
    }

    /// A number of up to nine digits; the id itself where it is a number.
    func number(of activity: Activity.ID) -> String {
        Int(activity.rawValue).map { _ in activity.rawValue } ?? number("activity", activity.rawValue)
    }

    /// The number at the end of an id that is made of the name and a number, so that namesakes keep their numbers; else a derived one.
    func number(of person: Participant.ID, named name: String) -> String {
        var identifiers = NewIdentifiers<Participant>()
        let stem = identifiers.make(from: name, else: "person").rawValue
        let end = person.rawValue.dropFirst(stem.count + 1)
        return person.rawValue.hasPrefix(stem + "-") && !end.isEmpty && end.allSatisfy(\.isNumber)
            ? String(end) : number("person", person.rawValue)
    }

    private func number(_ kind: String, _ id: String) -> String {
        "\((UInt64(digits(kind, id).suffix(12), radix: 16) ?? 0) % 899_999_999 + 100_000_000)"
    }

    private func digits(_ kind: String, _ id: String) -> String {
        var fingerprint = Fingerprint()
        for text in [kind, plan.rawValue, domain, id] { fingerprint.add(text) }
        return fingerprint.text
    }
}

extension String {
    /// Whether it is a UUID (RFC 9562 section 4).
    var isUUID: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.joined().allSatisfy { $0.isASCII && $0.isHexDigit }
    }
}
