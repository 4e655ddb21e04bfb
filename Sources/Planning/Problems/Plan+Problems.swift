internal import Time

extension Plan {
    /// Everything wrong in the plan, in the order of the file; a plan without problems can be resolved.
    ///
    /// Ends before starts are found when the plan is resolved, since they depend on the zones. `occurrences` are the ids of all
    /// occurrences of repeating activities.
    func problems(zones: ZoneDatabase, occurrences: Set<Activity.ID>) -> [PlanProblem] {
        var check = ProblemCheck(plan: self, zones: zones, occurrences: occurrences)
        check.run()
        return check.problems
    }

    /// Whether the text is a domain name: labels of letters, digits and hyphens (RFC 1123 section 2.1), short enough for UIDs.
    package static func isDomain(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 90
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            }
    }
}

/// The ids of one name space, and the kind of record that they name.
struct NameSpace {
    let kind: String
    private(set) var ids: Set<String>

    init(kind: String, ids: Set<String> = []) {
        self.kind = kind
        self.ids = ids
    }

    mutating func define<Entity>(_ id: Identifier<Entity>) -> Bool { ids.insert(id.rawValue).inserted }
}

struct ProblemCheck {
    let plan: Plan
    let zones: ZoneDatabase
    var problems: [PlanProblem] = []

    var places = NameSpace(kind: "place")
    var participants = NameSpace(kind: "person, delegation or organization")
    var people = NameSpace(kind: "person")
    var delegations = NameSpace(kind: "delegation")
    var organizations = NameSpace(kind: "organization")
    var groups = NameSpace(kind: "group")
    var fields = NameSpace(kind: "field")
    var vehicles = NameSpace(kind: "vehicle")
    var equipment = NameSpace(kind: "equipment")
    var activities: NameSpace
    var uids: Set<String> = []

    init(plan: Plan, zones: ZoneDatabase, occurrences: Set<Activity.ID>) {
        self.plan = plan
        self.zones = zones
        activities = NameSpace(kind: "activity", ids: Set(occurrences.map(\.rawValue)))
    }

    /// Who replaces whom.
    private(set) var replacements: [Participant.ID: Participant.ID] = [:]

    mutating func run() {
        for person in plan.people { replacements[Participant.ID(person.id)] = person.attendance.replacedBy }
        for delegation in plan.delegations { replacements[Participant.ID(delegation.id)] = delegation.attendance.replacedBy }
        let top = PlanPath()
        defineAll(top)
        if !Plan.isDomain(plan.domain) { report(top["domain"], .badDomain(plan.domain)) }
        check(plan.timezone, at: top["timezone"])
        if plan.languages.isEmpty { report(top["languages"], .noLanguage) }
        for (index, calendar) in plan.calendars.enumerated() {
            if calendar.file == nil, calendar.holidays.isEmpty || calendar.busy != nil || calendar.isPublished {
                report(top["calendars"][index], .calendarWithoutFile)
            }
            guard let busy = calendar.busy else { continue }
            let all = places.ids.union(participants.ids.subtracting(groups.ids)).union(vehicles.ids)
            if !all.contains(busy) {
                unknown(busy, "person, place, vehicle or organization", among: all, at: top["calendars"][index]["busy"])
            }
        }
        for (index, place) in plan.places.enumerated() { check(place, at: top["places"][index]) }
        for (index, organization) in plan.organizations.enumerated() { check(organization, at: top["organizations"][index]) }
        for (index, person) in plan.people.enumerated() { check(person, at: top["people"][index]) }
        for (index, delegation) in plan.delegations.enumerated() { check(delegation, at: top["delegations"][index]) }
        for (index, group) in plan.groups.enumerated() { check(group, at: top["groups"][index]) }
        for (index, field) in plan.fields.enumerated() { check(field, at: top["fields"][index]) }
        for (index, vehicle) in plan.vehicles.enumerated() { check(vehicle.driver, in: people, at: top["vehicles"][index]["driver"]) }
        for (index, travel) in plan.travel.enumerated() {
            check(travel.from, in: places, at: top["travel"][index]["from"])
            check(travel.to, in: places, at: top["travel"][index]["to"])
        }
        for (index, activity) in plan.activities.enumerated() { check(activity, at: top["activities"][index]) }
        for (index, accepted) in plan.accepted.enumerated() {
            check(accepted.activities, in: activities, at: top["accepted"][index]["activities"])
            check(accepted.by, in: people, at: top["accepted"][index]["by"])
        }
    }

    // MARK: Definitions

