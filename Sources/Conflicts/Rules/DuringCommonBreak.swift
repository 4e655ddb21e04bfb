internal import Planning
internal import Time

/// Nothing that an audience comes for is during a break or meal that is for all of it.
struct DuringCommonBreak: SimilarityRule {
    static let name = "during-common-break"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.minutes]
    static let waysOut: [WayOut] = [.moveOne, .accept]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    /// What goes on so much longer than a break has one inside it.
    private static let longest = 4 * 3_600

    /// The day of an event, or of what is part of none.
    func similarityKey(of activity: ResolvedActivity, in check: CheckContext) -> Int? {
        guard check.recorded.breaks, activity.activity.kind.isSession || activity.activity.kind.isBreak, activity.readings != nil,
            !activity.hasParts, let day = activity.activity.when?.firstDay
        else { return nil }
        var hasher = Hasher()
        if activity.parent != nil { hasher.combine(activity.root(in: check.plan).index) }
        hasher.combine(day)
        return hasher.finalize()
    }

    func findings(among activities: [ResolvedActivity], in check: CheckContext) -> [Finding] {
        let breaks = activities.filter { $0.activity.kind.isBreak && $0.activity.isForAll }
        if breaks.isEmpty { return [] }
        return activities.filter(\.activity.kind.isSession).flatMap { session in
            breaks.compactMap { pause in finding(session, pause, breaks, in: check) }
        }
    }

    private func finding(
        _ session: ResolvedActivity, _ pause: ResolvedActivity, _ breaks: [ResolvedActivity], in check: CheckContext
    ) -> Finding? {
        guard let time = session.interval, let free = pause.interval, let shared = time.intersection(free),
            time.seconds < Self.longest || !time.contains(free), check.isFor(session, pause),
            // Those who eat in two sittings go to the other one.
            !breaks.contains(where: { other in
                other.index != pause.index && other.activity.kind == pause.activity.kind && check.isFor(session, other)
                    && other.interval.map { !$0.overlaps(time) && $0.start <= free.end && free.start <= $0.end } ?? false
            })
        else { return nil }
        return Finding(
            activities: [session, pause], interval: shared, facts: [.minutes: .minutes(shared.minutes)], waysOut: Self.waysOut)
    }
}

extension CheckContext {
    /// Whether a break is for those in the session: one of an event that it is in, in the same house as far as anybody knows.
    fileprivate func isFor(_ session: ResolvedActivity, _ pause: ResolvedActivity) -> Bool {
        if let event = pause.parent {
            guard plan.activities[event].isAncestor(of: session) else { return false }
        } else if session.parent != nil {
            return false
        }
        let (here, there) = (geography.site(of: session.placeNumber), geography.site(of: pause.placeNumber))
        return here < 0 || there < 0 || here == there
    }
}

extension Activity.Kind {
    fileprivate var isBreak: Bool { self == .break || self == .meal }
}
