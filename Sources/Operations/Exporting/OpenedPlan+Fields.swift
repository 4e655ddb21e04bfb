package import Planning

extension OpenedPlan {
    /// The fields of the plan's own that somebody names, where they are of such records and may be written.
    package func customFields(
        named ids: [String], of owners: Set<CustomField.Owner>, sensitive: Bool
    ) throws(OperationError) -> [CustomField.ID] {
        let known = plan.plan.fields
        var found: [CustomField.ID] = []
        for id in ids {
            guard let field = known.first(where: { $0.id.rawValue == id }) else {
                throw .request(.unknown(kind: "field", id: id, nearest: suggestion(for: id, among: known.map(\.id.rawValue))))
            }
            if owners.isDisjoint(with: field.owners) { throw .request(.fieldOfOthers(field.id, of: field.owners)) }
            if field.isSensitive, !sensitive { throw .request(.sensitiveField(field.id)) }
            if !found.contains(field.id) { found.append(field.id) }
        }
        return found
    }
}
