internal import Planning
internal import Time

/// Nobody and nothing is in the plan under two ids, as lists from several hands often have them: each rule would see half of them.
struct ListedTwice: PlanRule {
    static let name = "listed-twice"
    static let group = RuleGroup.overlap
    static let facts: [Fact.Name] = [.name, .ids, .minutes]
    static let variants: [SentenceVariant] = [.with(.minutes)]
    static let waysOut: [WayOut] = [.keepOneId, .distinguish]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(.warning)

    func findings(in check: CheckContext) -> [Finding] {
        let (plan, namesakes) = (check.plan.plan, check.namesakes)
        let people = pairs(namesakes.people, id: \.id.rawValue) { plan.people[$0] }
        let organizations = pairs(namesakes.organizations, id: \.id.rawValue) { plan.organizations[$0] }
        let places = pairs(namesakes.places, id: \.id.rawValue) { check.plan.places[$0].place }
        let same =
            people.filter { $0.contact($1) == .same }.map { ($0.name, [Resource(.person, $0.id), Resource(.person, $1.id)]) }
            + organizations.filter { $0.isSame(as: $1) }.map {
                ($0.name, [Resource(.organization, $0.id), Resource(.organization, $1.id)])
            }
            + places.filter { $0.isSame(as: $1) }.map { ($0.name, [Resource(.place, $0.id), Resource(.place, $1.id)]) }
        return same.map { name, ids in
            Finding(activities: [], resources: ids, facts: [.name: .text(name), .ids: .ids(ids)], waysOut: Self.waysOut)
        }
            + atOnce(people.filter { $0.contact($1) == .unknown }, in: check)
    }

    /// Each pair in the order of its ids: that of the file says nothing.
    private func pairs<Record>(
        _ positions: [(Int, Int)], id: KeyPath<Record, String>, _ record: (Int) -> Record
    ) -> [(Record, Record)] {
        positions.map { (record($0), record($1)) }.map { $0[keyPath: id] < $1[keyPath: id] ? ($0, $1) : ($1, $0) }
    }

    /// Where people whom nothing but their ids distinguishes would be in two activities at once.
    private func atOnce(_ pairs: [(Person, Person)], in check: CheckContext) -> [Finding] {
        if pairs.isEmpty { return [] }
        var activities: [Participant.ID: [ResolvedActivity]] = [:]
        for pair in pairs { for person in [pair.0, pair.1] { activities[Participant.ID(person.id)] = [] } }
        for activity in check.plan.activities
        where activity.readings != nil && activity.interval != nil && activity.status != .cancelled {
            for id in activity.activity.named where activities[id] != nil { activities[id]?.append(activity) }
        }
        return pairs.flatMap { one, other -> [Finding] in
            let (own, others) = (activities[Participant.ID(one.id)] ?? [], activities[Participant.ID(other.id)] ?? [])
            // Who are named side by side are two.
            if own.contains(where: { first in others.contains { $0.index == first.index } }) { return [] }
            let ids = [Resource(.person, one.id), Resource(.person, other.id)]
            return own.flatMap { first in
                others.compactMap { second in
                    guard let shared = first.interval?.intersection(second.interval!),  // each has one
                        !first.isAncestor(of: second), !second.isAncestor(of: first)
                    else { return nil }
                    return Finding(
                        activities: [first, second].inOrderOfTime,
                        resources: ids, interval: shared,
                        facts: [.name: .text(one.name), .minutes: .minutes(shared.minutes), .ids: .ids(ids)],
                        waysOut: Self.waysOut)
                }
            }
        }
    }

    func isConcerned(by old: Activity, _ new: Activity) -> Bool { true }
}

extension WayOut {
    fileprivate static let keepOneId = WayOut("keep-one-id")
    fileprivate static let distinguish = WayOut("distinguish")
}

extension Fact.Name {
    fileprivate static let ids = Fact.Name("ids")
    fileprivate static let name = Fact.Name("name")
}

extension Fact {
    fileprivate static func ids(_ resources: [Resource]) -> Fact {
        .text(LocalizedText(resources.map(\.id).sorted().joined(separator: ", ")))
    }
}

extension Activity {
    /// Those who come by name, each once.
    fileprivate var named: Set<Participant.ID> {
        Set(participations.filter(\.isComing).map(\.who) + agenda.flatMap(\.presenters)).filter { !isAway($0) }
    }
}

/// What addresses say of two people of one name.
private enum Contact {
    case same, different, unknown
}

extension Person {
    /// Of the telephone number, however it is grouped.
    private var digits: String? { phone.map { $0.filter(\.isNumber) } }

    fileprivate func contact(_ other: Person) -> Contact {
        if areEqual(email, other.email) ?? false || areEqual(digits, other.digits) ?? false { return .same }
        let facts = [(email, other.email), (digits, other.digits), (country?.rawValue, other.country?.rawValue)]
        let isDifferent =
            facts.contains { areEqual($0, $1) == false } || organization != nil && other.organization.map { $0 != organization } ?? false
        return isDifferent ? .different : .unknown
    }
}

extension Organization {
    fileprivate func isSame(as other: Organization) -> Bool {
        if areEqual(email, other.email) ?? false || areEqual(url, other.url) ?? false { return true }
        return country == other.country && parent == other.parent && areEqual(email, other.email) == nil
            && areEqual(acronym, other.acronym) ?? true
    }
}

extension Place.Kind {
    fileprivate var isRoom: Bool { [.room, .hall, .office, .other].contains(self) }
}

extension Place {
    /// Of two places of one name inside of the same place; outermost ones may be far apart.
    fileprivate func isSame(as other: Place) -> Bool {
        (kind == other.kind || kind.isRoom && other.kind.isRoom) && country == other.country
            && areEqual(address?.texts.first, other.address?.texts.first) ?? true
            && (location == nil || other.location == nil || location == other.location)
    }
}

/// Whether both say the same, in whatever case; `nil` where one says nothing.
private func areEqual(_ one: String?, _ other: String?) -> Bool? {
    guard let one, let other else { return nil }
    return one.lowercased() == other.lowercased()
}
