internal import Documents
package import Planning
package import Wording

/// Whom a roster lists, and how.
package struct RosterChoice: Sendable {
    package enum Order: String, CaseIterable, Sendable {
        case `protocol`, name, organization, country
    }

    package var order: Order
    /// What the roster is for on paper.
    package var form = RosterForm.list
    /// The sheets of badges.
    package var badges = BadgeStock.a6.sheet
    /// How many badges without a name there are besides those for people who aren't named yet.
    package var blanks = 0
    /// Only people who have this role somewhere.
    package var role: Participation.Role?
    /// Whether it shows diet and access, and so is confidential.
    package var isSensitive: Bool
    /// Which of the fields that the plan adds it shows; sensitive ones only where `isSensitive`.
    package var fields: [CustomField.ID] = []

    /// The addresses of people's calendars, for the QR codes.
    package var calendars: [Person.ID: String] = [:]

    package init(order: Order = .protocol, role: Participation.Role? = nil, isSensitive: Bool = false) {
        self.order = order
        self.role = role
        self.isSensitive = isSensitive
    }
}

extension Roster {
    /// The seats of a delegation, head first; or the participants in an activity, a place or the whole plan, each once. `nil` if
    /// there are none.
    package init?(of scope: Scope, in plan: ResolvedPlan, choice: RosterChoice = RosterChoice(), languages: Languages) {
        let writer = RosterWriter(plan: plan, languages: languages, choice: choice)
        guard let roster = writer.roster(of: scope) else { return nil }
        self = roster
    }
}

/// Words the rows for a delegation, an activity, a place or the plan.
struct RosterWriter {
    let plan: ResolvedPlan
    let reader: Reader
    let choice: RosterChoice
    private let languages: Languages
    private let delegations: [Person.ID: Delegation.ID]

    init(plan: ResolvedPlan, languages: Languages, choice: RosterChoice) {
        (self.plan, self.languages, self.choice) = (plan, languages, choice)
        reader = Reader(languages: languages, plan: plan.plan)
        delegations = Dictionary(plan.plan.delegations.flatMap { each in each.people.map { ($0, each.id) } }) { first, _ in first }
    }

    func roster(of scope: Scope) -> Roster? {
        switch scope {
        case .everything:
            let others = entriesOfOthers()
            return roster(title: reader.text(plan.plan.title), facts: [], entries: entries(of: plan.activities) + others, scope)
        case .activity(let id):
            guard let activity = plan.activity(id) else { return nil }
            return roster(
                title: reader.text(activity.activity.title), facts: facts(of: activity),
                entries: entries(of: plan.activities[activity.index..<activity.subtreeEnd], root: activity), scope)
        case .place(let id):
            return roster(title: reader.place(id, in: plan), facts: [], entries: entries(of: plan.activities(in: scope)), scope)
        case .participant(let id):
            guard case .delegation(let delegation)? = plan.participant(id) else { return nil }
            return roster(of: delegation)
        case .vehicle: return nil
        }
    }

    private func roster(of delegation: Delegation) -> Roster? {
        let duties = Duties(in: plan.activities, of: plan)
        let named = delegation.people.map { id in
            let isHead = id == delegation.head
            let own = duties[id].flatMap(\.role).map { reader[.role($0)] } ?? reader[.delegate]
            var entry = entry(
                row(person(id), role: isHead ? reader[.role(.headOfDelegation)] : own, delegation: delegation), Participant.ID(id))
            entry.duty = duties[id]
            if isHead { entry.held.insert(.headOfDelegation) }
            return entry
        }
        let unnamed = rowsToBeNamed(of: delegation, role: reader[.delegate]).map { entry($0, nil, delegation: delegation.id) }
        return roster(
            kind: reader[.delegation], title: reader.text(delegation.name), facts: facts(of: delegation), entries: named + unnamed,
            .participant(Participant.ID(delegation.id)))
    }

