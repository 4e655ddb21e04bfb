internal import Importing
internal import Planning

/// Adds the people of a list to a plan.
struct PeopleWriter {
    private(set) var plan: Plan
    private(set) var changes: [ListImport.Change] = []
    private(set) var issues: [ImportIssue] = []
    private let settings: ListImport
    private let languages: [LanguageTag]
    private var identifiers = NewIdentifiers<Participant>()
    private var people: [Person.ID: Int] = [:]
    private var bodies: [String: Int] = [:]
    private var delegations: [String: Int] = [:]
    private var notedDelegations: Set<Delegation.ID> = []
    private var activities: [String: Activity.ID] = [:]
    /// The roles of participants in each activity, by their ids.
    private var present: [Activity.ID: [String: Participation.Role]] = [:]

    init(_ resolved: ResolvedPlan, _ settings: ListImport) {
        plan = resolved.wholePlan
        self.settings = settings
        languages = plan.languages
        for (index, person) in plan.people.enumerated() {
            people[person.id] = index
            _ = identifiers.take(person.id.rawValue)
        }
        for (index, body) in plan.organizations.enumerated() {
            _ = identifiers.take(body.id.rawValue)
            for name in [body.id.rawValue, body.acronym ?? ""] + body.name.all { bodies.enter(index, as: name) }
        }
        for (index, delegation) in plan.delegations.enumerated() {
            _ = identifiers.take(delegation.id.rawValue)
            // A delegation stands for its country only where it isn't an organization's.
            let country = delegation.organization == nil ? delegation.country.map { ["country \($0)"] } : nil
            let body = delegation.organization.map { ["organization \($0)"] }
            for name in [delegation.id.rawValue] + (country ?? []) + (body ?? []) + delegation.name.all {
                delegations.enter(index, as: name)
            }
        }
        for group in plan.groups { _ = identifiers.take(group.id.rawValue) }
        enter(plan.activities)
    }

    private mutating func enter(_ list: [Activity]) {
        for activity in list {
            for name in [activity.id.rawValue] + activity.title.all { activities.enter(activity.id, as: name) }
            present[activity.id] = Dictionary(activity.participations.map { ($0.who.rawValue, $0.role) }) { first, _ in first }
            enter(activity.activities)
        }
    }

    mutating func add(_ listed: ListedPerson) {
        var person = listed.person
        if let name = listed.organization { person.organization = organization(named: name, of: listed) }
        if listed.isKnown, let index = people[person.id] {
            if plan.people[index] != person {
                plan.people[index] = person
                note(.changed, "person", person.id.rawValue, listed.name.text, listed.rows)
            }
        } else {
            let ownID = listed.id.flatMap { identifiers.take($0.rawValue) }
            person.id = Person.ID(ownID ?? identifiers.make(from: listed.name.text, else: "person"))
            people[person.id] = plan.people.count
            plan.people.append(person)
            note(.added, "person", person.id.rawValue, listed.name.text, listed.rows)
        }
        let group = delegation(of: listed, person)
        takePart(person, listed, group)
    }

    private mutating func note(_ kind: ListImport.Change.Kind, _ what: String, _ id: String, _ name: String, _ rows: [Int]) {
        changes.append(ListImport.Change(kind: kind, what: what, id: id, name: name, rows: rows))
    }

    private mutating func report(_ message: String, _ listed: ListedPerson, group: String) {
        issues.append(ImportIssue(line: listed.rows.last ?? 0, message: message, group: group))
    }

    // MARK: Bodies

    /// The organization of this name. Many countries have ministries and the like of the same name, so the country counts too.
    private mutating func organization(named name: String, of listed: ListedPerson) -> Organization.ID {
        let country = Self.isNational(name) ? listed.person.country : nil
        let key = name.folded + (country.map { " \($0)" } ?? "")
        if let index = bodies[key]
            ?? bodies[name.folded].flatMap({ index in
                let known = plan.organizations[index].country
                return country == nil || known == nil || known == country ? index : nil
            })
        {
            return plan.organizations[index].id
        }
        var body = Organization(
            id: Organization.ID(identifiers.make(from: name + (country.map { " \($0)" } ?? ""), else: "organization")),
            name: LocalizedText(name))
        body.country = country
        bodies[key] = plan.organizations.count
        plan.organizations.append(body)
        note(.added, "organization", body.id.rawValue, name, listed.rows)
        return body.id
    }

    private static func isNational(_ name: String) -> Bool {
        let words = [
            "ministry", "ministere", "ministerio", "ministero", "ministerium", "ministerstvo", "wzart", "government", "gouvernement",
            "gobierno", "parliament", "national", "embassy", "permanent mission", "office of the president",
            "office of the prime minister", "central bank", "supreme court", "civil service", "cabinet",
        ]
        let folded = name.folded
        return words.contains { folded == $0 || folded.hasPrefix($0 + " ") }
    }

