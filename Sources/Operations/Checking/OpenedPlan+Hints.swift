internal import Planning

extension OpenedPlan {
    /// What the plan doesn't say, so that a whole class of rules finds nothing in it; nothing where only some conflicts are asked for.
    package func hints(for selection: ConflictSelection) -> [Note] {
        guard selection.isEverything else { return [] }
        let used = Set(plan.activities.filter { $0.interval != nil && $0.status != .cancelled }.compactMap(\.place)).compactMap(plan.place)
        return [holidayHint(used), wayHint(used), languageHint].compactMap(\.self)
    }

    private func holidayHint(_ places: [ResolvedPlace]) -> Note? {
        let countries = Set(places.compactMap(\.country)).map(\.rawValue).sorted()
        guard !countries.isEmpty, plan.plan.calendars.allSatisfy(\.holidays.isEmpty) else { return nil }
        return .information(
            "hint: the plan names no public holidays; to be warned of them write calendars: [{holidays: [\(countries.joined(separator: ", "))]}]"
        )
    }

    private func wayHint(_ places: [ResolvedPlace]) -> Note? {
        let sites = Set(
            places.filter { $0.place.kind != .online }.compactMap {
                plan.placesAround($0.place.id).last { ![.city, .region].contains($0.place.kind) }?.index
            })
        guard sites.count > 1, plan.plan.travel.isEmpty, plan.places.allSatisfy({ $0.location == nil }) else { return nil }
        return .information("hint: no place has a 'location' and the plan has no 'travel', so nobody's way between places is checked")
    }

    private var languageHint: Note? {
        let (people, delegations) = (plan.plan.people, plan.plan.delegations)
        let countries = Set(people.compactMap(\.country) + delegations.compactMap(\.country))
        guard countries.count > 1, people.allSatisfy(\.languages.isEmpty), delegations.allSatisfy(\.languages.isEmpty) else { return nil }
        return .information("hint: nobody has 'languages', so it isn't checked who understands whom")
    }
}
