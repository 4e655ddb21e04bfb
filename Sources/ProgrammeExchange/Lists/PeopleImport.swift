internal import Importing
package import Notation
package import Planning

extension ListImport {
    /// The plan with the people of the list: those who are new, what was not known of the others, their bodies and delegations, and their
    /// parts in activities.
    package func addPeople(in sheet: Sheet, to plan: ResolvedPlan) throws(ListProblems) -> Outcome {
        let columns = try ListColumns<PersonField>(of: sheet, told: self.columns, wanted: "'Name', 'Country' and 'E-mail'")
        if let activity, plan.activity(activity) == nil { throw ListProblems(["there is no activity '\(activity)' in the plan"]) }
        var rows = PersonRows(sheet, columns, self, zones: plan.zones)
        // A body is known by the first name that the plan has for it.
        var bodies: [String: String] = [:]
        for body in plan.plan.organizations {
            for name in [body.id.rawValue, body.acronym ?? ""] + body.name.all { bodies.enter(body.name.all[0], as: name) }
        }
        let known = plan.plan.people.map { person in
            ListedPerson(known: person, organization: person.organization.flatMap { bodies[$0.rawValue.folded] })
        }
        var people = ListedPeople(known: known, merging: merging, replacing: replacing)
        var count = 0
        for row in sheet.rows where row.number > columns.headingRow {
            guard var person = rows.person(in: row) else { continue }
            count += 1
            person.organization = person.organization.map { bodies[$0.folded] ?? $0 }
            people.add(person)
        }
        var enrolment = Enrolment(plan, self)
        for person in people.all where !person.rows.isEmpty { enrolment.enrol(person) }
        let new = people.all.count { !$0.isKnown }
        let summary =
            "\(count) \(count == 1 ? "row names" : "rows name") somebody: \(new) new to the plan, \(count - new) of them or of others who are in it"
        return Outcome(
            plan: enrolment.plan, remarks: sheet.remarks + columns.remarks + [summary], changes: enrolment.changes,
            issues: (rows.issues + people.issues + enrolment.issues).enumerated().sorted {
                ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
            }.map(\.element))
    }
}
