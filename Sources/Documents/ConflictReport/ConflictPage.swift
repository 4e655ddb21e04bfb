/// The conflicts of a plan as a page: in groups, each conflict with what it is about and the ways out, and pictures of the hours.
package struct ConflictPage: PrintedDocument {
    package static let templateName = "conflicts"

    package var edition: Edition
    package var labels: Labels
    /// What it is: `Conflicts`.
    package var kind: String
    /// The plan's.
    package var title: String
    /// How the conflicts are put together: `By day`.
    package var grouping: String
    /// Said where there is none.
    package var none: String?
    package var summary: [Count]
    package var groups: [Group]
    /// Whether there are several groups to choose from.
    package var hasContents: Bool
    /// Said where there were too many pictures.
    package var picturesLeftOut: String?

    /// How many there are of one weight.
    package struct Count: Codable, Hashable, Sendable {
        /// `error`, `warning`, `note` or `accepted`.
        package var weight: String
        package var label: String
        package var count: String
    }

    /// What stands under one heading.
    package struct Group: Codable, Hashable, Sendable {
        package var anchor: String
        package var name: String
        /// Whether the name is a rule's, to be read by programs too.
        package var isRule: Bool
        package var count: String
        package var clusters: [Cluster]
    }

    /// Conflicts that one picture shows.
    package struct Cluster: Codable, Hashable, Sendable {
        package var timeline: Timeline?
        package var conflicts: [Entry]
    }

    package struct Entry: Codable, Hashable, Sendable {
        /// By which pictures refer to it.
        package var number: String
        /// `nil` where the conflict stood above already.
        package var anchor: String?
        package var weight: String
        package var label: String
        package var message: String
        /// As `person-overlap:a+b`, for other commands.
        package var identifier: String
        /// Said instead of all that follows, where the page would grow too long.
        package var toldBefore: String?
        package var activities: [Line]
        /// `3 more`
        package var moreActivities: String?
        package var facts: [Fact]
        package var fixes: [String]
        /// `Accepted by Ana Silva`
        package var acceptance: String?
        package var reason: String?
    }

    /// An activity of a conflict.
    package struct Line: Codable, Hashable, Sendable {
        package var title: String
        /// On the clocks of its places.
        package var when: String?
        package var place: String?
    }

    package struct Fact: Codable, Hashable, Sendable {
        /// `Duration`
        package var name: String
        package var value: String
    }

    /// The words that stand beside the values.
    package struct Labels: Codable, Hashable, Sendable {
        package var activities: String
        package var waysOut: String
        package var identifier: String
        package var whoOrWhat: String
        package var activity: String
        package var time: String
        package var legend: String
        package var asTable: String
        package var inConflict: String
        package var colon: String
    }
}
