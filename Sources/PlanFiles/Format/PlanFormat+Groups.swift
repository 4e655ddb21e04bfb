internal import Notation
internal import Planning

extension PlanFormat where Value == ParticipantGroup {
    static let group = PlanFormat.record(
        "a group",
        "Participants who are named together, wherever an activity or agenda item may name a participant: each of them has the role. Whoever is also named by name there keeps that part alone. 'country', 'organization' and 'tag' narrow 'all' and 'heads'; without either, they give the delegations of which it is so, and the people who are in none of these.",
        example: "{id: african-heads, name: {en: African heads of delegation, fr: Chefs de délégation africains}, heads: all, tag: africa}",
        blank: ParticipantGroup(id: "unreadable-0-0"),
        fields: [
            .required(
                "id", \.id, .identifier(),
                "The name by which activities refer to it; no person, delegation or organization may have the same.",
                example: "heads"),
            .optional("name", \.name, .localizedText, "What it is called.", example: "{en: Heads of delegation, fr: Chefs de délégation}"),
            .optional("all", \.all, .word, "All of one kind.", example: "delegations"),
            .optional("heads", \.heads, .heads, "The heads of all delegations, or of those listed by id.", example: "all"),
            .list("country", \.countries, .country, "Only those of these countries.", example: "[KR, KE]"),
            .list("organization", \.organizations, .identifier(), "Only those of these organizations, by id.", example: "dpadm"),
            .list("tag", \.tags, .string, "Only those with one of these tags.", example: "africa"),
            .list(
                "members", \.members, .identifier(), "Besides, people, delegations, organizations and other groups, by id.",
                example: "[alami, oman]"),
        ])
}

extension PlanFormat where Value == ParticipantGroup.Heads {
    fileprivate static let heads: PlanFormat = {
        let ids = PlanFormat<[Delegation.ID]>.list(of: .identifier())
        return PlanFormat(
            schema: .either([.words(["all"]), ids.schema]),
            read: { node, log in node.scalar == "all" ? .all : ids.read(node, &log).map { .of($0) } },
            write: { heads in
                switch heads {
                case .all: Node(.text("all"))
                case .of(let delegations): ids.write(delegations)
                }
            })
    }()
}

extension Field {
    static func tags(_ whom: String, _ path: any Path<[String]>) -> Field {
        .list("tags", path, .string, "Keywords by which groups find \(whom).", example: "[africa, donors]")
    }
}
