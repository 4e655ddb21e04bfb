package import ICalendar
package import Planning
package import Time

/// For whom and how a calendar is made: the reader's languages and words, what it shows, and from which state of the plan.
package struct CalendarEdition: Sendable {
    /// The words that aren't in the plan, in the reader's language.
    package struct Words: Sendable {
        package var cancelled: String
        package var kind: @Sendable (Activity.Kind) -> String
        package var role: @Sendable (Participation.Role) -> String
        /// Labels the members of a delegation who alone take part.
        package var members: String
        /// Labels what organisers note for themselves.
        package var notes: String

        package init(
            cancelled: String, members: String, notes: String = "Notes", kind: @escaping @Sendable (Activity.Kind) -> String,
            role: @escaping @Sendable (Participation.Role) -> String
        ) {
            self.cancelled = cancelled
            self.members = members
            self.notes = notes
            self.kind = kind
            self.role = role
        }
    }

    /// How times are written.
    package enum Times: Sendable {
        /// On the clock of the place, each zone defined in the file.
        case zoned
        /// In UTC, for clients such as Outlook that read at most one clock change a year from a file.
        case utc
    }

    /// Which reminders events have. Shared calendars have none, since their readers set their own.
    package enum Alarms: Sendable {
        case none
        /// The plan's alarms; other activities with a time get a reminder so many minutes before, if given.
        case planned(otherwise: Minutes?)

        func minutes(before activity: ResolvedActivity) -> Minutes? {
            guard case .planned(let otherwise) = self, activity.readings != nil else { return nil }
            return activity.activity.alarm ?? otherwise
        }
    }

    /// The languages of the reader, the best known first.
    package var languages: [LanguageTag]
    package var times = Times.zoned
    /// Whether a series is one event with a rule, and not an event for each time.
    package var writesSeries = false
    /// Whether events name their organizer and attendees; off for calendars that anybody can read.
    package var namesPeople = false
    package var alarms = Alarms.none
    /// Whether the description is also written as HTML.
    package var isStyled = false
    /// The roles in which the description names people.
    package var describedRoles = Participation.Role.allCases
    /// Whether the description names those who declined too, so that no reply changes what others have.
    package var describesDeclined = false
    /// Whether a delegation's calendar leaves out what its members do by name, and an organization's what its people host.
    package var isWholeOnly = false
    /// Whose calendar it is; `nil` where it is nobody's.
    var party: Party?
    /// The UIDs of what readers may not know, or no longer, so that not even its cancellation says more.
    package private(set) var withheld: Set<String> = []
    package var words: Words
    /// DTSTAMP and LAST-MODIFIED of every event: when the plan was last revised.
    package var revision: Instant
    /// Names the product that writes it (RFC 5545 section 3.7.3).
    package var prodid: String

    package init(languages: [LanguageTag], words: Words, revision: Instant, prodid: String) {
        self.languages = languages
        self.words = words
        self.revision = revision
        self.prodid = prodid
    }
}

extension CalendarEdition {
    /// Withholds what isn't in the plan that the readers have.
    package mutating func withhold(from whole: ResolvedPlan, to redacted: ResolvedPlan) {
        let closed = whole.closedActivities
        if closed.isEmpty { return }
        let known = Set(redacted.activities.map(redacted.uid))
        withheld = Set(closed.map { whole.uid(of: whole.activities[$0]) }).subtracting(known)
    }
}

extension VCalendar {
    /// The scheduled activities of `scope` as events. Without any, the calendar is empty and must not be written to a file
    /// (RFC 5545 section 3.6).
    package init(_ plan: ResolvedPlan, scope: Scope, edition: CalendarEdition) throws(ZoneError) {
        var edition = edition
        if case .participant(let id) = scope { edition.party = Party(id, wholeOnly: edition.isWholeOnly, in: plan) }
        let activities = plan.activities(in: scope, byName: !edition.isWholeOnly).filter { $0.interval != nil }
        let included = Set(activities.map(\.index))
        self.init(prodid: edition.prodid)
        let title = plan.plan.title.text(in: edition.languages)
        name = plan.name(of: scope, in: edition.languages).map { "\($0) – \(title)" } ?? title
        description = plan.plan.description?.text(in: edition.languages)
        timeZoneName = plan.plan.timezone.rawValue
        color = plan.color(of: scope)
        var written: Set<Activity.ID> = []
        for activity in activities {
            if let series = plan.series(of: activity, writtenBy: edition) {
                if written.insert(series.usual.activity.id).inserted {
                    events += try VEvent.series(series, in: plan, among: included, edition: edition)
                }
            } else {
                events.append(try VEvent(activity, in: plan, among: included, edition: edition))
            }
        }
        if edition.times == .zoned { timeZones = try Self.timeZones(of: activities, zones: plan.zones) }
    }

    /// A VTIMEZONE for each zone that an event names, covering the years of these events.
    static func timeZones(of activities: [ResolvedActivity], zones: ZoneDatabase) throws(ZoneError) -> [VTimeZone] {
        var spans: [ZoneID: (from: Instant, to: Instant)] = [:]
        for activity in activities where activity.readings != nil {
            guard let interval = activity.interval else { continue }
            for zone in [activity.zone, activity.endZone] where zone != .utc {
                let span = spans[zone] ?? (interval.start, interval.end)
                spans[zone] = (min(span.from, interval.start), max(span.to, interval.end))
            }
        }
        var timeZones: [VTimeZone] = []
        for (zone, span) in spans.sorted(by: { $0.key < $1.key }) {
            timeZones.append(VTimeZone(zone: try zones.rules(for: zone), from: span.from, to: span.to))
        }
        return timeZones
    }
}

extension ResolvedActivity {
    /// The id of the series, where the activity is one time of it, not a part of such a time.
    var repeatingID: Activity.ID? { occurrence.flatMap { $0.isPart ? nil : $0.series } }
}

extension ResolvedPlan {
    /// The activity's series, where it is written as one event with a rule.
    ///
    /// `nil` also where no clock shows the series' first time: DTSTART would be its instant, and the rule would repeat that other time.
    func series(of activity: ResolvedActivity, writtenBy edition: CalendarEdition) -> ResolvedSeries? {
        guard edition.writesSeries, let series = activity.repeatingID.flatMap({ series[$0] }) else { return nil }
        if series.usual.readings?.start.doubt == .nonexistent { return nil }
        return series
    }
}
