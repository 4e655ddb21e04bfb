internal import Conflicts
internal import Documents
internal import Planning
internal import Reports
internal import Time
internal import Wording

/// Conflicts under one heading, the graver first.
struct ConflictGroup {
    let name: String
    let conflicts: [Conflict]
}

extension ConflictReport {
    /// A conflict that concerns several stands under each of them; one that concerns none under the last heading.
    func groups(by grouping: ConflictGrouping) -> [ConflictGroup] {
        var grouped: [Heading: [Conflict]] = [:]
        for conflict in conflicts {
            let headings = headings(of: conflict, by: grouping)
            for heading in headings.isEmpty ? [.elsewhere] : headings { grouped[heading, default: []].append(conflict) }
        }
        let ranks = ranks(by: grouping)
        func rank(_ heading: Heading) -> Int {
            switch heading {
            case .weight(let weight): Conflict.Weight.allCases.firstIndex(of: weight)!  // a case of the type
            case .day(let date): date.dayNumber
            case .resource, .place: ranks[heading] ?? .max - 1
            case .rule: -(grouped[heading]!.map(\.severity).max().flatMap(Severity.allCases.firstIndex) ?? 0)  // one of those sorted
            case .elsewhere: .max
            }
        }
        let inOrder = grouped.map { ($0, $1, rank($0), name(of: $0, by: grouping)) }.sorted { ($0.2, $0.3) < ($1.2, $1.3) }
        return inOrder.map { _, conflicts, _, name in ConflictGroup(name: name, conflicts: Self.graverFirst(conflicts)) }
    }

    private static func graverFirst(_ conflicts: [Conflict]) -> [Conflict] {
        Conflict.Weight.allCases.flatMap { weight in conflicts.filter { $0.weight == weight } }
    }

    private enum Heading: Hashable {
        case weight(Conflict.Weight)
        case day(LocalDate)
        case resource(Resource)
        case place(Place.ID)
        case rule(String)
        case elsewhere
    }

    private func headings(of conflict: Conflict, by grouping: ConflictGrouping) -> Set<Heading> {
        switch grouping {
        case .severity: [.weight(conflict.weight)]
        case .rule: [.rule(conflict.rule.rawValue)]
        case .day: Set(days(of: conflict).map(Heading.day))
        case .person: Set(conflict.resources.filter { [.person, .delegation].contains($0.kind) }.map(Heading.resource))
        case .delegation: Set(delegations(in: conflict).map(Heading.resource))
        case .place: Set(conflict.activities.compactMap { plan.activity($0)?.place }.map(Heading.place))
        }
    }

    /// The delegations among its resources, and those of the people among them.
    private func delegations(in conflict: Conflict) -> [Resource] {
        let people = Set(conflict.resources.filter { $0.kind == .person }.map(\.id))
        return conflict.resources.filter { $0.kind == .delegation }
            + plan.plan.delegations.filter { $0.people.contains { people.contains($0.rawValue) } }.map { Resource(.delegation, $0.id) }
    }

    /// Those that the rule names, or else those on which its activities share its time, each on the clock of the activity's place.
    private func days(of conflict: Conflict) -> Set<LocalDate> {
        guard let interval = conflict.interval else { return [] }
        if case .days(let days)? = conflict.facts[.days] { return Set(days) }
        return Set(
            conflict.activities.compactMap(plan.activity).flatMap { activity -> [LocalDate] in
                let shared = activity.interval.flatMap(interval.intersection) ?? interval
                let start = plan.rules(of: activity.zone).local(shared.start).date
                let end = plan.rules(of: activity.endZone).local(shared.end.adding(seconds: -1)).date
                return (min(start, end).dayNumber...max(start, end).dayNumber).prefix(366).compactMap(LocalDate.init)
            })
    }

    // MARK: Headings

    /// The places of people and places in the plan, whose order is theirs: delegations before people.
    private func ranks(by grouping: ConflictGrouping) -> [Heading: Int] {
        let headings: [Heading] =
            switch grouping {
            case .person, .delegation:
                plan.plan.delegations.map { .resource(Resource(.delegation, $0.id)) }
                    + plan.plan.people.map { .resource(Resource(.person, $0.id)) }
            case .place: plan.places.map { .place($0.place.id) }
            case .severity, .day, .rule: []
            }
        return Dictionary(uniqueKeysWithValues: headings.enumerated().map { ($1, $0) })
    }

    private func name(of heading: Heading, by grouping: ConflictGrouping) -> String {
        switch heading {
        case .weight(let weight): reader[.severities(weight)]
        case .day(let date): reader.day(date)
        case .resource(let resource): reader.name(of: resource, in: plan)
        case .place(let place): reader.place(place, in: plan)
        case .rule(let rule): rule
        case .elsewhere: reader[.without(grouping)]
        }
    }
}
