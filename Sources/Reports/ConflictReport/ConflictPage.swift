package import Documents
/// The conflicts of a plan as a page: in groups, each with its facts and ways out, and with pictures of the hours.
package struct ConflictPage: PrintedDocument {
    package static let templateName = "conflicts"

    package var edition: Edition
    package var labels: Labels
    /// The title of the document: `Conflicts`.
    package var kind: String
    /// The plan's title.
    package var title: String
    /// How the conflicts are grouped: `By day`.
    package var grouping: String
    /// The text if there is no conflict.
    package var none: String?
    package var summary: [Count]
    package var groups: [Group]
    /// Whether there are several groups, for a list of contents.
    package var hasContents: Bool
    /// The text if there were too many pictures.
    package var picturesLeftOut: String?

    /// The number of conflicts of one weight.
    package struct Count: Codable, Hashable, Sendable {
        /// `error`, `warning`, `note` or `accepted`.
        package var weight: String
        package var label: String
        package var count: String
    }

    /// The conflicts under one heading.
    package struct Group: Codable, Hashable, Sendable {
        package var anchor: String
        package var name: String
        /// Whether the name is a rule's id, which programs read too.
        package var isRule: Bool
        package var count: String
        package var clusters: [Cluster]
    }

    /// Conflicts that share a picture.
    package struct Cluster: Codable, Hashable, Sendable {
        package var timeline: TimelinePicture?
        package var conflicts: [Entry]
    }

    package struct Entry: Codable, Hashable, Sendable {
        /// The number that pictures refer to.
        package var number: String
        /// `nil` if the conflict is further up on the page already.
        package var anchor: String?
        package var weight: String
        package var label: String
        package var message: String
        /// Such as `person-overlap:a+b`, for other commands.
        package var identifier: String
        /// The text instead of everything below, where the page would become too long.
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

    /// The words beside the values.
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
