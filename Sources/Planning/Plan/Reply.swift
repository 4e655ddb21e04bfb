/// Somebody's answer to an invitation, in the plan's terms.
package struct Reply: Hashable, Sendable {
    package let activity: Activity.ID
    package let person: Person.ID
    package let status: Participation.Status
    /// What the person wrote with it.
    package let comment: String?

    package init(activity: Activity.ID, person: Person.ID, status: Participation.Status, comment: String?) {
        (self.activity, self.person, self.status, self.comment) = (activity, person, status, comment)
    }
}
