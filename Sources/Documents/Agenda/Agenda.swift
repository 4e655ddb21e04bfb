/// What happens in an activity, in order, worded for one reader.
package struct Agenda: PrintedDocument {
    package static let templateName = "agenda"

    package var edition: Edition
    package var headings: Headings
    /// What kind of activity it is of.
    package var kind: String
    package var title: String
    package var theme: String?
    /// The titles of the activities around it, the outermost first.
    package var partOf: [String]
    package var status: String?
    package var isCancelled: Bool
    /// The day or days, with the hours where it is timed.
    package var when: String?
    /// Whose clock the times are told by, and its offset: `Goyang time (UTC+9)`.
    package var zone: String?
    package var place: String?
    package var url: String?
    package var description: [String]
    package var people: [RoleGroup]
    package var languages: String?
    package var interpretation: String?
    /// What a visit is about; absent for other kinds.
    package var visit: Visit?
    package var days: [Day]
    package var unscheduled: [Entry]
    package var documents: [Paper]
    package var outcomes: [String]
    package var followUps: [String]
    package var notes: [String]

    /// Who visits, and what.
    package struct Visit: Codable, Hashable, Sendable {
        /// Those who come, by delegation.
        package var delegations: [RoleGroup]
        /// In the order in which they are visited.
        package var sites: [Site]
    }

    /// A place that is visited, with those who receive there.
    package struct Site: Codable, Hashable, Sendable {
        package var name: String
        package var address: [String]
        /// What is seen or spoken of.
        package var themes: [String]
        /// `Monday, 23 June 2014, 10:00–12:00`
        package var times: [String]
        package var people: [RoleGroup]
    }

    /// One day of it, in order of time.
    package struct Day: Codable, Hashable, Sendable {
        package var name: String
        /// As `2014-06-24`.
        package var datetime: String
        package var entries: [Entry]
    }

    /// An activity or an agenda item.
    package struct Entry: Codable, Hashable, Sendable {
        package var time: TimeSpan?
        /// `90 min`, for what has a length and no time yet.
        package var length: String?
        /// `nil` for an agenda item.
        package var kind: String?
        package var title: String
        package var theme: String?
        /// The activity it belongs to, where that isn't the entry around it.
        package var partOf: String?
        package var status: String?
        package var isCancelled: Bool
        /// Whether another entry beside it runs at the same time.
        package var isParallel: Bool
        /// Only where it isn't the place of the entry around it.
        package var place: String?
        package var url: String?
        package var description: [String]
        package var people: [RoleGroup]
        package var presenters: [Contributor]
        package var languages: String?
        package var interpretation: String?
        package var documents: [Paper]
        package var outcomes: [String]
        package var followUps: [String]
        package var notes: [String]
        /// 0 for the entries of a day, one more for each entry around it.
        package var depth: Int
        package var entries: [Entry]
    }
}
