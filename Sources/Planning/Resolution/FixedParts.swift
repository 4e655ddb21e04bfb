internal import Time

/// The parts of a resolved plan that stay the same when an activity is edited.
final class FixedParts: Sendable {
    /// The plan as written, without its activities.
    let written: Plan
    /// The same with those who come.
    let plan: Plan
    let names: NumberedRecords
    let zones: ZoneDatabase
    let series: [Activity.ID: ResolvedSeries]
    let activityIndex: [Activity.ID: Int]
    /// The repeating activities as they were written, by the index of the activity around them; -1 for none.
    let repeating: [Int: [WrittenActivity]]
    /// The indices of the flights whose times are somebody's arrival or departure.
    let flights: Set<Int>

    init(
        _ plan: Plan, names: NumberedRecords, zones: ZoneDatabase, _ resolution: ActivityResolution, _ activities: [ResolvedActivity],
        flights: Set<Int>
    ) {
        self.flights = flights
        var plan = plan
        plan.activities = []
        written = plan
        plan.delegations = names.presence.delegations(of: plan)
        plan.vehicles = names.presence.vehicles(of: plan)
        self.plan = plan
        self.names = names
        self.zones = zones
        series = resolution.series
        repeating = resolution.repeating
        activityIndex = Dictionary(uniqueKeysWithValues: activities.enumerated().map { ($1.activity.id, $0) })
    }
}

/// An activity as written, with all nested ones, and its position in its list.
struct WrittenActivity: Sendable {
    let position: Int
    let activity: Activity
}

extension ResolvedPlan {
    /// The plan as it was written, with all activities.
    package var wholePlan: Plan {
        var whole = fixed.flights.isEmpty ? fixed.written : fixed.written.changingFlightArrivals { arrival, _ in arrival.with(nil) }
        whole.activities = writtenParts(of: -1, among: roots)
        return whole
    }

    /// The activities that are nested in no other, in the order of the file.
    private var roots: [ResolvedActivity] { activities.filter { $0.parent == nil } }

    /// The activities nested in the one with this index as they were written: `parts`, and the repeating ones among them.
    func writtenParts(of index: Int, among parts: [ResolvedActivity]) -> [Activity] {
        var written = fixed.repeating[index] ?? []
        for part in parts where part.occurrence == nil {
            var activity = part.written
            activity.activities = writtenParts(of: part.index, among: children(of: part))
            written.append(WrittenActivity(position: part.position, activity: activity))
        }
        return written.sorted { $0.position < $1.position }.map(\.activity)
    }

    /// Where the activity is in the plan file; all occurrences of a repeating one are in one place.
    package func path(of activity: ResolvedActivity) -> PlanPath {
        let around = activity.parent.map { path(of: activities[$0]) } ?? PlanPath()
        return around["activities"][activity.position]
    }

    /// The UID of the activity in calendars: the imported one, or one made from the ids and the domain.
    package func uid(of activity: ResolvedActivity) -> String { plan.uid(of: activity.activity) }
}