    private mutating func defineAll(_ top: PlanPath) {
        for (index, place) in plan.places.enumerated() { define(place, at: top["places"][index]) }
        for (index, organization) in plan.organizations.enumerated() {
            _ = organizations.define(organization.id)
            define(organization.id, in: \.participants, at: top["organizations"][index])
        }
        for (index, person) in plan.people.enumerated() {
            _ = people.define(person.id)
            define(person.id, in: \.participants, at: top["people"][index])
        }
        for (index, delegation) in plan.delegations.enumerated() {
            _ = delegations.define(delegation.id)
            define(delegation.id, in: \.participants, at: top["delegations"][index])
        }
        for (index, group) in plan.groups.enumerated() {
            _ = groups.define(group.id)
            define(group.id, in: \.participants, at: top["groups"][index])
        }
        for (index, field) in plan.fields.enumerated() { define(field.id, in: \.fields, at: top["fields"][index]) }
        for (index, vehicle) in plan.vehicles.enumerated() { define(vehicle.id, in: \.vehicles, at: top["vehicles"][index]) }
        for (index, kind) in plan.equipment.enumerated() { define(kind.id, in: \.equipment, at: top["equipment"][index]) }
        for (index, activity) in plan.activities.enumerated() { define(activity, at: top["activities"][index]) }
    }

    private mutating func define(_ place: Place, at path: PlanPath) {
        define(place.id, in: \.places, at: path)
        for (index, child) in place.places.enumerated() { define(child, at: path["places"][index]) }
    }

    private mutating func define(_ activity: Activity, at path: PlanPath) {
        define(activity.id, in: \.activities, at: path)
        let uid = plan.uid(of: activity)
        if !uids.insert(uid).inserted, activity.uid != nil { report(path["uid"], .duplicate(id: uid, of: "activity")) }
        for (index, child) in activity.activities.enumerated() { define(child, at: path["activities"][index]) }
    }

    private mutating func define<Entity>(_ id: Identifier<Entity>, in space: WritableKeyPath<Self, NameSpace>, at path: PlanPath) {
        if !self[keyPath: space].define(id) { report(path["id"], .duplicate(id: id.rawValue, of: self[keyPath: space].kind)) }
    }

    // MARK: Parts

    private mutating func check(_ place: Place, at path: PlanPath) {
        check(place.timezone, at: path["timezone"])
        check(place.equipment, at: path)
        check(place.combines, in: places, at: path["combines"])
        check(place.fields, of: .places, at: path)
        if place.combines.contains(place.id) { report(path["combines"], .combinesItself(id: place.id.rawValue)) }
        for (index, child) in place.places.enumerated() { check(child, at: path["places"][index]) }
    }

    private mutating func check(_ organization: Organization, at path: PlanPath) {
        check(organization.parent, in: organizations, at: path["parent"])
        check(organization.place, in: places, at: path["place"])
        check(organization.fields, of: .organizations, at: path)
    }

    private mutating func check(_ person: Person, at path: PlanPath) {
        check(person.organization, in: organizations, at: path["organization"])
        check(person.attendance, of: Participant.ID(person.id), in: people, at: path)
        check(person.fields, of: .people, at: path)
        check(person.timezone, at: path["timezone"])
        check(person.arrival, at: path["arrival"])
        check(person.departure, at: path["departure"])
        check(person.hotels, at: path["hotel"])
    }

    private mutating func check(_ arrival: Arrival?, at path: PlanPath) {
        check(arrival?.ownPlace, in: places, at: path["place"])
        check(arrival?.flight, in: activities, at: path["at"])
        if let arrival, arrival.flight != nil, arrival.ownPlace != nil || arrival.ownMeans != nil { report(path, .flightHasPlace) }
    }

    private mutating func check(_ stays: [HotelStay], at path: PlanPath) {
        for (index, stay) in stays.enumerated() {
            check(stay.hotel, in: places, at: path[index]["at"])
            if let from = stay.from, let until = stay.until, from >= until { report(path[index]["until"], .stayWithoutNight) }
        }
    }

    private mutating func check(_ delegation: Delegation, at path: PlanPath) {
        check(delegation.organization, in: organizations, at: path["organization"])
        check(delegation.attendance, of: Participant.ID(delegation.id), in: delegations, at: path)
        check(delegation.fields, of: .delegations, at: path)
        check(delegation.head, in: people, at: path["head"])
        check(delegation.members, in: people, at: path["members"])
        check(delegation.liaison, in: people, at: path["liaison"])
        check(delegation.arrival, at: path["arrival"])
        check(delegation.departure, at: path["departure"])
        check(delegation.hotels, at: path["hotel"])
    }

