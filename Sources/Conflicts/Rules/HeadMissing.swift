internal import Planning

/// Where a delegation is received or meets, its head is there, or whoever leads the part of it that comes.
struct HeadMissing: ActivityRule {
    static let name = "head-missing"
    static let group = RuleGroup.protocols
    static let facts: [Fact.Name] = [.head, .absent]
    static let variants: [SentenceVariant] = [.with(.head), .with(.absent)]
    static let waysOut: [WayOut] = [.bringHead, .moveOne, .nameHead]
    static let candidates: [CandidateKind] = [.heads]
    static let severity = RuleSeverity(draft: .warning, provisional: .warning, published: .error)
    static let isSameEachTime = true

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.activity.kind.needsHeads else { return [] }
        let coming = activity.activity.participations.filter(\.isComing)
        var headless: [Delegation] = []
        var absent: [(delegation: Delegation, head: Person.ID)] = []
        for delegation in check.plan.delegations(in: coming) {
            let parts = coming.filter { $0.who == Participant.ID(delegation.id) }
            guard let head = check.plan.head(of: delegation, in: activity) else {
                if let head = check.plan.writtenHead(of: delegation) {
                    if !parts.contains(where: { $0.lead != nil }) { absent.append((delegation, head)) }
                } else {
                    headless.append(delegation)
                }
                continue
            }
            let isNamed = coming.contains { $0.who == Participant.ID(head) }
            let comesAlong = parts.contains { check.plan.people(in: $0).contains(head) } && !activity.activity.isAway(Participant.ID(head))
            // Among the members of a part whom nobody names, the head may be.
            let isStoodInFor = parts.contains {
                $0.lead != nil && $0.lead != head
                    || $0.isPart && check.plan.unnamed(in: $0) > 0
                        && !activity.activity.isAway(Participant.ID(head))
            }
            if !isNamed && !comesAlong && !isStoodInFor { absent.append((delegation, head)) }
        }
        if !absent.isEmpty {
            let fact: [Fact.Name: Fact] =
                absent.count == 1 ? [.head: .resource(Resource(.person, absent[0].head))] : [.absent: .count(absent.count)]
            return [finding(activity, absent.map(\.delegation), facts: fact, waysOut: [.bringHead, .moveOne], ceiling: .error)]
        }
        // At a ceremony nobody asks, nor while names are still to come; across a table somebody must speak for them.
        guard !headless.isEmpty, check.plan.plan.phase != .draft, [.bilateral, .courtesyCall].contains(activity.activity.kind) else {
            return []
        }
        return [finding(activity, headless, facts: [:], waysOut: [.nameHead], ceiling: .note)]
    }

    private func finding(
        _ activity: ResolvedActivity, _ delegations: [Delegation], facts: [Fact.Name: Fact], waysOut: [WayOut], ceiling: Severity
    ) -> Finding {
        Finding(
            activities: [activity], resources: delegations.map { Resource(.delegation, $0.id) }, interval: activity.interval, facts: facts,
            waysOut: waysOut, ceiling: ceiling)
    }
}

extension ResolvedPlan {
    /// Who is named as its head, even if they don't come.
    fileprivate func writtenHead(of delegation: Delegation) -> Person.ID? {
        isPlain ? nil : written.delegations.first { $0.id == delegation.id }?.head
    }

    /// The delegations among them, each once.
    fileprivate func delegations(in participations: [Participation]) -> [Delegation] {
        var seen: Set<Delegation.ID> = []
        return participations.compactMap { participation in
            guard case .delegation(let delegation)? = participant(participation.who) else { return nil }
            return seen.insert(delegation.id).inserted ? delegation : nil
        }
    }
}
