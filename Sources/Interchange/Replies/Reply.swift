package import Planning

/// Somebody's answer to an invitation, that the plan can hold.
package struct Reply: Hashable, Sendable {
    package let activity: Activity.ID
    package let person: Person.ID
    package let status: Participation.Status
    /// What they wrote with it.
    package let comment: String?
}
