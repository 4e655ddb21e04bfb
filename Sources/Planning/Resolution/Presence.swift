internal import Time

/// Who is really there: the members of groups, whoever replaces somebody, and nobody who doesn't come.
///
/// What is made of a resolved plan needn't know of groups and replacements: its activities name those who are there. `written` of an
/// activity has what the plan file says.
struct Presence: Sendable {
    private let absences: [Participant.ID: Attendance]
    private let groups: [Participant.ID: [Participant.ID]]
    /// Delegations of which some people come only on some days, with all their people.
    private let changing: [Participant.ID: [Person.ID]]

    init(_ plan: Plan) {
        let absences = plan.absences
        self.absences = absences
        groups = Dictionary(plan.groups.map { (Participant.ID($0.id), plan.members(of: $0)) }) { first, _ in first }
        changing = Dictionary(
            plan.delegations.filter { $0.people.contains { absences[Participant.ID($0)]?.since != nil } }.map {
                (Participant.ID($0.id), $0.people)
            }
        ) { first, _ in first }
    }

    /// Whether everybody comes and nobody is named with others.
    var isPlain: Bool { absences.isEmpty && groups.isEmpty }

    func isGroup(_ id: Participant.ID) -> Bool { groups[id] != nil }

    /// Whether they come, if only for some days.
    func comes(_ id: Participant.ID) -> Bool { absences[id].map { $0.since != nil } ?? true }

    // MARK: Records

    /// The delegations with those who come, at least on some days.
    func delegations(of plan: Plan) -> [Delegation] {
        if absences.isEmpty { return plan.delegations }
        return plan.delegations.map { written in
            var delegation = written
            guard comes(Participant.ID(written.id)) else {
                (delegation.head, delegation.members, delegation.size) = (nil, [], 0)
                return delegation
            }
            delegation.head = written.head.flatMap(successor)
            delegation.members = everybody(standingFor: written.members)
            delegation.liaison = written.liaison.flatMap(successor)
            delegation.size = written.size.map { max(0, $0 - written.people.count + delegation.people.count) }
            return delegation
        }
    }

    /// The vehicles with drivers who come.
    func vehicles(of plan: Plan) -> [Vehicle] {
        if absences.isEmpty { return plan.vehicles }
        return plan.vehicles.map { written in
            var vehicle = written
            vehicle.driver = written.driver.flatMap(successor)
            return vehicle
        }
    }

    /// Who has somebody's standing tasks: whoever replaces them for all the time, otherwise they themselves.
    private func successor(of person: Person.ID) -> Person.ID? {
        comes(Participant.ID(person)) ? person : holders(of: Participant.ID(person), on: nil).first.map { Person.ID($0) }
    }

    private func everybody(standingFor people: [Person.ID]) -> [Person.ID] {
        let always = LocalDate.distantPast...LocalDate.distantFuture
        return Self.distinct(people.flatMap { holders(of: Participant.ID($0), on: always) }).map { Person.ID($0) }
    }

    // MARK: Activities

    /// Who has somebody's part on those days, each once: they, those who replace them, or nobody. Without days it is whoever comes in
    /// the end.
    func holders(of id: Participant.ID, on days: ClosedRange<LocalDate>?) -> [Participant.ID] {
        guard absences[id] != nil else { return [id] }
        var found: [Participant.ID] = []
        var seen: Set<Participant.ID> = []
        var (next, rest) = (Optional(id), days)
        while let who = next, seen.insert(who).inserted {
            guard let absence = absences[who] else {
                found.append(who)
                break
            }
            if let since = absence.since, let left = rest {
                if left.lowerBound < since { found.append(who) }
                if left.upperBound < since { break }
                rest = max(left.lowerBound, since)...left.upperBound
            }
            next = absence.replacedBy
        }
        return found
    }

    /// Puts those who are there in the place of those whom the activity names; answers with the activity as it was, `nil` where these
    /// are the same.
    func apply(to activity: inout Activity) -> Activity? {
        if isPlain { return nil }
        let days = activity.when?.attended
        var present = activity
        present.participations = participations(of: activity, on: days)
        for index in present.agenda.indices {
            let presenters = present.agenda[index].presenters
            present.agenda[index].presenters = Self.distinct(presenters.flatMap { expanded($0, on: days) })
        }
        if present == activity { return nil }
        let written = activity
        activity = present
        return written
    }

    private func participations(of activity: Activity, on days: ClosedRange<LocalDate>?) -> [Participation] {
        var found: [Participation] = []
        let written = activity.participations
        var named = Set(written.filter { !isGroup($0.who) }.flatMap { [$0.who] + holders(of: $0.who, on: days) })
        for participation in written {
            if isGroup(participation.who) {
                // Whoever is named by name too keeps that part, and nobody has two of groups.
                found += expanded(participation.who, on: days).filter { named.insert($0).inserted }.map {
                    present(participation, for: $0, on: days)
                }
                continue
            }
            for holder in holders(of: participation.who, on: days) {
                let isOther = holder != participation.who
                // What somebody declined is nobody's, and whoever has the part already has it once.
                let isTaken = (written + found).contains { $0.who == holder && $0.role == participation.role }
                if isOther, !participation.isComing || isTaken { continue }
                if let part = remaining(of: present(participation, for: holder, on: days), on: days) { found.append(part) }
            }
        }
        return found
    }

    func expanded(_ id: Participant.ID, on days: ClosedRange<LocalDate>?) -> [Participant.ID] {
        Self.distinct((groups[id] ?? [id]).flatMap { holders(of: $0, on: days) })
    }

