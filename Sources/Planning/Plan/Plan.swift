/// Everything one team organises: a single forum, or a department's month across five countries.
package struct Plan: Hashable, Sendable {
    package typealias ID = Identifier<Plan>

    /// How far the planning has come; rules weigh differently.
    package enum Phase: String, CaseIterable, Sendable {
        case draft, provisional, published
    }

    package var id: ID
    package var title: LocalizedText
    package var description: LocalizedText?
    /// The right-hand part of the UIDs of what is exported: a domain name that stays.
    package var domain: String
    package var timezone: ZoneID
    /// The languages of the plan, the main one first.
    package var languages: [LanguageTag]
    package var phase = Phase.draft
    /// The stamp of what is exported.
    package var revised: Instant?
    package var rules: [String: RuleSetting] = [:]
    /// What is otherwise than usual.
    package var practice: Practice.Changes?
    /// `nil` where documents have none.
    package var letterhead: Letterhead?
    package var calendars: [CalendarSource] = []
    package var places: [Place] = []
    package var organizations: [Organization] = []
    package var people: [Person] = []
    package var delegations: [Delegation] = []
    package var vehicles: [Vehicle] = []
    package var equipment: [Equipment] = []
    package var travel: [TravelTime] = []
    package var activities: [Activity] = []
    package var accepted: [Acceptance] = []

    package init(id: ID, title: LocalizedText, domain: String, timezone: ZoneID, languages: [LanguageTag] = [.english]) {
        self.id = id
        self.title = title
        self.domain = domain
        self.timezone = timezone
        self.languages = languages
    }
}

extension Plan {
    /// The UID by which calendars know the activity (RFC 5545 section 3.8.4.7): the one it came with, or one made from names
    /// that stay. The lengths of ids and domain keep it within the 255 octets of RFC 7986 section 5.3.
    package func uid(of activity: Activity) -> String { activity.uid ?? "\(activity.id)@\(id).\(domain)" }
}

/// A calendar beside the plan: the holidays of countries, or when a resource is taken.
package struct CalendarSource: Hashable, Sendable {
    /// The path, relative to the plan's own folder.
    package var file: String
    /// The countries whose public holidays it holds (ISO 3166-1 alpha-2).
    package var holidays: [CountryCode] = []
    /// The person, place, vehicle or organization that its events keep busy.
    package var busy: String?
    /// Whether it is what was sent out of this plan last.
    package var isPublished = false

    package init(file: String) { self.file = file }
}

/// Minutes on the way from one place to another.
package struct TravelTime: Hashable, Sendable {
    package enum Mode: String, CaseIterable, Sendable {
        case walk, car, shuttle, metro, train, ferry, flight
    }

    package var from: Place.ID
    package var to: Place.ID
    package var by: Mode?
    package var minutes: Int
    /// Whether the way back takes another time.
    package var oneWay = false

    package init(from: Place.ID, to: Place.ID, minutes: Int) {
        self.from = from
        self.to = to
        self.minutes = minutes
    }
}

/// A conflict that somebody has looked at and accepted.
package struct Acceptance: Hashable, Sendable {
    package var rule: String
    package var activities: [Activity.ID]
    /// Those it was accepted for, where not for all concerned.
    package var resources: [String] = []
    package var reason: String
    package var by: Person.ID?
    /// The last day on which it holds.
    package var until: LocalDate?
    /// The fingerprint of the facts that were accepted; once they are others it no longer holds.
    package var seen: String?

    package init(rule: String, activities: [Activity.ID], reason: String) {
        self.rule = rule
        self.activities = activities
        self.reason = reason
    }
}
