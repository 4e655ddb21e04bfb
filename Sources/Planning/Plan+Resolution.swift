extension Plan {
    /// The places depth-first, each with what it has from those around it.
    func resolvedPlaces() -> [ResolvedPlace] {
        var found: [ResolvedPlace] = []
        func visit(_ place: Place, parent: Int?) {
            let index = found.count
            let around = parent.map { found[$0] }
            func resolved(end: Int) -> ResolvedPlace {
                ResolvedPlace(
                    place: place, index: index, parent: parent, subtreeEnd: end, zone: place.timezone ?? around?.zone,
                    country: place.country ?? around?.country, city: place.kind == .city ? place.id : around?.city,
                    location: place.location ?? around?.location)
            }
            found.append(resolved(end: index + 1))
            for child in place.places { visit(child, parent: index) }
            found[index] = resolved(end: found.count)
        }
        for place in places { visit(place, parent: nil) }
        return found
    }

    /// The activities depth-first, each with its place, zone and instants; and the problems that only show then.
    ///
    /// A zone that can't be had is not among them: `problems(zones:)` tells it once.
    func resolveActivities(
        places: [ResolvedPlace], placeIndex: [Place.ID: Int], zones: ZoneDatabase
    ) -> (activities: [ResolvedActivity], problems: [PlanProblem]) {
        var resolution = Resolution(plan: self, places: places, placeIndex: placeIndex, zones: zones)
        for (position, activity) in activities.enumerated() {
            resolution.visit(activity, path: PlanPath()["activities"][position], in: nil)
        }
        return (resolution.found.map { $0! }, resolution.problems)  // each is filled when its children have been visited
    }
}

private struct Resolution {
    /// What a child has from the activity around it.
    struct Surroundings {
        let index: Int
        let depth: Int
        let place: Place.ID?
        let zone: ZoneID
        let isCancelled: Bool
    }

    let plan: Plan
    let places: [ResolvedPlace]
    let placeIndex: [Place.ID: Int]
    let zones: ZoneDatabase
    var found: [ResolvedActivity?] = []
    var problems: [PlanProblem] = []

    mutating func visit(_ activity: Activity, path: PlanPath, in around: Surroundings?) {
        let zone = activity.timezone ?? activity.place.flatMap(zone(of:)) ?? around?.zone ?? plan.timezone
        let endZone = activity.to.flatMap(self.zone(of:)) ?? zone
        let rules = (try? zones.rules(for: zone), try? zones.rules(for: endZone))
        let (readings, interval) = times(of: activity.when, start: rules.0, end: rules.1)
        if readings != nil, interval == nil { problems.append(PlanProblem(path: path["when"], reason: .endNotAfterStart)) }

        let inside = Surroundings(
            index: found.count, depth: (around?.depth ?? -1) + 1, place: activity.place ?? around?.place, zone: zone,
            isCancelled: around?.isCancelled == true || activity.status == .cancelled)
        found.append(nil)
        for (position, child) in activity.activities.enumerated() { visit(child, path: path["activities"][position], in: inside) }
        found[inside.index] = ResolvedActivity(
            activity: activity, path: path, index: inside.index, parent: around?.index, subtreeEnd: found.count, depth: inside.depth,
            place: inside.place, zone: zone, endZone: endZone, readings: readings, interval: interval,
            status: inside.isCancelled ? .cancelled : activity.status)
    }

    private func zone(of place: Place.ID) -> ZoneID? { placeIndex[place].flatMap { places[$0].zone } }

    private func times(
        of schedule: Schedule?, start: ZoneRules?, end: ZoneRules?
    ) -> (readings: (start: ZoneRules.Resolution, end: ZoneRules.Resolution)?, interval: Interval?) {
        guard let schedule, let start, let end else { return (nil, nil) }
        switch schedule {
        case .timed(let from, let until):
            let readings = (start: start.resolve(from), end: end.resolve(until))
            return (readings, Interval(start: readings.start.instant, end: readings.end.instant))
        case .allDay(let first, let last):
            let from = start.resolve(LocalDateTime(first, .midnight)).instant
            return (nil, Interval(start: from, end: start.resolve(LocalDateTime(last.adding(days: 1), .midnight)).instant))
        }
    }
}
