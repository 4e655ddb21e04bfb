internal import Documents
internal import Planning
internal import Wording

extension PaperWriter {
    /// The list that the United Nations print: delegations in the alphabetical order of countries in the reader's language, then
    /// observers, organizations, other participants and the secretariat. Everybody stands in it once.
    func participants() -> PaperDraft {
        let countries = comingDelegations.filter { $0.country != nil && !isObserver($0) }
        let observers = comingDelegations.filter(isObserver)
        let bodies = comingDelegations.filter { $0.country == nil && !isObserver($0) }
        var listed: Set<Person.ID> = []
        func sections(_ delegations: [Delegation], in part: Phrase) -> [PaperDraft.Section] {
            inOrder(delegations).compactMap { delegation in
                section(of: delegation, part, members: delegation.people.filter { listed.insert($0).inserted })
            }
        }
        let delegations =
            sections(countries, in: .delegations) + sections(observers, in: .observers)
        let ofBodies = sections(bodies, in: .organizations)
        let serving = serving
        let drivers = Set(plan.plan.vehicles.compactMap(\.driver))
        let others = people.filter { !listed.contains($0.id) }
        let staff = others.filter { serving.contains($0.id) || $0.tags.contains("secretariat") }
        let staffIDs = Set(staff.map(\.id))
        let guests = others.filter { !staffIDs.contains($0.id) && !(drivers.contains($0.id) && !takingPart.contains($0.id)) }
        let all =
            delegations + (ofBodies + grouped(guests.filter { $0.organization != nil }, .organizations)).sorted(by: comesBefore)
            + single(guests.filter { $0.organization == nil }, .otherParticipants) + single(staff, .secretariat)
        return PaperDraft(
            sectionColumns: [reader["heading.part"], reader["heading.body"]],
            columns: [
                reader["heading.name"], reader["heading.title"], reader["heading.organization"], reader["heading.country"],
                reader["heading.role"],
            ], sections: namingPartsOnce(all))
    }

    private func isObserver(_ delegation: Delegation) -> Bool {
        delegation.tags.contains { ["observer", "observers"].contains($0.lowercased()) }
    }

    /// Those who only serve the meeting: its organizers, interpreters and liaison officers.
    private var serving: Set<Person.ID> {
        let service: Set<Participation.Role> = [.organizer, .interpreter, .liaison]
        var serving = Set(plan.plan.delegations.compactMap(\.liaison))
        var others: Set<Person.ID> = []
        for participation in plan.activities.lazy.flatMap(\.activity.participations) {
            guard case .person(let person)? = plan.participant(participation.who) else { continue }
            if service.contains(participation.role) { serving.insert(person.id) } else { others.insert(person.id) }
        }
        return serving.subtracting(others)
    }

    private var takingPart: Set<Person.ID> {
        Set(plan.activities.flatMap { activity in activity.activity.participations.flatMap(plan.people) })
    }

    private func section(of delegation: Delegation, _ part: Phrase, members: [Person.ID]) -> PaperDraft.Section? {
        let own = reader.text(delegation.name)
        let heading = delegation.country.map(reader.country) ?? own
        let rows = members.compactMap(plan.person).map { person in
            row(person, role: person.id == delegation.head ? reader[.role(.headOfDelegation)] : nil, country: delegation.country)
        }
        // A delegation that hasn't named anybody comes all the same.
        let unnamed: [PaperDraft.Cell] = [.optional(reader[.toBeNamed]), .empty, .empty, .empty, .empty]
        if rows.isEmpty, !delegation.people.isEmpty { return nil }
        return PaperDraft.Section(
            part: reader[part], heading: Worded(heading), note: own == heading ? nil : own,
            values: [.optional(reader[part]), .text(Worded(heading))], rows: rows.isEmpty ? [unnamed] : rows)
    }

    private func grouped(_ people: [Person], _ part: Phrase) -> [PaperDraft.Section] {
        plan.plan.organizations.compactMap { body in
            section(reader.text(body.name), part, people.filter { $0.organization == body.id }, country: body.country)
        }
    }

    private func single(_ people: [Person], _ part: Phrase) -> [PaperDraft.Section] {
        [section(reader[part], part, people, country: nil)].compactMap { $0 }
    }

    private func section(_ heading: String, _ part: Phrase, _ people: [Person], country: CountryCode?) -> PaperDraft.Section? {
        if people.isEmpty { return nil }
        let ranked = people.enumerated().sorted { ($0.element.rank ?? .max, $0.offset) < ($1.element.rank ?? .max, $1.offset) }
        return PaperDraft.Section(
            part: reader[part], heading: Worded(heading), values: [.optional(reader[part]), .text(Worded(heading))],
            rows: ranked.map { row($0.element, role: nil, country: country, naming: heading) })
    }

    /// Without the country and the organization that the heading names.
    private func row(_ person: Person, role: String?, country: CountryCode?, naming heading: String? = nil) -> [PaperDraft.Cell] {
        let organization = organization(of: person)
        return [
            .text(Worded(addressed(person.id))), .optional(person.title.map(reader.text)),
            .optional(organization == heading ? nil : organization),
            .optional(person.country == country ? nil : person.country.map(reader.country)), .optional(role),
        ]
    }

    private func comesBefore(_ one: PaperDraft.Section, _ other: PaperDraft.Section) -> Bool {
        reader.compare(one.heading.text, other.heading.text) < 0
    }

    /// The name of a part stands over its first section; over the only one of the same name it would say it twice.
    private func namingPartsOnce(_ sections: [PaperDraft.Section]) -> [PaperDraft.Section] {
        var named: String?
        return sections.map { section in
            var section = section
            if section.part == named || section.part == section.heading.text { section.part = nil } else { named = section.part }
            return section
        }
    }
}
