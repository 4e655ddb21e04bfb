internal import Time

extension Plan {
    /// Resolves the activities depth-first: place, zone and instants of each, repeating ones once for each occurrence. Also
    /// collects the problems that only show now.
    ///
    /// Doesn't report unknown zones; `problems(zones:occurrences:)` does so once.
    func resolveActivities(_ start: ActivityResolution) -> ActivityResolution {
        var resolution = start
        for (position, activity) in activities.enumerated() {
            resolution.visit(activity, at: position, in: nil as ResolvedActivity?)
        }
        return resolution
    }
}

struct ActivityResolution {
    /// What a nested activity inherits.
    private struct Surroundings {
        let index: Int
        let depth: Int
        let place: Place.ID?
        let zone: ZoneID
        let isCancelled: Bool
        let visibility: Activity.Visibility
        let occurrence: ActivityOccurrences.Occurrence?
        let path: PlanPath
    }

    private let timezone: ZoneID
    /// The index of the first activity that is visited.
    private let base: Int
    private let names: NumberedRecords
    private let zones: ZoneDatabase
    private var found: [ResolvedActivity?] = []
    private(set) var series: [Activity.ID: ResolvedSeries] = [:]
    /// The repeating activities as they are written, by the index of the activity around them; -1 for none.
    private(set) var repeating: [Int: [WrittenActivity]] = [:]
    private(set) var problems: [PlanProblem] = []
    private var reported: Set<PlanProblem> = []
    private var timesInAll = 0

    init(timezone: ZoneID, base: Int = 0, names: NumberedRecords, zones: ZoneDatabase) {
        self.timezone = timezone
        self.base = base
        self.names = names
        self.zones = zones
    }

    var activities: [ResolvedActivity] { found.map { $0! } }  // each is filled when its children have been visited

    /// Those with these ids; for a repeating one, its first occurrence.
    func activities(_ ids: Set<Activity.ID>) -> [Activity.ID: ResolvedActivity] {
        var found: [Activity.ID: ResolvedActivity] = [:]
        for case let activity? in self.found {
            for id in [activity.activity.id, activity.idInPlan] where ids.contains(id) && found[id] == nil { found[id] = activity }
        }
        return found
    }

    /// The ids of all occurrences of repeating activities.
    var occurrences: Set<Activity.ID> {
        Set(series.values.flatMap { $0.occurrences.compactMap { found[$0 - base]?.activity.id } })
    }

    /// Visits the activity at `position` in its list, nested in `parent`, which has been resolved before.
    mutating func visit(_ activity: Activity, at position: Int, in parent: ResolvedActivity?) {
        visit(
            activity, at: position,
            in: parent.map {
                Surroundings(
                    index: $0.index, depth: $0.depth, place: $0.place, zone: $0.zone, isCancelled: $0.status == .cancelled,
                    visibility: $0.visibility, occurrence: nil, path: PlanPath())
            })
    }

    private mutating func visit(_ activity: Activity, at position: Int, in around: Surroundings?) {
        guard let repeats = activity.repeats else { return resolve(activity, at: position, in: around) }
        repeating[around?.index ?? -1, default: []].append(WrittenActivity(position: position, activity: activity))
        visit(activity, repeating: repeats, at: position, in: around)
    }

    /// Visits each occurrence.
    private mutating func visit(_ activity: Activity, repeating repeats: Repeat, at position: Int, in around: Surroundings?) {
        let zone = zone(of: activity, in: around)
        let occurrences: ActivityOccurrences
        do throws(PlanProblem.Reason) {
            if around?.occurrence != nil { throw PlanProblem.Reason.repeatsInsideRepeat }
            occurrences = try ActivityOccurrences(of: activity, repeating: repeats, zone: try? zones.rules(for: zone))
            timesInAll += occurrences.all.count * activity.size
            if timesInAll > Repeat.limitInAll { throw PlanProblem.Reason.repeatsTooOftenInAll(limit: Repeat.limitInAll) }
        } catch {
            report(PlanProblem(path: path(position, in: around)["repeat"], reason: error))
            return resolve(activity, at: position, in: around)
        }
        for unknown in occurrences.unknown {
            report(
                PlanProblem(
                    path: path(position, in: around)["repeat"][unknown.key][unknown.index], reason: .noOccurrence(at: unknown.start)))
        }
        series[activity.id] = ResolvedSeries(usual: resolved(activity, at: position, in: around), occurrences: [])
        for occurrence in occurrences.all {
            resolve(occurrence.activity, at: position, in: around, on: occurrence)
        }
    }