    private func roster(title: String, facts: [FactLine], entries: [RosterEntry], _ scope: Scope) -> Roster? {
        roster(
            kind: choice.role.map { reader[.roles($0)] } ?? reader[.listOfParticipants], title: title, facts: facts, entries: entries,
            scope)
    }

    /// People in the plan who take part in nothing.
    private func entriesOfOthers() -> [RosterEntry] {
        let taking = Set(plan.activities.flatMap { activity in activity.activity.participations.flatMap(plan.people) })
        if choice.role != nil { return [] }
        let duties = Duties(in: plan.activities, of: plan)
        return plan.plan.people.filter { !taking.contains($0.id) && plan.isComing(Participant.ID($0.id)) }.map { person in
            var entry = entry(row(person, role: nil), Participant.ID(person.id))
            entry.duty = duties[person.id]
            return entry
        }
    }

    /// The row of somebody, or of a seat of the delegation, with what else follows from who it is.
    func entry(_ row: Roster.Row, _ who: Participant.ID?, delegation: Delegation.ID? = nil) -> RosterEntry {
        var entry = RosterEntry(row: row, who: who, delegation: delegation)
        switch who.flatMap({ plan.participant($0) }) {
        case .person(let person)?:
            entry.delegation = delegation ?? delegations[person.id]
            entry.organization = person.organization
        case .organization(let organization)?: entry.organization = organization.id
        default: break
        }
        if let delegation = entry.delegation.flatMap({ plan.delegation($0) }) {
            (entry.party, entry.partyName) = ("delegation \(delegation.id)", reader.text(delegation.name))
            entry.isHead = delegation.head.map { Participant.ID($0) == who } ?? false
        } else if let organization = entry.organization.flatMap({ plan.organization($0) }) {
            (entry.party, entry.partyName) = ("organization \(organization.id)", reader.text(organization.name))
        } else {
            (entry.party, entry.partyName) = (row.country.map { "country \($0)" } ?? "person \(who?.rawValue ?? "")", row.country)
        }
        return entry
    }

    /// In the requested order; people who are equal in it, in protocol order, with those last who are there to work.
    private func ordered(_ entries: [RosterEntry]) -> [RosterEntry] {
        let key: (Roster.Row) -> String? =
            switch choice.order {
            case .protocol: { _ in nil }
            case .name: { row in row.isToBeNamed ? nil : row.family.map { "\($0) \(row.given ?? "")" } ?? row.name }
            case .organization: { $0.organization }
            case .country: { $0.country }
            }
        let entries = entries.enumerated().sorted { left, right in
            (left.element.duty?.rawValue ?? -1, left.offset) < (right.element.duty?.rawValue ?? -1, right.offset)
        }.map(\.element)
        return entries.enumerated().sorted { left, right in
            switch (key(left.element.row), key(right.element.row)) {
            case (let one?, let other?):
                let order = reader.compare(one, other)
                return order == 0 ? left.offset < right.offset : order < 0
            case (.some, nil): return true
            case (nil, .some): return false
            case (nil, nil): return left.offset < right.offset
            }
        }.map(\.element)
    }

