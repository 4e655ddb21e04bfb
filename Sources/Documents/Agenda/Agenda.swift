/// The programme of an activity, in order, worded for one reader.
package struct Agenda: PrintedDocument {
    package static let templateName = "agenda"

    package var edition: Edition
    package var headings: Headings
    /// The kind of activity.
    package var kind: String
    package var title: Worded
    package var theme: Worded?
    /// The titles of the activities around it, the outermost first.
    package var partOf: [Worded]
    package var status: String?
    package var isCancelled: Bool
    /// The day or days, with the hours if it is timed.
    package var when: String?
    /// The clock of the times and its offset: `Goyang time (UTC+9)`.
    package var zone: String?
    package var place: String?
    package var url: String?
    package var description: [Worded]
    package var people: [RoleGroup]
    package var languages: String?
    package var interpretation: String?
    /// With their languages.
    package var interpreters: [String]
    package var track: Worded?
    package var dress: Worded?
    package var bring: Worded?
    /// Only for visits.
    package var visit: Visit?
    package var days: [Day]
    package var unscheduled: [Entry]
    package var documents: [Paper]
    package var outcomes: [Worded]
    package var followUps: [Worded]
    package var remarks: [Worded]
    package var notes: [Worded]

    /// Who visits, and which sites.
    package struct Visit: Codable, Hashable, Sendable {
        /// The participants, by delegation.
        package var delegations: [RoleGroup]
        /// In the order of the visits.
        package var sites: [Site]
    }

    /// A place that is visited, with its hosts.
    package struct Site: Codable, Hashable, Sendable {
        package var name: String
        package var address: [String]
        /// The topics of the visit.
        package var themes: [Worded]
        /// `Monday, 23 June 2014, 10:00–12:00`
        package var times: [String]
        package var people: [RoleGroup]
    }

    /// One day of the programme, in order of time.
    package struct Day: Codable, Hashable, Sendable {
        package var name: String
        /// Such as `2014-06-24`.
        package var datetime: String
        package var entries: [Entry]
    }

    /// An activity or an agenda item.
    package struct Entry: Codable, Hashable, Sendable {
        package var time: TimeSpan?
        /// `90 min`, for an entry that has a length but no time yet.
        package var length: String?
        /// `nil` for an agenda item.
        package var kind: String?
        package var title: Worded
        package var theme: Worded?
        /// The activity that it is part of, unless that is the entry around it.
        package var partOf: Worded?
        package var status: String?
        /// `Confidential` or `Private`.
        package var closed: String?
        package var isCancelled: Bool
        /// Whether another entry on its level runs at the same time.
        package var isParallel: Bool
        /// Its own place or the one that it has from what is around it, as far as the entry around it or the head doesn't say; `nil` for
        /// an agenda item.
        package var place: String?
        package var url: String?
        package var description: [Worded]
        package var people: [RoleGroup]
        package var presenters: [Contributor]
        package var languages: String?
        package var interpretation: String?
        /// With their languages: `Kim Min-jun (English and Korean)`.
        package var interpreters: [String]
        package var track: Worded?
        package var dress: Worded?
        package var bring: Worded?
        package var documents: [Paper]
        package var outcomes: [Worded]
        package var followUps: [Worded]
        package var remarks: [Worded]
        package var notes: [Worded]
        /// 0 for the entries of a day, 1 for those nested in them, and so on.
        package var depth: Int
        package var entries: [Entry]
    }
}
