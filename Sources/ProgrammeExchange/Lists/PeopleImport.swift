internal import Importing
package import Notation
package import Planning

extension ListImport {
    /// Adds the people of the list to the plan: new people, further details of known ones, their organizations and delegations, and their
    /// participations in activities.
    package func addPeople(in sheet: Sheet, to plan: ResolvedPlan) throws(ListImportError) -> Outcome {
        let columns = try ListColumns<PersonField>(
            of: sheet, mapping: self.columns, fields: plan.plan.fields.filter { $0.owners.contains(.people) },
            wanted: "'Name', 'Country' and 'E-mail'")
        if let activity, plan.activity(activity) == nil { throw ListImportError(["there is no activity '\(activity)' in the plan"]) }
        var rows = PersonRowReader(sheet, columns, self, zones: plan.zones)
        // An organization is identified by the first name that the plan has for it.
        var bodies: [String: String] = [:]
        for body in plan.plan.organizations {
            for name in [body.id.rawValue, body.acronym ?? ""] + body.name.all { bodies.enter(body.name.all[0], as: name) }
        }
        let known = plan.plan.people.map { person in
            ListedPerson(known: person, organization: person.organization.flatMap { bodies[$0.rawValue.folded] })
        }
        var people = ListedPeople(
            known: known, merging: merging, replacing: replacing, sensitive: Set(plan.plan.fields.filter(\.isSensitive).map(\.id.rawValue)))
        var count = 0
        for row in sheet.rows where row.number > columns.headingRow {
            guard var person = rows.person(in: row) else { continue }
            count += 1
            person.organization = person.organization.map { bodies[$0.folded] ?? $0 }
            people.add(person)
        }
        var writer = PeopleWriter(plan, self)
        for person in people.all where !person.rows.isEmpty { writer.add(person) }
        let new = people.all.count { !$0.isKnown }
        let summary =
            "\(count) \(count == 1 ? "row names" : "rows name") somebody: \(new) new to the plan, \(count - new) in the plan already or listed twice"
        return Outcome(
            plan: writer.plan, remarks: sheet.remarks + columns.remarks + [summary], changes: writer.changes,
            issues: (rows.issues + people.issues + writer.issues).enumerated().sorted {
                ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
            }.map(\.element))
    }
}