    private func roster(
        kind: String, title: String, facts: [FactLine], entries: [RosterEntry], _ scope: Scope
    ) -> Roster? {
        let headings = Headings(reader)
        let entries = ordered(entries.filter { !(choice.form.isOfPeople && $0.row.isOrganization) }).enumerated().map(numbered)
        let rows = entries.map(\.row)
        let plates =
            choice.form == .countryPlates ? CountryPlates(plan: plan, languages: languages).plates(of: delegations(in: scope), entries) : []
        if rows.isEmpty, plates.isEmpty { return nil }
        let unnamed = rows.count(where: \.isToBeNamed)
        var edition = reader.edition(of: plan.plan)
        edition.closed = reader.mark(of: activity(of: scope)?.visibility ?? .public)
        if choice.isSensitive { edition.confidential = reader[.confidential] }
        var roster = Roster(
            edition: edition, kind: kind, title: title, facts: facts, headings: headings,
            columns: Roster.Columns(
                number: headings.number, name: headings.name,
                family: rows.contains { $0.family != nil } ? reader["heading.family"] : nil,
                title: rows.contains { $0.title != nil } ? headings.title : nil,
                organization: rows.contains { $0.organization != nil } ? headings.organization : nil,
                country: rows.contains { $0.country != nil } ? headings.country : nil,
                role: rows.contains { $0.role != nil } ? headings.role : nil,
                reply: rows.contains { $0.reply != nil } ? headings.reply : nil,
                needs: rows.contains { $0.needs != nil } ? headings.needs : nil, own: fields.map(reader.name)),
            rows: rows,
            summary: reader.phrase(.total, ["n": .number(rows.count)])
                + (unnamed == 0 ? "" : " · " + reader.phrase(.stillToBeNamed, ["n": .number(unnamed)])))
        roster.order = order(of: rows)
        switch choice.form {
        case .seating: roster.seating = SeatingWriter(writer: self, activity: activity(of: scope)).seating(of: entries)
        case .countryPlates: roster.plates = plates
        case .badges:
            roster.badges = choice.badges
            roster.rows += Array(repeating: blank, count: choice.blanks)
        case .list, .signIn, .nameCards, .nameplates: break
        }
        return roster
    }

    private func activity(of scope: Scope) -> ResolvedActivity? { if case .activity(let id) = scope { plan.activity(id) } else { nil } }

    /// Those that come, whether or not anything is known of their people.
    private func delegations(in scope: Scope) -> [Delegation] {
        let activities: [ResolvedActivity]
        switch scope {
        case .everything: return plan.plan.delegations.filter { plan.isComing(Participant.ID($0.id)) }
        case .participant(let id): return [plan.delegation(Delegation.ID(id))].compactMap(\.self)
        case .activity: activities = activity(of: scope).map { Array(plan.activities[$0.index..<$0.subtreeEnd]) } ?? []
        case .place: activities = Array(plan.activities(in: scope))
        case .vehicle: return []
        }
        var seen: Set<Participant.ID> = []
        let coming = activities.filter { $0.status != .cancelled }.flatMap(\.activity.participations).map(\.who)
        return coming.filter { seen.insert($0).inserted }.compactMap { plan.delegation(Delegation.ID($0)) }
    }

    /// A badge on which a name is written by hand.
    private var blank: Roster.Row {
        Roster.Row(number: "", name: reader[.toBeNamed], alsoWritten: [], isToBeNamed: true, isOrganization: false)
    }

    private func numbered(_ index: Int, _ entry: RosterEntry) -> RosterEntry {
        var entry = entry
        entry.row.number = reader.number(index + 1)
        let category = entry.category
        (entry.row.category, entry.row.categoryName) = (category.name(for: reader), category.rawValue)
        return entry
    }

    /// Says where names as written give the order, because the plan doesn't have family names.
    private func order(of rows: [Roster.Row]) -> String? {
        let named = rows.filter { !$0.isToBeNamed && !$0.isOrganization }
        let written = named.count { $0.family == nil }
        if choice.order != .name || written == 0 { return nil }
        return reader[written == named.count ? .byNameAsWritten : .partlyByFamilyName]
    }

    // MARK: Rows, numbered once they are in order