    private func present(_ written: Participation, for who: Participant.ID, on days: ClosedRange<LocalDate>?) -> Participation {
        var participation = written
        if who != written.who {
            participation.who = who
            if !isGroup(written.who) { participation.status = .needsAction }
            (participation.members, participation.lead) = ([], nil)
        }
        if !participation.isPart, let people = changing[who] {
            participation.present = Self.distinct(people.flatMap { holders(of: Participant.ID($0), on: days) }).map { Person.ID($0) }
        }
        return participation
    }

    /// The part of a delegation without those who don't come; `nil` where nobody of it is left.
    private func remaining(of part: Participation, on days: ClosedRange<LocalDate>?) -> Participation? {
        guard part.isPart || part.lead != nil, !absences.isEmpty else { return part }
        func present(_ people: [Person.ID]) -> [Person.ID] {
            Self.distinct(people.flatMap { holders(of: Participant.ID($0), on: days) }).map { Person.ID($0) }
        }
        var remaining = part
        remaining.members = present(part.members)
        remaining.lead = part.lead.flatMap { present([$0]).first }
        if let size = part.size { remaining.size = size - part.named.count + remaining.named.count }
        let isEmpty = !part.members.isEmpty && remaining.members.isEmpty && remaining.size == nil || remaining.size == 0
        return isEmpty ? nil : remaining
    }

    private static func distinct(_ ids: [Participant.ID]) -> [Participant.ID] {
        var seen: Set<Participant.ID> = []
        return ids.filter { seen.insert($0).inserted }
    }
}

extension Schedule {
    /// The days that decide who is there: what goes on past midnight is for those who are there when it begins.
    var attended: ClosedRange<LocalDate> {
        switch self {
        case .timed: firstDay...firstDay
        case .allDay(let first, let last): first...last
        }
    }
}

extension LocalDate {
    fileprivate static let distantPast = LocalDate(year: 1, month: 1, day: 1)!  // within the calendar
    fileprivate static let distantFuture = LocalDate(year: 9999, month: 12, day: 31)!  // within the calendar
}

extension Plan {
    /// Those who don't come, or not all the time, by id. Whoever is only in delegations that don't come doesn't come either.
    fileprivate var absences: [Participant.ID: Attendance] {
        var found: [Participant.ID: Attendance] = [:]
        for delegation in delegations where delegation.attendance.isAway { found[Participant.ID(delegation.id)] = delegation.attendance }
        if !found.isEmpty {
            let others = Set(delegations.filter { !$0.attendance.isAway }.flatMap(\.people))
            for delegation in delegations where delegation.attendance.isAway {
                var absence = Attendance()
                (absence.status, absence.since) = (.notComing, delegation.attendance.since)
                for person in delegation.people.map({ Participant.ID($0) }) where !others.contains(Person.ID(person)) {
                    // Who is in several stays with the last of them.
                    if let known = found[person], known.since ?? .distantPast >= absence.since ?? .distantPast { continue }
                    found[person] = absence
                }
            }
        }
        for person in people where person.attendance.isAway { found[Participant.ID(person.id)] = person.attendance }
        return found
    }

    /// Everybody in the group as the plan names them, each once.
    fileprivate func members(of group: ParticipantGroup, inside around: Set<ParticipantGroup.ID> = []) -> [Participant.ID] {
        var found: [Participant.ID] = []
        if let heads = group.heads {
            let chosen = delegations.filter { delegation in
                if case .of(let ids) = heads { return ids.contains(delegation.id) && group.admits(delegation) }
                return group.admits(delegation)
            }
            found += chosen.compactMap(\.head).map { Participant.ID($0) }
        }
        let theirs = Dictionary(delegations.flatMap { each in each.people.map { ($0, each) } }) { first, _ in first }
        switch group.all {
        case .people?: found += people.filter { group.admits($0, of: theirs[$0.id]) }.map { Participant.ID($0.id) }
        case .delegations?: found += delegations.filter(group.admits).map { Participant.ID($0.id) }
        case .organizations?: found += organizations.filter(group.admits).map { Participant.ID($0.id) }
        case nil:
            guard group.heads == nil, group.narrows else { break }
            let chosen = delegations.filter(group.admits)
            // A delegation stands for its members.
            let alone = people.filter { person in !chosen.contains { $0.people.contains(person.id) } }
            found += chosen.map { Participant.ID($0.id) } + alone.filter { group.admits($0, of: nil) }.map { Participant.ID($0.id) }
        }
        for member in group.members {
            if let inner = groups.first(where: { Participant.ID($0.id) == member }) {
                if inner.id != group.id, !around.contains(inner.id) { found += members(of: inner, inside: around.union([group.id])) }
            } else {
                found.append(member)
            }
        }
        var seen: Set<Participant.ID> = []
        return found.filter { seen.insert($0).inserted }
    }
}

extension ParticipantGroup {
    fileprivate func admits(_ delegation: Delegation) -> Bool {
        admits(country: delegation.country, organization: delegation.organization, tags: delegation.tags)
    }

    /// What a person doesn't say is as with the delegation.
    fileprivate func admits(_ person: Person, of delegation: Delegation?) -> Bool {
        admits(
            country: person.country ?? delegation?.country, organization: person.organization ?? delegation?.organization,
            tags: person.tags + (delegation?.tags ?? []))
    }

    fileprivate func admits(_ body: Organization) -> Bool { admits(country: body.country, organization: body.id, tags: body.tags) }

    private func admits(country: CountryCode?, organization: Organization.ID?, tags: [String]) -> Bool {
        (countries.isEmpty || country.map(countries.contains) ?? false)
            && (organizations.isEmpty || organization.map(organizations.contains) ?? false)
            && (self.tags.isEmpty || tags.contains(where: self.tags.contains))
    }
}
