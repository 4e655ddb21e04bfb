extension ProblemCheck {
    mutating func check(_ field: CustomField, at path: PlanPath) {
        if field.owners.isEmpty { report(path, .fieldOfNothing(id: field.id.rawValue)) }
        if field.kind == .choice, field.choices.isEmpty { report(path, .noChoices(id: field.id.rawValue)) }
        if field.kind != .choice, !field.choices.isEmpty { report(path["choices"], .choicesOfOtherField(kind: field.kind.rawValue)) }
        var seen: Set<String> = []
        for (index, choice) in field.choices.enumerated() where !seen.insert(choice.id).inserted {
            report(path["choices"][index], .duplicate(id: choice.id, of: "choice"))
        }
    }

    /// The values of a record's own fields.
    mutating func check(_ values: CustomValues, of owner: CustomField.Owner, at path: PlanPath) {
        for (id, text) in values.sorted(by: { $0.key < $1.key }) {
            let path = path["fields"][id]
            guard let field = plan.fields.first(where: { $0.id.rawValue == id }) else {
                unknown(id, fields.kind, among: Set(plan.fields.filter { $0.owners.contains(owner) }.map(\.id.rawValue)), at: path)
                continue
            }
            if !field.owners.contains(owner) {
                report(path, .fieldOfOthers(id: id, of: field.owners.map(\.rawValue)))
            } else if !field.holds(text) {
                report(path, .badValue(text, wanted: field.form))
            }
        }
    }
}
