internal import Planning

extension CheckContext {
    /// Whether an activity can do without whoever is there. A delegation can do without a member who has no part of their own, unless
    /// it is the head of one that is received or meets.
    func canDoWithout(_ resource: Resource, in occupancy: Occupancy) -> Bool {
        if occupancy.flags.contains(.optional) { return true }
        guard occupancy.via >= 0, let person = Person.ID(resource.id) else { return false }
        let resolved = activity(occupancy)
        let activity = resolved.activity
        let id = Participant.ID(person)
        if activity.participations.contains(where: { $0.isComing && ($0.who == id || $0.lead == person) }) { return false }
        if activity.agenda.contains(where: { $0.presenters.contains(id) }) { return false }
        guard case .delegation(let delegation) = plan.participants[Int(occupancy.via)] else { return true }
        return plan.head(of: delegation, in: resolved) != person || !activity.kind.needsHeads
    }
}

extension Activity.Kind {
    /// Whether a delegation is received at it, or meets somebody, so that its head has to be there.
    var needsHeads: Bool { [.bilateral, .courtesyCall, .ceremony, .roundTable].contains(self) }
}