    private mutating func resolve(
        _ activity: Activity, at position: Int, in around: Surroundings?, on own: ActivityOccurrences.Occurrence? = nil
    ) {
        let occurrence = own ?? around?.occurrence
        let index = base + found.count
        found.append(nil)
        let resolved = resolved(
            activity, at: position, in: around, index: index,
            occurrence: occurrence.map { ResolvedActivity.Occurrence(of: activity.id, on: $0, isPart: own == nil) })
        if resolved.readings != nil, resolved.interval == nil {
            reportEnd(of: resolved, at: path(position, in: around), change: own?.change)
        }
        if let series = resolved.occurrence?.series {
            self.series[series, default: ResolvedSeries(usual: resolved, occurrences: [])].occurrences.append(index)
        }
        found[index - base] = resolved
        if activity.activities.isEmpty { return }
        let inside = Surroundings(
            index: index, depth: resolved.depth, place: resolved.place, zone: resolved.zone, isCancelled: resolved.status == .cancelled,
            visibility: resolved.visibility, occurrence: occurrence, path: path(position, in: around))
        for (position, child) in activity.activities.enumerated() { visit(child, at: position, in: inside) }
        found[index - base] = resolved.with(subtreeEnd: base + found.count)
    }

    private mutating func reportEnd(of activity: ResolvedActivity, at path: PlanPath, change: Int?) {
        let problem =
            if let change, activity.activity.repeats?.changes[change].when != nil {
                PlanProblem(path: path["repeat"]["changes"][change]["when"], reason: .endNotAfterStart)
            } else if case .timed(let start, .at(let end))? = activity.activity.when, activity.occurrence != nil, start < end {
                PlanProblem(path: path["when"], reason: .occurrenceEndNotAfterStart(day: start.date))
            } else {
                PlanProblem(path: path["when"], reason: .endNotAfterStart)
            }
        report(problem)
    }

    /// Reports the problem once, however many occurrences have it.
    private mutating func report(_ problem: PlanProblem) {
        if reported.insert(problem).inserted { problems.append(problem) }
    }

    private func resolved(
        _ activity: Activity, at position: Int, in around: Surroundings?, index: Int = 0, occurrence: ResolvedActivity.Occurrence? = nil
    ) -> ResolvedActivity {
        let zone = zone(of: activity, in: around)
        let endZone = activity.to.flatMap(self.zone(of:)) ?? zone
        let (readings, interval) = times(of: activity.when, start: try? zones.rules(for: zone), end: try? zones.rules(for: endZone))
        let place = activity.place ?? around?.place
        var own = activity
        own.activities = []
        let written = names.presence.apply(to: &own)
        return ResolvedActivity(
            activity: own, written: written, index: index, position: position, parent: around?.index,
            subtreeEnd: index + 1, depth: (around?.depth ?? -1) + 1,
            place: place, placeNumber: number(of: place), destinationNumber: number(of: activity.to),
            participantNumbers: own.participations.map { names.participantIndex[$0.who] ?? -1 }, zone: zone, endZone: endZone,
            readings: readings, interval: interval,
            status: around?.isCancelled == true ? .cancelled : activity.status,
            visibility: max(around?.visibility ?? .public, activity.visibility), occurrence: occurrence)
    }

    private func path(_ position: Int, in around: Surroundings?) -> PlanPath {
        (around?.path ?? PlanPath())["activities"][position]
    }

    private func zone(of activity: Activity, in around: Surroundings?) -> ZoneID {
        activity.timezone ?? activity.place.flatMap(zone(of:)) ?? around?.zone ?? timezone
    }

    private func number(of place: Place.ID?) -> Int32 { place.flatMap(names.placeNumber).map(Int32.init) ?? -1 }

    private func zone(of place: Place.ID) -> ZoneID? { names.placeNumber(place).flatMap { names.places[$0].zone } }

    private func times(
        of schedule: Schedule?, start: ZoneRules?, end: ZoneRules?
    ) -> (readings: (start: ClockReading, end: ClockReading)?, interval: Interval?) {
        guard let schedule, let start, let end else { return (nil, nil) }
        guard let readings = schedule.readings(start: start, end: end) else { return (nil, schedule.interval(start: start, end: end)) }
        return (readings, Interval(start: readings.start.instant, end: readings.end.instant))
    }
}

extension ResolvedActivity.Occurrence {
    /// `id` ends with the suffix of the occurrence.
    fileprivate init(of id: Activity.ID, on occurrence: ActivityOccurrences.Occurrence, isPart: Bool) {
        series = Activity.ID(String(id.rawValue.dropLast(occurrence.suffix.count)))!  // what the suffix was added to
        start = occurrence.start
        self.isPart = isPart
        isAsUsual = occurrence.change == nil
    }
}

extension Activity {
    /// How many activities it is, nested ones included.
    fileprivate var size: Int { activities.reduce(1) { $0 + $1.size } }
}
