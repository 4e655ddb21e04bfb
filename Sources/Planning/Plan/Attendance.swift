package import Time

/// Whether somebody comes, or who comes in their place.
package struct Attendance: Hashable, Sendable {
    package enum Status: String, CaseIterable, Sendable {
        case coming, notComing
    }

    package var status = Status.coming
    /// Who has their parts from `since` on.
    package var replacedBy: Participant.ID?
    /// The first day without them; `nil` if they don't come at all.
    package var since: LocalDate?
    package var reason: LocalizedText?

    package init() {}

    /// Whether they are away, at least from some day on.
    package var isAway: Bool { status == .notComing || replacedBy != nil }
}
