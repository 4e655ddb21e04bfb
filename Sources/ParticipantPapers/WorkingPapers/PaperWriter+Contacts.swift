internal import Documents
internal import Planning
internal import Wording

extension PaperWriter {
    /// Everybody with telephone and e-mail: by delegation, then by organization, then the rest, and the vehicles.
    func contacts() -> PaperDraft {
        let members = Set(comingDelegations.flatMap(\.people))
        let others = people.filter { !members.contains($0.id) }
        let bodies = plan.plan.organizations.compactMap { body -> PaperDraft.Section? in
            let office: [[PaperDraft.Cell]] =
                body.phone != nil || body.email != nil
                ? [[.text(reader.worded(body.name)), .empty, .empty, .optional(body.phone.map(clean)), .optional(body.email.map(clean))]]
                : []
            return section(reader.text(body.name), office + others.filter { $0.organization == body.id }.map { row($0, role: nil) })
        }
        let sections =
            inOrder(comingDelegations).compactMap(section) + bodies.sorted { reader.compare($0.heading.text, $1.heading.text) < 0 }
            + [
                section(reader[.otherParticipants], others.filter { $0.organization == nil }.map { row($0, role: nil) }),
                section(reader["heading.vehicle"], plan.plan.vehicles.filter { $0.phone != nil || $0.driver != nil }.map(row)),
            ].compactMap { $0 }
        return PaperDraft(
            sectionColumns: [reader["heading.body"]],
            columns: [
                reader["heading.name"], reader["heading.title"], reader["heading.role"], reader["heading.phone"], reader["heading.email"],
            ], sections: sections)
    }

    private func section(_ heading: String, _ rows: [[PaperDraft.Cell]]) -> PaperDraft.Section? {
        rows.isEmpty ? nil : PaperDraft.Section(heading: Worded(heading), values: [.text(Worded(heading))], rows: rows)
    }

    private func section(_ delegation: Delegation) -> PaperDraft.Section? {
        let name = reader.text(delegation.name)
        let whole = delegation.email.map { [[PaperDraft.Cell.text(Worded(name)), .empty, .empty, .empty, .optional(clean($0))]] } ?? []
        let members = delegation.people.compactMap(plan.person).map { person in
            row(person, role: person.id == delegation.head ? reader[.role(.headOfDelegation)] : nil)
        }
        var found = section(name, whole + members)
        let liaison = contact(for: delegation)
        if !liaison.isEmpty {
            found?.note = reader[.role(.liaison)] + reader[.colon] + reader.joined(liaison, by: reader[.comma])
        }
        return found
    }

    private func row(_ person: Person, role: String?) -> [PaperDraft.Cell] {
        [
            .text(Worded(addressed(person.id))), .optional(person.title.map(reader.text)), .optional(role),
            .optional(person.phone.map(clean)), .optional(person.email.map(clean)),
        ]
    }

    private func row(_ vehicle: Vehicle) -> [PaperDraft.Cell] {
        [
            .text(reader.worded(vehicle.name)), .optional(vehicle.driver.map(addressed)), .optional(reader["heading.driver"]),
            .optional((vehicle.phone ?? vehicle.driver.flatMap(plan.person)?.phone).map(clean)), .empty,
        ]
    }

    /// By the names of their countries in the reader's alphabet, or else by their own.
    func inOrder(_ delegations: [Delegation]) -> [Delegation] {
        let keyed = delegations.map { ($0.country.map(reader.country) ?? reader.text($0.name), reader.text($0.name), $0) }
        return keyed.enumerated().sorted { left, right in
            let order = reader.compare(left.element.0, right.element.0)
            if order != 0 { return order < 0 }
            let second = reader.compare(left.element.1, right.element.1)
            return second == 0 ? left.offset < right.offset : second < 0
        }.map(\.element.2)
    }
}
