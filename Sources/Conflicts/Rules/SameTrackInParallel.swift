internal import Planning
internal import Time

/// Sessions of one track are one after the other, for those who follow it.
struct SameTrackInParallel: SimilarityRule {
    static let name = "same-track-in-parallel"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.minutes, .track]
    static let waysOut: [WayOut] = [.moveOne, .accept]
    static let candidates: [CandidateKind] = [.times]
    /// Off, unless a plan sets it: many events have tracks only to sort their sessions.
    static let severity = RuleSeverity(draft: nil, provisional: nil, published: nil)

    func similarityKey(of activity: ResolvedActivity, in check: CheckContext) -> Int? {
        guard activity.readings != nil, !activity.hasParts, let track = activity.activity.track, let day = activity.activity.when?.firstDay
        else { return nil }
        var hasher = Hasher()
        hasher.combine(track)
        hasher.combine(day)
        return hasher.finalize()
    }

    func findings(among activities: [ResolvedActivity], in check: CheckContext) -> [Finding] {
        var found: [Finding] = []
        var open: [ResolvedActivity] = []
        for next in activities.sorted(by: { $0.begins(before: $1) }) {
            guard let interval = next.interval, let track = next.activity.track else { continue }
            open.removeAll { $0.interval.map { $0.end <= interval.start } ?? true }
            for other in open where other.activity.track == track {
                guard let shared = other.interval?.intersection(interval) else { continue }
                found.append(
                    Finding(
                        activities: [other, next], interval: shared, facts: [.minutes: .minutes(shared.minutes), .track: .text(track)],
                        waysOut: Self.waysOut))
                if found.count == 100 { return found }
            }
            open.append(next)
        }
        return found
    }
}

extension ResolvedActivity {
    fileprivate func begins(before other: ResolvedActivity) -> Bool {
        guard let own = interval?.start, let start = other.interval?.start else { return false }
        return own == start ? activity.id < other.activity.id : own < start
    }
}
