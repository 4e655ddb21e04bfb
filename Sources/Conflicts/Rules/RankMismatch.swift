internal import Planning

/// Those who meet are of one rank.
struct RankMismatch: ActivityRule {
    static let name = "rank-mismatch"
    static let group = RuleGroup.protocols
    static let facts: [Fact.Name] = [.host, .guest, .rank, .other]
    static let waysOut: [WayOut] = [.matchRank, .accept]
    static let candidates: [CandidateKind] = [.advice]
    static let practice: [Practice.Figure] = [.rankDifference]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard [.bilateral, .courtesyCall].contains(activity.activity.kind) else { return [] }
        guard let host = check.highest(.host, in: activity), let guest = check.highest(.counterpart, in: activity) else { return [] }
        let allowed = check.practices.at(activity.placeNumber).rankDifference
        guard abs(host.rank - guest.rank) > allowed else { return [] }
        return [
            Finding(
                activities: [activity], resources: [host, guest].map { Resource(.person, $0.person.id) }, interval: activity.interval,
                facts: [
                    .host: .resource(Resource(.person, host.person.id)), .guest: .resource(Resource(.person, guest.person.id)),
                    .rank: .count(host.rank), .other: .count(guest.rank),
                ], waysOut: Self.waysOut)
        ]
    }
}

extension CheckContext {
    /// Who has the highest rank, 1 being that, of those who come in the role.
    fileprivate func highest(_ role: Participation.Role, in activity: ResolvedActivity) -> (person: Person, rank: Int)? {
        let coming = activity.activity.participations.filter { $0.role == role && $0.isComing }
        let people = coming.flatMap(plan.people).filter { !activity.activity.isAway(Participant.ID($0)) }.compactMap(plan.person)
        return people.compactMap { person in person.rank.map { (person, $0) } }.min { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
    }
}
