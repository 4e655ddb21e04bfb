/// What a resolved plan has that no edit of an activity changes.
final class Frame: Sendable {
    /// Without its activities.
    let plan: Plan
    let names: Names
    let zones: ZoneDatabase
    let series: [Activity.ID: ResolvedSeries]
    let activityIndex: [Activity.ID: Int]
    /// What repeats as it was written, by the index of the activity around it; -1 for none.
    let repeating: [Int: [WrittenActivity]]

    init(_ plan: Plan, names: Names, zones: ZoneDatabase, _ resolution: ActivityResolution, _ activities: [ResolvedActivity]) {
        var plan = plan
        plan.activities = []
        self.plan = plan
        self.names = names
        self.zones = zones
        series = resolution.series
        repeating = resolution.repeating
        activityIndex = Dictionary(uniqueKeysWithValues: activities.enumerated().map { ($1.activity.id, $0) })
    }
}

/// An activity with all its parts, and its position in the list that it stands in.
struct WrittenActivity: Sendable {
    let position: Int
    let activity: Activity
}

extension ResolvedPlan {
    /// The plan as it was written, its activities with all their parts.
    package var wholePlan: Plan {
        var whole = plan
        whole.activities = writtenParts(of: -1, among: roots)
        return whole
    }

    /// Those that stand in no other, in the order of the file.
    private var roots: [ResolvedActivity] { activities.filter { $0.parent == nil } }

    /// As they were written: `parts` of the activity of this index, and what repeats beside them.
    func writtenParts(of index: Int, among parts: [ResolvedActivity]) -> [Activity] {
        var written = frame.repeating[index] ?? []
        for part in parts where part.occurrence == nil {
            var activity = part.activity
            activity.activities = writtenParts(of: part.index, among: children(of: part))
            written.append(WrittenActivity(position: part.position, activity: activity))
        }
        return written.sorted { $0.position < $1.position }.map(\.activity)
    }

    /// Where it stands in the plan; of what repeats, all the times that it happens stand at one place.
    package func path(of activity: ResolvedActivity) -> PlanPath {
        let around = activity.parent.map { path(of: activities[$0]) } ?? PlanPath()
        return around["activities"][activity.position]
    }

    /// The UID by which calendars know the activity: the one it came with, or one made from names that stay.
    package func uid(of activity: ResolvedActivity) -> String { plan.uid(of: activity.activity) }
}