    func row(_ person: Person, role: String?, delegation: Delegation? = nil) -> Roster.Row {
        let organization = (person.organization ?? delegation?.organization).flatMap { plan.organization($0) }
        let parts = reader.nameParts(of: person)
        let name = choice.order == .name ? parts?.listed(comma: reader[.comma]) : nil
        return Roster.Row(
            number: "", name: name ?? reader.text(person.name), given: parts?.given, family: parts?.family,
            alsoWritten: reader.otherForms(of: person), isToBeNamed: false,
            isOrganization: false,
            honorific: person.honorific.map(reader.text), title: person.title.map(reader.text),
            organization: organization.map { reader.text($0.name) },
            country: (person.country ?? delegation?.country).map(reader.country), role: role,
            needs: choice.isSensitive ? needs(of: person) : nil,
            own: own { field in
                (field.owners.contains(.people) ? person.fields[field.id.rawValue] : nil) ?? delegation?.fields[field.id.rawValue]
            }, code: choice.calendars[person.id].flatMap(QRCode.rows))
    }

    /// The fields that the plan adds and that are asked for.
    private var fields: [CustomField] {
        choice.fields.compactMap { id in plan.plan.fields.first { $0.id == id && (choice.isSensitive || !$0.isSensitive) } }
    }

    private func own(_ value: (CustomField) -> String?) -> [Roster.Own] {
        fields.map { field in
            Roster.Own(heading: reader.name(of: field), text: value(field).map { clean(reader.words(for: $0, of: field)) } ?? "")
        }
    }

    private func needs(of person: Person) -> String? {
        let needs = [person.dietary, person.access].compactMap { $0 }.map(clean)
        return needs.isEmpty ? nil : reader.joined(needs, by: "; ")
    }

    func row(_ organization: Organization, role: String?) -> Roster.Row {
        Roster.Row(
            number: "", name: reader.text(organization.name), alsoWritten: [], isToBeNamed: false, isOrganization: true,
            country: organization.country.map(reader.country), role: role, own: own { organization.fields[$0.id.rawValue] })
    }

    /// The seats of a delegation that nobody is named for. Their affiliation isn't known yet; among other delegations they show the
    /// delegation's name.
    func rowsToBeNamed(of delegation: Delegation, _ count: Int? = nil, role: String, besideOthers: Bool = false) -> [Roster.Row] {
        let row = Roster.Row(
            number: "", name: reader[.toBeNamed], alsoWritten: [], isToBeNamed: true, isOrganization: false,
            organization: besideOthers ? reader.text(delegation.name) : nil, country: delegation.country.map(reader.country), role: role,
            own: own { delegation.fields[$0.id.rawValue] })
        return Array(repeating: row, count: count ?? delegation.headcount - delegation.people.count)
    }

    func person(_ id: Person.ID) -> Person {
        guard let person = plan.person(id) else { preconditionFailure("a resolved plan has no person '\(id)'") }
        return person
    }

    // MARK: Facts

    private func facts(of delegation: Delegation) -> [FactLine] {
        let liaison = delegation.liaison.map { reader.contributor(Participant.ID($0), in: plan) }
        return [
            fact(reader["heading.country"], delegation.country.map(reader.country)),
            fact(reader["heading.languages"], reader.languageList(delegation.languages)),
            fact(reader[.role(.liaison)], liaison.map { [$0.honorific, $0.name].compactMap { $0 }.joined(separator: " ") }),
            fact(reader[.arrival], delegation.arrival.map(reader.arrival(in: plan))),
            fact(reader[.departure], delegation.departure.map(reader.arrival(in: plan))),
            fact(
                reader[.hotel],
                delegation.hotels.isEmpty
                    ? nil
                    : reader.joined(delegation.hotels.map { reader.stay($0, as: reader.place($0.hotel, in: plan)) }, by: reader[.comma])
            ),
        ].compactMap { $0 }
    }

    private func facts(of activity: ResolvedActivity) -> [FactLine] {
        return [
            fact(reader["heading.when"], activity.when.map(reader.when) ?? activity.activity.duration.map(reader.length)),
            fact(reader["heading.place"], activity.place.map { reader.place($0, in: plan) }),
            fact(reader["heading.languages"], reader.languageList(activity.activity.languages)),
        ].compactMap { $0 }
    }

    private func fact(_ label: String, _ text: String?) -> FactLine? { text.map { FactLine(label: label, text: $0) } }
}
