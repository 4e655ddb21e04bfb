package import ICalendar
package import Planning

/// What a calendar is made for: whose, in which languages, from which state of the plan.
package struct CalendarEdition: Sendable {
    /// The words that aren't in the plan, in the reader's language.
    package struct Words: Sendable {
        package var cancelled: String
        package var kind: @Sendable (Activity.Kind) -> String
        package var role: @Sendable (Participation.Role) -> String

        package init(
            cancelled: String, kind: @escaping @Sendable (Activity.Kind) -> String, role: @escaping @Sendable (Participation.Role) -> String
        ) {
            self.cancelled = cancelled
            self.kind = kind
            self.role = role
        }
    }

    /// How clock times are told.
    package enum Times: Sendable {
        /// On the clock of the place, each zone defined in the file.
        case zoned
        /// In UTC: for clients that take one yearly change at most from a file, as Outlook does.
        case utc
    }

    /// What programs remind of; nothing in what is shared, since whoever reads that has reminders of their own.
    package enum Alarms: Sendable {
        case none
        /// What the plan has an alarm for, and all else with a time so many minutes before.
        case planned(otherwise: Minutes?)

        func minutes(before activity: ResolvedActivity) -> Minutes? {
            guard case .planned(let otherwise) = self, activity.readings != nil else { return nil }
            return activity.activity.alarm ?? otherwise
        }
    }

    /// The languages of the reader, the best known first.
    package var languages: [LanguageTag]
    package var times = Times.zoned
    /// Whether what repeats is one event with a rule, and not an event each time.
    package var writesSeries = false
    /// Whether events name who organises them and who comes: not in what anybody can read.
    package var namesPeople = false
    package var alarms = Alarms.none
    /// Whether the description is told as HTML too.
    package var isStyled = false
    /// The roles in which the description names people.
    package var describedRoles = Participation.Role.allCases
    /// Whether what isn't public, or is part of something that isn't, is left out.
    package var isForEverybody = false
    package var words: Words
    /// DTSTAMP and LAST-MODIFIED of every event: when what it says was last revised.
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

extension VCalendar {
    /// The scheduled activities of `scope`, each an event. Where there is none the calendar is empty, and no file may be
    /// (RFC 5545 section 3.6).
    package init(_ plan: ResolvedPlan, scope: Scope, edition: CalendarEdition) throws(ZoneError) {
        let activities = plan.activities(in: scope).filter { $0.interval != nil && !(edition.isForEverybody && plan.isHidden($0)) }
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
                if written.insert(series.usual.activity.id).inserted { events += try VEvent.series(series, in: plan, among: included, edition: edition) }
            } else {
                events.append(try VEvent(activity, in: plan, among: included, edition: edition))
            }
        }
        if edition.times == .zoned { timeZones = try Self.timeZones(of: activities, zones: plan.zones) }
    }

    /// A VTIMEZONE for each zone that an event names, over the years in which it does.
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
    /// The id of the series of which it is one time, and not a part of one.
    var repeatingID: Activity.ID? { occurrence.flatMap { $0.isPart ? nil : $0.series } }
}

extension ResolvedPlan {
    /// The series that is written as one event with a rule, of which the activity is one time.
    ///
    /// There is none where no clock shows its first time: DTSTART is the instant that is meant, and the rule would repeat that.
    func series(of activity: ResolvedActivity, writtenBy edition: CalendarEdition) -> ResolvedSeries? {
        guard edition.writesSeries, let series = activity.repeatingID.flatMap({ series[$0] }) else { return nil }
        if case .skipped? = series.usual.readings?.start { return nil }
        return series
    }

    fileprivate func isHidden(_ activity: ResolvedActivity) -> Bool {
        activity.activity.visibility != .public || activity.parent.map { isHidden(activities[$0]) } ?? false
    }
}
