package import Planning

/// How much a conflict matters.
package enum Severity: String, CaseIterable, Comparable, Sendable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int { Severity.allCases.firstIndex(of: self)! }  // a case of the type
}

/// What can be overbooked.
package struct Resource: Hashable, Comparable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case person, delegation, organization, place, vehicle, equipment
    }

    package let kind: Kind
    package let id: String

    package init<Entity>(_ kind: Kind, _ id: Identifier<Entity>) {
        self.kind = kind
        self.id = id.rawValue
    }

    package static func < (left: Resource, right: Resource) -> Bool { (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id) }
}

/// One thing that a rule found out, of which sentences and reports are made.
package enum Fact: Hashable, Sendable {
    case activity(Activity.ID)
    case place(Place.ID)
    case resource(Resource)
    case count(Int)
    case minutes(Minutes)
    case time(LocalDateTime, ZoneID)
    case days([LocalDate])
    case country(CountryCode)
    case text(LocalizedText)
    /// A word of the model, as `classroom` or `walk`.
    case word(String)
}

/// Something that can't be, or had better not be, as the plan has it.
package struct Conflict: Hashable, Sendable, Identifiable {
    package let rule: String
    package let severity: Severity
    /// Each once, in the order in which the resources come to them; a whole before its part.
    package let activities: [Activity.ID]
    /// Those it is about, sorted.
    package let resources: [Resource]
    /// When it is; `nil` where it has no time.
    package let interval: Interval?
    package let facts: [String: Fact]
    /// Ways out: keys of the catalogue of sentences, filled from the facts.
    package let fixes: [String]
    package let accepted: Acceptance?

    /// The same as long as the rule finds the same activities in conflict, whatever else changes.
    package var id: String { Self.id(of: rule, among: activities) }

    static func id(of rule: String, among activities: [Activity.ID]) -> String {
        rule + ":" + Set(activities).map(\.rawValue).sorted().joined(separator: "+")
    }
}