    // MARK: Delegations

    /// The index of the delegation in which the list puts the person.
    private mutating func delegation(of listed: ListedPerson, _ person: Person) -> Int? {
        guard let index = groupIndex(of: listed, person) else {
            if listed.isHead {
                report(
                    "'\(listed.name.text)' heads a delegation, but the list doesn't say which; name it in a column", listed, group: "head")
            }
            return nil
        }
        var delegation = plan.delegations[index]
        if listed.isHead, delegation.head != person.id {
            if let head = delegation.head, !settings.replacing {
                report(
                    "'\(listed.name.text)' heads the delegation '\(delegation.id)' here, and '\(head)' in the plan, which counts", listed,
                    group: "head")
            } else {
                delegation.members = delegation.people.filter { $0 != person.id }
                delegation.head = person.id
            }
        }
        if !delegation.people.contains(person.id) { delegation.members.append(person.id) }
        if delegation != plan.delegations[index] {
            plan.delegations[index] = delegation
            if notedDelegations.insert(delegation.id).inserted {
                note(.changed, "delegation", delegation.id.rawValue, delegation.name.text(in: languages), [])
            }
        }
        return index
    }

    private mutating func groupIndex(of listed: ListedPerson, _ person: Person) -> Int? {
        if let name = listed.delegation {
            let country = settings.regions.country(named: name)
            let byCountry = country.flatMap { delegations["country \($0)".folded] }
            return delegations[name.folded] ?? byCountry
                ?? newDelegation(name, country: country ?? person.country, key: name.folded, listed)
        }
        switch settings.grouping {
        case .country?:
            guard let country = person.country else { return nil }
            let key = "country \(country)".folded
            let name = settings.regions.name(of: country, in: languages[0])
            return delegations[key] ?? newDelegation(name, country: country, key: key, listed)
        case .organization?:
            guard let id = person.organization, let name = listed.organization else { return nil }
            let key = "organization \(id)".folded
            return delegations[key] ?? newDelegation(name, country: nil, key: key, listed, organization: id)
        case nil: return nil
        }
    }

    private mutating func newDelegation(
        _ name: String, country: CountryCode?, key: String, _ listed: ListedPerson, organization: Organization.ID? = nil
    ) -> Int {
        var delegation = Delegation(
            id: Delegation.ID(identifiers.make(from: "delegation \(name)", else: "delegation")), name: LocalizedText(name))
        delegation.country = country
        delegation.organization = organization
        delegations[key] = plan.delegations.count
        plan.delegations.append(delegation)
        note(.added, "delegation", delegation.id.rawValue, name, listed.rows)
        notedDelegations.insert(delegation.id)
        return plan.delegations.count - 1
    }

    // MARK: Activities

    private mutating func takePart(_ person: Person, _ listed: ListedPerson, _ group: Int?) {
        var wanted: [Activity.ID] = settings.activity.map { [$0] } ?? []
        for name in listed.activities {
            if let id = activities[name.folded] {
                if !wanted.contains(id) { wanted.append(id) }
            } else {
                let guess = suggestion(for: name.folded, among: activities.keys.sorted())
                report(
                    "there is no activity '\(name)' for '\(listed.name.text)' to take part in"
                        + (guess.map { "; did you mean '\($0)'?" } ?? ""),
                    listed, group: "activities")
            }
        }
        let role = listed.role.flatMap { $0 == .headOfDelegation ? nil : $0 } ?? .attendee
        for id in wanted {
            // They are there already, with their delegation.
            if role == .attendee, let group, present[id]?[plan.delegations[group].id.rawValue] != nil { continue }
            if let known = present[id]?[person.id.rawValue] {
                if known != role, listed.role != nil {
                    report(
                        "'\(listed.name.text)' takes part in '\(id)' as \(role.rawValue) here and as \(known.rawValue) in the plan, which counts",
                        listed, group: "role")
                }
                continue
            }
            present[id, default: [:]][person.id.rawValue] = role
            plan.activities.join(Participation(role, Participant.ID(person.id)), to: id)
            note(.added, "participation in \(id)", person.id.rawValue, listed.name.text, listed.rows)
        }
    }
}

extension LocalizedText {
    /// The text in every language.
    var all: [String] { (plain.map { [$0] } ?? []) + translations.map(\.text) }
}

extension [Activity] {
    @discardableResult fileprivate mutating func join(_ participation: Participation, to id: Activity.ID) -> Bool {
        for index in indices {
            if self[index].id == id {
                self[index].participations.append(participation)
                return true
            }
            if self[index].activities.join(participation, to: id) { return true }
        }
        return false
    }
}
