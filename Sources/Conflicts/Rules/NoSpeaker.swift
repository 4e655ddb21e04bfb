internal import Planning

/// Somebody presents what people come to hear: itself, its parts or what it is part of.
///
/// That nobody is named yet is usual until the programme is out; that all who were named have declined never is.
struct NoSpeaker: ActivityRule {
    static let name = "no-speaker"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.declined]
    static let variants: [SentenceVariant] = [.with(.declined)]
    static let waysOut: [WayOut] = [.nameSpeaker, .callOff]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .error)
    static let isSameEachTime = true

    /// Those that are nothing without somebody who presents.
    private static let presented: Set<Activity.Kind> = [.session, .panel, .workshop, .seminar, .training]
    private static let kinds = presented.union([.plenary, .roundTable, .expertGroup, .ceremony, .conference])

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        let isPublished = check.plan.plan.phase == .published && Self.presented.contains(activity.activity.kind)
        guard isPublished || check.outline(activity).traits.contains(.away), Self.kinds.contains(activity.activity.kind),
            activity.interval != nil, !activity.activity.isPresented
        else { return [] }
        // That those who were to present it don't come is another rule's finding.
        if check.plan.missing(from: activity).contains(where: { $0.role?.isPresenting ?? false }) { return [] }
        let named = activity.activity.participations.filter { $0.role.isPresenting }
        guard !named.isEmpty || isPublished, !isPresentedElsewhere(activity, in: check) else { return [] }
        if !named.isEmpty {
            return [
                Finding(
                    activities: [activity], resources: named.compactMap { check.plan.resource($0.who) }, interval: activity.interval,
                    facts: [.declined: .flag(.declined)], waysOut: Self.waysOut)
            ]
        }
        let isLed = activity.activity.kind != .panel && activity.activity.isLed
        // Delegations that meet under a chair speak for themselves.
        if isLed, activity.activity.participations.contains(where: { $0.isComing && check.plan.isGroup($0.who) }) { return [] }
        return [
            Finding(
                activities: [activity], interval: activity.interval, waysOut: [.nameSpeaker], ceiling: isLed ? .note : .warning)
        ]
    }

    private func isPresentedElsewhere(_ activity: ResolvedActivity, in check: CheckContext) -> Bool {
        let parts = check.plan.activities[(activity.index + 1)..<activity.subtreeEnd]
        if parts.contains(where: { $0.status != .cancelled && ![.meal, .break].contains($0.activity.kind) }) { return true }
        var next = activity.parent
        while let index = next {
            if check.plan.activities[index].activity.isPresented { return true }
            next = check.plan.activities[index].parent
        }
        return false
    }
}

extension WayOut {
    static let nameSpeaker = WayOut("name-speaker")
    static let callOff = WayOut("call-off")
}

extension Fact.Name {
    static let declined = Fact.Name("declined")
}

extension Activity {
    fileprivate var isPresented: Bool {
        participations.contains { $0.role.isPresenting && $0.isComing } || agenda.contains { $0.presenters.contains { !isAway($0) } }
    }

    /// Whether somebody who comes could lead it alone.
    fileprivate var isLed: Bool { participations.contains { $0.isComing && [.chair, .moderator, .host].contains($0.role) } }
}

extension ResolvedPlan {
    fileprivate func isGroup(_ id: Participant.ID) -> Bool {
        if case .person? = participant(id) { false } else { true }
    }
}
