/// A numbered review of what happened in a period and what came of it, for those who weren't there.
package struct Digest: PrintedDocument {
    package static let templateName = "digest"

    package var edition: Edition
    package var headings: Headings
    /// `Review of activities`
    package var kind: String
    package var title: Worded
    package var when: String
    package var description: [Worded]
    package var groups: [Group]

    /// Items in one group; without a name if they aren't grouped.
    package struct Group: Codable, Hashable, Sendable {
        package var name: String?
        package var items: [Item]
    }

    package struct Item: Codable, Hashable, Sendable {
        /// `12`, or `12.1` for a part of it.
        package var number: String
        package var kind: String
        package var title: Worded
        package var theme: Worded?
        package var status: String?
        /// `Confidential` or `Private`.
        package var closed: String?
        package var isCancelled: Bool
        package var when: String?
        package var place: String?
        package var description: [Worded]
        package var people: [RoleGroup]
        /// The items of the agenda.
        package var topics: [Worded]
        package var outcomes: [Worded]
        package var followUps: [Worded]
        package var documents: [Paper]
        package var remarks: [Worded]
        package var notes: [Worded]
        /// The parts of the activity.
        package var parts: [Item]
    }
}
