package import Documents
/// Where a person, delegation, organization or vehicle goes, hour by hour, worded for one reader.
package struct Itinerary: PrintedDocument {
    package static let templateName = "itinerary"

    package var edition: Edition
    package var headings: Headings
    /// `Itinerary`
    package var kind: String
    /// The traveller's name.
    package var title: String
    /// The name in other scripts.
    package var alsoWritten: [String]
    /// The title of the plan.
    package var programme: Worded
    /// The first to the last day.
    package var when: String?
    /// Facts about the whole journey: country, languages, hotel, arrival and departure.
    package var facts: [FactLine]
    /// The members of a delegation, where they are too many for a line among the facts.
    package var members: [String]
    package var days: [Day]
    package var unscheduled: [Entry]
    package var contacts: [Contact]

    /// One day, on the clock of the place where it begins.
    package struct Day: Codable, Hashable, Sendable {
        package var name: String
        /// Such as `2014-06-24`.
        package var datetime: String
        /// The clock of the times and its offset: `Goyang time (UTC+9)`.
        package var zone: String?
        package var entries: [Entry]
        /// Where the following night is spent: the hotel, or on board.
        package var overnight: String?
    }

    /// An activity from the traveller's point of view.
    package struct Entry: Codable, Hashable, Sendable {
        package var time: TimeSpan?
        /// `All day`, or `90 min` for an activity that has a length but no time yet.
        package var length: String?
        /// The same on the clock of a traveller who joins from afar: `05:40–06:30 (Los Angeles time (UTC−8))`.
        package var ownTime: String?
        /// When to set out for it: `Leave 08:40, Bus 1, 25 min`.
        package var departure: String?
        package var kind: String
        package var title: Worded
        /// The activity that it is part of.
        package var partOf: Worded?
        package var status: String?
        /// `Confidential` or `Private`.
        package var closed: String?
        package var isCancelled: Bool
        package var isOptional: Bool
        package var isRemote: Bool
        /// Whether another entry of the day runs at the same time.
        package var isParallel: Bool
        /// The traveller's role, unless it is only to attend: `Speaker`.
        package var role: String?
        /// Where it is, and where it leads to.
        package var place: String?
        /// The name of the place alone, for an overview.
        package var room: String?
        package var address: String?
        /// Where a transfer picks people up.
        package var pickUp: String?
        package var rides: [Ride]
        package var url: String?
        package var dress: Worded?
        package var bring: Worded?
        /// The members of a delegation who go, if not all do.
        package var members: [String]
        /// Whom a host receives there.
        package var guests: [Guest]
        package var people: [RoleGroup]
        package var languages: String?
        package var interpretation: String?
        package var description: [Worded]
        package var documents: [Paper]
        package var remarks: [Worded]
        package var notes: [Worded]
    }

    /// A delegation or somebody else who is received.
    package struct Guest: Codable, Hashable, Sendable {
        /// `Delegation of Oman (5 people)`
        package var name: String
        /// The head, the languages, the liaison officer with the telephone.
        package var facts: [FactLine]
        /// Everybody else who is named.
        package var members: [String]
    }

    /// A vehicle that takes them there.
    package struct Ride: Codable, Hashable, Sendable {
        package var vehicle: String
        package var driver: String?
        package var phone: String?
    }

    /// Somebody to contact.
    package struct Contact: Codable, Hashable, Sendable {
        package var role: String
        package var name: String
        package var affiliation: String?
        package var phone: String?
        package var email: String?
    }
}
