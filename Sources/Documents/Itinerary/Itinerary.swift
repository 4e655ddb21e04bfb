/// Where somebody goes, hour by hour, worded for one reader: a person, a delegation, an organization or a vehicle.
package struct Itinerary: PrintedDocument {
    package static let templateName = "itinerary"

    package var edition: Edition
    package var headings: Headings
    /// `Itinerary`
    package var kind: String
    /// Whose it is.
    package var title: String
    /// The name in other scripts.
    package var alsoWritten: [String]
    /// The plan it is from.
    package var programme: String
    /// The first to the last day.
    package var when: String?
    /// What is told of the whole: country, languages, hotel, arrival and departure.
    package var facts: [FactLine]
    package var days: [Day]
    package var unscheduled: [Entry]
    package var contacts: [Contact]

    /// One day, by the clock of where it begins.
    package struct Day: Codable, Hashable, Sendable {
        package var name: String
        /// As `2014-06-24`.
        package var datetime: String
        /// Whose clock the times are told by, and its offset: `Goyang time (UTC+9)`.
        package var zone: String?
        package var entries: [Entry]
        /// The hotel of the night after it.
        package var overnight: String?
    }

    /// An activity as they live it.
    package struct Entry: Codable, Hashable, Sendable {
        package var time: TimeSpan?
        /// `All day`, or `90 min` for what has a length and no time yet.
        package var length: String?
        package var kind: String
        package var title: String
        /// The activity that it is part of.
        package var partOf: String?
        package var status: String?
        package var isCancelled: Bool
        package var isOptional: Bool
        package var isRemote: Bool
        /// Whether another entry of the day runs at the same time.
        package var isParallel: Bool
        /// What they are there as, where they don't only take part: `Speaker`.
        package var role: String?
        /// Where it is, and where it leads to.
        package var place: String?
        package var address: String?
        /// Where one gets in, of a transfer.
        package var pickUp: String?
        package var rides: [Ride]
        package var url: String?
        package var dress: String?
        package var bring: String?
        /// Those of a delegation who go, where not all do.
        package var members: [String]
        package var people: [RoleGroup]
        package var languages: String?
        package var interpretation: String?
        package var description: [String]
        package var documents: [Paper]
        package var notes: [String]
    }

    /// A vehicle that takes them there.
    package struct Ride: Codable, Hashable, Sendable {
        package var vehicle: String
        package var driver: String?
        package var phone: String?
    }

    /// Somebody to turn to.
    package struct Contact: Codable, Hashable, Sendable {
        package var role: String
        package var name: String
        package var affiliation: String?
        package var phone: String?
        package var email: String?
    }
}
