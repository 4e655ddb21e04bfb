package import Time

/// Everything one team organises: a single forum, or a department's month across five countries.
package struct Plan: Hashable, Sendable {
    package typealias ID = Identifier<Plan>

    /// How far the planning has come; the severity of conflicts can depend on it.
    package enum Phase: String, CaseIterable, Sendable {
        case draft, provisional, published
    }

    package var id: ID
    package var title: LocalizedText
    package var description: LocalizedText?
    /// The right-hand part of exported UIDs: a domain name that never changes.
    package var domain: String
    package var timezone: ZoneID
    /// The languages of the plan, the main one first.
    package var languages: [LanguageTag]
    package var phase = Phase.draft
    /// The time stamp of exported calendars and documents.
    package var revised: Instant?
    /// The last day on which people may reply to invitations.
    package var replyBy: LocalDate?
    package var rules: [String: RuleSetting] = [:]
    /// The figures that differ in this plan.
    package var practice: Practice.Changes?
    /// `nil` for documents without one.
    package var letterhead: Letterhead?
    /// The fields that the plan adds to records.
    package var fields: [CustomField] = []
    package var calendars: [CalendarSource] = []
    package var places: [Place] = []
    package var organizations: [Organization] = []
    package var people: [Person] = []
    package var delegations: [Delegation] = []
    package var groups: [ParticipantGroup] = []
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
    /// The UID of the activity in calendars (RFC 5545 section 3.8.4.7): the imported one, or one made from the ids and the domain,
    /// which never change. Their lengths keep it within the 255 octets of RFC 7986 section 5.3.
    package func uid(of activity: Activity) -> String { activity.uid ?? "\(activity.id)@\(id).\(domain)" }
}

/// A calendar beside the plan: public holidays, or when a resource is busy.
package struct CalendarSource: Hashable, Sendable {
    /// The path relative to the plan's folder; `nil` for the public holidays that are built in.
    package var file: String?
    /// The countries whose public holidays it holds (ISO 3166-1 alpha-2).
    package var holidays: [CountryCode] = []
    /// The person, place, vehicle or organization that its events keep busy.
    package var busy: String?
    /// Whether the file is the calendar that was last published from this plan.
    package var isPublished = false

    package init(file: String? = nil) { self.file = file }
}

/// How many minutes it takes to get from one place to another.
package struct TravelTime: Hashable, Sendable {
    package enum Mode: String, CaseIterable, Sendable {
        case walk, car, shuttle, metro, train, ferry, flight
    }

    package var from: Place.ID
    package var to: Place.ID
    package var by: Mode?
    package var minutes: Int
    /// Whether the time for the way back differs.
    package var oneWay = false

    package init(from: Place.ID, to: Place.ID, minutes: Int) {
        self.from = from
        self.to = to
        self.minutes = minutes
    }
}

/// A conflict that somebody has decided to live with.
package struct Acceptance: Hashable, Sendable {
    package var rule: String
    package var activities: [Activity.ID]
    /// The resources it was accepted for; empty means all of the conflict's.
    package var resources: [String] = []
    package var reason: String
    package var by: Person.ID?
    /// The last day on which the acceptance is valid.
    package var until: LocalDate?
    /// The fingerprint of the facts that were accepted; the acceptance ends when they change.
    package var seen: String?

    package init(rule: String, activities: [Activity.ID], reason: String) {
        self.rule = rule
        self.activities = activities
        self.reason = reason
    }
}
