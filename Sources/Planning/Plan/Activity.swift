/// Anything with a time. Activities nest to any depth: forum > workshop > session; study visit > site visit, transfer.
package struct Activity: Hashable, Sendable {
    package typealias ID = Identifier<Activity>

    package enum Kind: String, CaseIterable, Sendable {
        case forum, congress, conference, workshop, seminar, session, plenary, panel, roundTable, expertGroup, ceremony, bilateral,
            courtesyCall, meeting, mission, delegationVisit, studyVisit, siteVisit, training, call, transfer, flight, meal, `break`,
            milestone, other
    }

    package enum Status: String, CaseIterable, Sendable {
        case confirmed, tentative, cancelled
    }

    /// Who may see it (RFC 5545 section 3.8.1.3).
    package enum Visibility: String, CaseIterable, Sendable {
        case `public`, `private`, confidential
    }

    package var id: ID
    /// The UID it came with or was sent out under; otherwise made from the ids and the domain.
    @Boxed package var uid: String?
    package var kind: Kind
    package var title: LocalizedText
    @Boxed package var description: LocalizedText?
    @Boxed package var theme: LocalizedText?
    @Boxed package var track: LocalizedText?
    package var tags: [String] = []
    /// `nil` where it is not scheduled yet.
    package var when: Schedule?
    /// How it comes back, where it does.
    @Boxed package var repeats: Repeat?
    /// Minutes it takes, for one not scheduled yet.
    @Boxed package var duration: Minutes?
    @Boxed package var timezone: ZoneID?
    package var status = Status.confirmed
    package var visibility = Visibility.public
    package var place: Place.ID?
    /// Where a flight or transfer ends.
    @Boxed package var to: Place.ID?
    /// Where it can be joined from afar.
    @Boxed package var url: String?
    /// How long before it calendars of those who come remind of it.
    @Boxed package var alarm: Minutes?
    /// What to wear, and what to have with one.
    @Boxed package var dress: LocalizedText?
    @Boxed package var bring: LocalizedText?
    package var layout: Place.Layout?
    /// How many are expected.
    @Boxed package var expected: Int?
    /// Confirmed participants without whom it can't begin.
    @Boxed package var quorum: Int?
    /// The languages spoken.
    package var languages: [LanguageTag] = []
    /// The languages interpreted into.
    package var interpretation: [LanguageTag] = []
    package var participations: [Participation] = []
    package var vehicles: [Vehicle.ID] = []
    package var equipment: [Equipment.Quantity] = []
    package var agenda: [AgendaItem] = []
    package var outcomes: [LocalizedText] = []
    /// What is to be done next.
    package var followUps: [LocalizedText] = []
    package var documents: [Document] = []
    /// Those that must be over before it begins.
    package var after: [ID] = []
    /// Those that must not run at the same time.
    package var apart: [ID] = []
    @Boxed package var notes: LocalizedText?
    package var activities: [Activity] = []

    package init(id: ID, kind: Kind, title: LocalizedText) {
        self.id = id
        self.kind = kind
        self.title = title
    }
}

/// A titled slice of one activity; not an activity of its own.
package struct AgendaItem: Hashable, Sendable {
    package var title: LocalizedText
    package var description: LocalizedText?
    package var minutes: Minutes?
    package var presenters: [Participant.ID] = []
    package var documents: [Document] = []

    package init(title: LocalizedText) { self.title = title }
}

/// A paper or page to read.
package struct Document: Hashable, Sendable {
    package var title: LocalizedText
    package var url: String?

    package init(title: LocalizedText) { self.title = title }
}
