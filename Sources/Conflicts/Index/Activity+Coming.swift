internal import Planning

extension Participation {
    /// Neither declined nor left to somebody else (RFC 5545 section 3.2.12).
    var isComing: Bool { status != .declined && status != .delegated }
}

extension Activity {
    /// Those who come, the ones who must come first.
    var coming: [Participation] {
        let coming = participations.filter(\.isComing)
        guard coming.contains(where: { !$0.isRequired || $0.isRemote }) else { return coming }
        return coming.filter { $0.isRequired && !$0.isRemote } + coming.filter { $0.isRequired && $0.isRemote }
            + coming.filter { !$0.isRequired }
    }

    /// Whether they say in their own name that they don't come, in any role, though their delegation may.
    func isAway(_ who: Participant.ID) -> Bool {
        participations.contains { $0.who == who && !$0.isComing } && !participations.contains { $0.who == who && $0.isComing }
    }
}
