package import Time

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

    /// Who may see the activity (RFC 5545 section 3.8.1.3).
    package enum Visibility: String, CaseIterable, Comparable, Sendable {
        case `public`, `private`, confidential

        package static func < (left: Visibility, right: Visibility) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self)! }  // a case of the type
    }

    package var id: ID
    /// The UID from the calendar it was imported from or sent out with; otherwise one is made from the ids and the domain.
    @Boxed package var uid: String?
    package var kind: Kind
    package var title: LocalizedText
    @Boxed package var description: LocalizedText?
    @Boxed package var theme: LocalizedText?
    @Boxed package var track: LocalizedText?
    package var tags: [String] = []
    /// `nil` where it is not scheduled yet.
    package var when: Schedule?
    /// How the activity repeats.
    @Boxed package var repeats: Repeat?
    /// How long it takes, where it isn't scheduled yet.
    @Boxed package var duration: Minutes?
    @Boxed package var timezone: ZoneID?
    package var status = Status.confirmed
    package var visibility = Visibility.public
    package var place: Place.ID?
    /// How long its room and equipment are needed before it begins and after it ends.
    @Boxed package var setup: Minutes?
    @Boxed package var teardown: Minutes?
    /// Where a flight or transfer ends.
    @Boxed package var to: Place.ID?
    /// The address at which people join online.
    @Boxed package var url: String?
    /// How long before the start the participants' calendars remind them.
    @Boxed package var alarm: Minutes?
    /// What to wear, and what to bring.
    @Boxed package var dress: LocalizedText?
    @Boxed package var bring: LocalizedText?
    package var layout: Place.Layout?
    /// How many people are expected.
    @Boxed package var expected: Int?
    /// How many participants must confirm before it can begin.
    @Boxed package var quorum: Int?
    /// The last day for replies; `nil` means that of what is around it, or else the plan's.
    @Boxed package var replyBy: LocalDate?
    /// The languages that are spoken.
    package var languages: [LanguageTag] = []
    /// The languages that speech is interpreted into.
    package var interpretation: [LanguageTag] = []
    package var participations: [Participation] = []
    package var vehicles: [Vehicle.ID] = []
    package var equipment: [Equipment.Quantity] = []
    package var agenda: [AgendaItem] = []
    package var outcomes: [LocalizedText] = []
    /// What to do afterwards.
    package var followUps: [LocalizedText] = []
    package var documents: [Document] = []
    /// The activities that must end before this one begins.
    package var after: [ID] = []
    /// The activities that must not run at the same time.
    package var apart: [ID] = []
    /// The events that it also belongs to, besides the one around it.
    package var alsoIn: [ID] = []
    @Boxed package var prefer: Preference?
    /// Practical hints for those who take part.
    @Boxed package var remarks: LocalizedText?
    /// Of the organisers for themselves.
    @Boxed package var notes: LocalizedText?
    package var fields: CustomValues = [:]
    package var activities: [Activity] = []
    /// Whether it stands for something closed, of which only the room is known; never so in a plan file.
    package var isReserved = false

    package init(id: ID, kind: Kind, title: LocalizedText) {
        self.id = id
        self.kind = kind
        self.title = title
    }
}

/// A titled part of an activity's time, which is not an activity itself.
package struct AgendaItem: Hashable, Sendable {
    package var title: LocalizedText
    package var description: LocalizedText?
    package var minutes: Minutes?
    package var presenters: [Participant.ID] = []
    package var documents: [Document] = []

    package init(title: LocalizedText) { self.title = title }
}

/// A paper or web page to read.
package struct Document: Hashable, Sendable {
    package var title: LocalizedText
    package var url: String?

    package init(title: LocalizedText) { self.title = title }
}