    private mutating func check(_ activity: Activity, at path: PlanPath) {
        check(activity.timezone, at: path["timezone"])
        check(activity.place, in: places, at: path["place"])
        check(activity.to, in: places, at: path["to"])
        check(activity.participations, at: path["roles"])
        check(activity.fields, of: .activities, at: path)
        for (index, change) in (activity.repeats?.changes ?? []).enumerated() { check(change, at: path["repeat"]["changes"][index]) }
        check(activity.vehicles, in: vehicles, at: path["vehicles"])
        check(activity.equipment, at: path)
        check(activity.agenda, at: path["agenda"])
        check(activity.after, in: activities, at: path["after"])
        check(activity.apart, in: activities, at: path["apart"])
        check(activity.alsoIn, in: activities, at: path["alsoIn"])
        if activity.alsoIn.contains(activity.id) { report(path["alsoIn"], .alsoInItself(id: activity.id.rawValue)) }
        check(activity.prefer?.rooms ?? [], in: places, at: path["prefer"]["rooms"])
        check(activity.prefer?.apart ?? [], in: activities, at: path["prefer"]["apart"])
        for (index, child) in activity.activities.enumerated() { check(child, at: path["activities"][index]) }
    }

    private mutating func check(_ change: Repeat.Change, at path: PlanPath) {
        check(change.place, in: places, at: path["place"])
        check(change.participations ?? [], at: path["roles"])
        check(change.agenda ?? [], at: path["agenda"])
    }

    private mutating func check(_ agenda: [AgendaItem], at path: PlanPath) {
        for (index, item) in agenda.enumerated() { check(item.presenters, in: participants, at: path[index]["by"]) }
    }

    private mutating func check(_ participations: [Participation], at path: PlanPath) {
        for role in Participation.Role.allCases {
            for (index, participation) in participations.filter({ $0.role == role }).enumerated() {
                check(participation, at: path[role.rawValue][index])
            }
        }
    }

    private mutating func check(_ participation: Participation, at path: PlanPath) {
        check(participation.who, in: participants, at: path["who"])
        check(participation.members, in: people, at: path["members"])
        check(participation.lead, in: people, at: path["lead"])
        if let size = participation.size {
            if participants.ids.contains(participation.who.rawValue), !delegations.ids.contains(participation.who.rawValue) {
                report(path["size"], .sizeOfNoDelegation)
            } else if size < participation.named.count {
                report(path["size"], .moreNamedThanCome(named: participation.named.count, size: size))
            }
        }
        if participation.members.isEmpty && participation.lead == nil { return }
        if participants.ids.contains(participation.who.rawValue), !delegations.ids.contains(participation.who.rawValue) {
            report(path["members"], .membersOfNoDelegation)
        } else if let lead = participation.lead, !participation.members.isEmpty, !participation.members.contains(lead) {
            report(path["lead"], .leadNotAmongMembers(id: lead.rawValue))
        }
    }

    private mutating func check(_ quantities: [Equipment.Quantity], at path: PlanPath) {
        for (index, quantity) in quantities.enumerated() { check(quantity.what, in: equipment, at: path["equipment"][index]["what"]) }
    }

    // MARK: References

    mutating func check<Entity>(_ id: Identifier<Entity>?, in space: NameSpace, at path: @autoclosure () -> PlanPath) {
        guard let id, !space.ids.contains(id.rawValue) else { return }
        unknown(id.rawValue, space.kind, among: space.ids, at: path())
    }

    mutating func check<Entity>(_ ids: [Identifier<Entity>], in space: NameSpace, at path: @autoclosure () -> PlanPath) {
        for (index, id) in ids.enumerated() { check(id, in: space, at: path()[index]) }
    }

    private mutating func check(_ zone: ZoneID?, at path: @autoclosure () -> PlanPath) {
        guard let zone else { return }
        do {
            _ = try zones.rules(for: zone)
        } catch ZoneError.unknown {
            unknown(zone.rawValue, "time zone", among: Set(zones.names()), at: path())
        } catch {
            report(path(), .zone(error))
        }
    }

    mutating func unknown(_ id: String, _ kind: String, among ids: Set<String>, at path: PlanPath) {
        report(path, .unknown(id: id, of: kind, suggestion: suggestion(for: id, among: ids)))
    }

    mutating func report(_ path: PlanPath, _ reason: PlanProblem.Reason) {
        problems.append(PlanProblem(path: path, reason: reason))
    }
}
