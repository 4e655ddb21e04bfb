package import Planning
package import Wording

/// Whom a roster lists, and how.
package struct RosterChoice: Sendable {
    package enum Order: String, CaseIterable, Sendable {
        case `protocol`, name, organization, country
    }

    package var order: Order
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
        let writer = RosterWriter(plan: plan, reader: Reader(languages: languages, plan: plan.plan), choice: choice)
        guard let roster = writer.roster(of: scope) else { return nil }
        self = roster
    }
}

/// Words the rows for a delegation, an activity, a place or the plan.
struct RosterWriter {
    let plan: ResolvedPlan
    let reader: Reader
    let choice: RosterChoice

    func roster(of scope: Scope) -> Roster? {
        switch scope {
        case .everything:
            return roster(title: reader.text(plan.plan.title), facts: [], rows: rows(of: plan.activities) + rowsOfOthers())
        case .activity(let id):
            guard let activity = plan.activity(id) else { return nil }
            return roster(
                title: reader.text(activity.activity.title), visibility: activity.visibility, facts: facts(of: activity),
                rows: rows(of: plan.activities[activity.index..<activity.subtreeEnd], root: activity))
        case .place(let id): return roster(title: reader.place(id, in: plan), facts: [], rows: rows(of: plan.activities(in: scope)))
        case .participant(let id):
            guard case .delegation(let delegation)? = plan.participant(id) else { return nil }
            return roster(of: delegation)
        case .vehicle: return nil
        }
    }

    private func roster(of delegation: Delegation) -> Roster? {
        let rows = delegation.people.map { id in
            row(person(id), role: id == delegation.head ? reader[.role(.headOfDelegation)] : reader[.delegate], delegation: delegation)
        }
        return roster(
            kind: reader[.delegation], title: reader.text(delegation.name), facts: facts(of: delegation),
            rows: rows + rowsToBeNamed(of: delegation, role: reader[.delegate]))
    }

    private func roster(
        title: String, visibility: Activity.Visibility = .public, facts: [FactLine], rows: [Roster.Row]
    ) -> Roster? {
        roster(
            kind: choice.role.map { reader[.roles($0)] } ?? reader[.listOfParticipants], title: title, visibility: visibility, facts: facts,
            rows: rows)
    }

    /// People in the plan who take part in nothing.
    private func rowsOfOthers() -> [Roster.Row] {
        let taking = Set(plan.activities.flatMap { activity in activity.activity.participations.flatMap(plan.people) })
        if choice.role != nil { return [] }
        return plan.plan.people.filter { !taking.contains($0.id) && plan.isComing(Participant.ID($0.id)) }.map { row($0, role: nil) }
    }

    /// In the requested order; people who are equal in it, in protocol order.
    private func ordered(_ rows: [Roster.Row]) -> [Roster.Row] {
        let key: (Roster.Row) -> String? =
            switch choice.order {
            case .protocol: { _ in nil }
            case .name: { $0.isToBeNamed ? nil : $0.name }
            case .organization: { $0.organization }
            case .country: { $0.country }
            }
        return rows.enumerated().sorted { left, right in
            switch (key(left.element), key(right.element)) {
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
        kind: String, title: String, visibility: Activity.Visibility = .public, facts: [FactLine], rows: [Roster.Row]
    ) -> Roster? {
        let headings = Headings(reader)
        let rows = ordered(rows)
        if rows.isEmpty { return nil }
        let numbered = rows.enumerated().map { index, row in
            var row = row
            row.number = reader.number(index + 1)
            return row
        }
        let unnamed = rows.count(where: \.isToBeNamed)
        var edition = reader.edition(of: plan.plan)
        edition.closed = reader.mark(of: visibility)
        if choice.isSensitive { edition.confidential = reader[.confidential] }
        return Roster(
            edition: edition, kind: kind, title: title, facts: facts, headings: headings,
            columns: Roster.Columns(
                number: headings.number, name: headings.name,
                title: rows.contains { $0.title != nil } ? headings.title : nil,
                organization: rows.contains { $0.organization != nil } ? headings.organization : nil,
                country: rows.contains { $0.country != nil } ? headings.country : nil,
                role: rows.contains { $0.role != nil } ? headings.role : nil,
                reply: rows.contains { $0.reply != nil } ? headings.reply : nil,
                needs: rows.contains { $0.needs != nil } ? headings.needs : nil, own: fields.map(reader.name)),
            rows: numbered,
            summary: reader.phrase(.total, ["n": .number(rows.count)])
                + (unnamed == 0 ? "" : " · " + reader.phrase(.stillToBeNamed, ["n": .number(unnamed)])))
    }

    // MARK: Rows, numbered once they are in order

    func row(_ person: Person, role: String?, delegation: Delegation? = nil) -> Roster.Row {
        let organization = (person.organization ?? delegation?.organization).flatMap { plan.organization($0) }
        return Roster.Row(
            number: "", name: reader.text(person.name), alsoWritten: reader.otherForms(of: person), isToBeNamed: false,
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
        let agenda = AgendaWriter(root: activity, plan: plan, reader: reader)
        return [
            fact(reader["heading.when"], agenda.when()),
            fact(reader["heading.place"], activity.place.map { reader.place($0, in: plan) }),
            fact(reader["heading.languages"], reader.languageList(activity.activity.languages)),
        ].compactMap { $0 }
    }

    private func fact(_ label: String, _ text: String?) -> FactLine? { text.map { FactLine(label: label, text: $0) } }
}
