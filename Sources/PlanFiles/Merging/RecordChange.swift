internal import Notation
package import Planning

/// A change outside a plan's activities: in a place, a person, a delegation and the like, or in the plan's own fields.
package struct RecordChange: Hashable, Sendable {
    /// As `delegations`; `plan` for the plan's own fields.
    package let list: String
    package let id: String
    /// `nil` where the record is new or gone.
    package let field: String?
    package let from: String?
    package let to: String?

    private static let lists = ["places", "organizations", "people", "delegations", "groups", "vehicles", "equipment", "fields"]
    private static let fields = ["title", "domain", "timezone", "languages", "phase", "replyBy"]

    /// In the order of the lists of a plan file.
    /// Values of sensitive fields are left out.
    package static func changes(from old: Plan, to new: Plan) -> [RecordChange] {
        let sensitive = Set((old.fields + new.fields).filter(\.isSensitive).map(\.id.rawValue))
        let (before, after) = (FlatRecords(PlanFormat<Plan>.plan.write(old)).node, FlatRecords(PlanFormat<Plan>.plan.write(new)).node)
        return fields.compactMap { change(in: "plan", new.id.rawValue, field: $0, before[$0], after[$0]) }
            + lists.flatMap { changes(in: $0, before[$0]?.elements ?? [], after[$0]?.elements ?? [], sensitive) }
    }

    private static func changes(in list: String, _ old: [Node], _ new: [Node], _ sensitive: Set<String>) -> [RecordChange] {
        let known = Dictionary(old.map { ($0.name, $0) }) { first, _ in first }
        let kept = Set(new.map(\.name))
        let changed = new.flatMap { node in
            guard let before = known[node.name] else {
                return [RecordChange(list: list, id: node.name, field: nil, from: nil, to: node["name"]?.oneLine ?? node.name)]
            }
            var keys = (before.entries ?? []).map(\.key)
            keys += (node.entries ?? []).map(\.key).filter { before[$0] == nil }
            return keys.flatMap { key in
                key == "fields" && list != "fields"
                    ? ownFields(in: list, node.name, before[key], node[key], sensitive)
                    : [change(in: list, node.name, field: key, before[key], node[key])].compactMap { $0 }
            }
        }
        let gone = old.filter { !kept.contains($0.name) }
        return changed + gone.map { RecordChange(list: list, id: $0.name, field: nil, from: $0["name"]?.oneLine ?? $0.name, to: nil) }
    }

    private static func ownFields(
        in list: String, _ id: String, _ old: Node?, _ new: Node?, _ sensitive: Set<String>
    ) -> [RecordChange] {
        var keys = (old?.entries ?? []).map(\.key)
        keys += (new?.entries ?? []).map(\.key).filter { old?[$0] == nil }
        return keys.compactMap { key in
            guard let change = change(in: list, id, field: key, old?[key], new?[key]) else { return nil }
            return sensitive.contains(key) ? RecordChange(list: list, id: id, field: key, from: nil, to: nil) : change
        }
    }

    private static func change(in list: String, _ id: String, field: String, _ old: Node?, _ new: Node?) -> RecordChange? {
        switch (old, new) {
        case (nil, nil): return nil
        case (let old?, let new?) where old.says(sameAs: new): return nil
        default:
            let word = field == FlatRecords.parent ? "inside" : field
            return RecordChange(list: list, id: id, field: word, from: old?.oneLine, to: new?.oneLine)
        }
    }
}
