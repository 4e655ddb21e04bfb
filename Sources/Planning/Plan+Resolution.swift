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

    /// The activities depth-first, each with its place, zone and instants.
    func resolvedActivities(
        places: [ResolvedPlace], placeIndex: [Place.ID: Int], zones: ZoneDatabase, problems: inout [PlanProblem]
    ) throws(ZoneError) -> [ResolvedActivity] {
        var resolution = Resolution(plan: self, places: places, placeIndex: placeIndex, zones: zones)
        for (position, activity) in activities.enumerated() {
            try resolution.visit(activity, path: PlanPath()["activities"][position], parent: nil)
        }
        problems += resolution.problems
        return resolution.found
    }
}

private struct Resolution {
    let plan: Plan
    let places: [ResolvedPlace]
    let placeIndex: [Place.ID: Int]
    let zones: ZoneDatabase
    var found: [ResolvedActivity] = []
    var problems: [PlanProblem] = []

    mutating func visit(_ activity: Activity, path: PlanPath, parent: Int?) throws(ZoneError) {
        let around = parent.map { found[$0] }
        let place = activity.place ?? around?.place
        let zone = activity.timezone ?? activity.place.flatMap(zone(of:)) ?? around?.zone ?? plan.timezone
        let endZone = activity.to.flatMap(self.zone(of:)) ?? zone
        let readings = try readings(of: activity, zone: zone, endZone: endZone)
        let interval = try interval(of: activity, readings: readings, zone: zone)
        if readings != nil, interval == nil { problems.append(PlanProblem(path: path["when"], reason: .endNotAfterStart)) }

        let index = found.count
        func resolved(end: Int) -> ResolvedActivity {
            ResolvedActivity(
                activity: activity, path: path, index: index, parent: parent, subtreeEnd: end, depth: (around?.depth ?? -1) + 1,
                place: place, zone: zone, endZone: endZone, readings: readings, interval: interval,
                status: around?.status == .cancelled ? .cancelled : activity.status)
        }
        found.append(resolved(end: index + 1))
        for (position, child) in activity.activities.enumerated() {
            try visit(child, path: path["activities"][position], parent: index)
        }
        found[index] = resolved(end: found.count)
    }

    private func zone(of place: Place.ID) -> ZoneID? { placeIndex[place].flatMap { places[$0].zone } }

    private func readings(
        of activity: Activity, zone: ZoneID, endZone: ZoneID
    ) throws(ZoneError) -> (start: ZoneRules.Resolution, end: ZoneRules.Resolution)? {
        guard case .timed(let start, let end)? = activity.when else { return nil }
        return (try zones.rules(for: zone).resolve(start), try zones.rules(for: endZone).resolve(end))
    }

    private func interval(
        of activity: Activity, readings: (start: ZoneRules.Resolution, end: ZoneRules.Resolution)?, zone: ZoneID
    ) throws(ZoneError) -> Interval? {
        if let readings { return Interval(start: readings.start.instant, end: readings.end.instant) }
        guard case .allDay(let first, let last)? = activity.when else { return nil }
        let rules = try zones.rules(for: zone)
        return Interval(
            start: rules.resolve(LocalDateTime(first, .midnight)).instant,
            end: rules.resolve(LocalDateTime(last.adding(days: 1), .midnight)).instant)
    }
}
