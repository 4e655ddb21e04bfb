internal import Notation
internal import Planning

extension PlanFormat where Value == CustomField {
    static let customField = PlanFormat.record(
        "a field",
        "A field of your own, which records have besides those of this format, under 'fields'. Lists are imported and exported with it, by its name as the heading.",
        example: "{id: visa-number, name: {en: Visa number, fr: Numéro de visa}, type: text, of: people, sensitive: true}",
        blank: CustomField(id: "unreadable-0-0"),
        fields: [
            .required("id", \.id, .identifier(), "The name under which records have it.", example: "visa-number"),
            .optional(
                "name", \.name, .localizedText, "What it is called, in documents and as the heading of a column. Without it, by its id.",
                example: "{en: Visa number, fr: Numéro de visa}"),
            .usual("type", \.kind, .word, unless: .text, "What its values are.", example: "date"),
            .required("of", \.owners, .list(of: .word), "The records that can have it.", example: "[people, delegations]"),
            .usual(
                "sensitive", \.isSensitive, .bool, unless: false,
                "Whether it is private: it is written only into what is made with --sensitive.", example: "true"),
            .list(
                "choices", \.choices, .choice, "The values that it may have, for the type 'choice'.",
                example: "[none, {id: security, name: {en: Security, fr: Sécurité}}]"),
        ])
}

extension PlanFormat where Value == CustomField.Choice {
    fileprivate static let choice = PlanFormat.record(
        "a choice", "One of the values that a field may have.", example: "{id: security, name: {en: Security, fr: Sécurité}}",
        blank: CustomField.Choice(id: ""),
        fields: [
            .required("id", \.id, .string, "The value as records have it.", example: "security").alone,
            .optional("name", \.name, .localizedText, "What it is called, in documents.", example: "{en: Security, fr: Sécurité}"),
        ])
}

extension PlanFormat where Value == CustomValues {
    fileprivate static let ownFields = PlanFormat(
        schema: .table(.any("field"), .text("a text, number, date, true or false, or a choice, as the field says")),
        read: { node, log in
            guard case .mapping(let entries) = node.content else {
                log.report("\(node.kind) stands here; write values by field, as {visa-number: K1234567}", at: node.mark)
                return nil
            }
            var values: Value = [:]
            for entry in entries { values[entry.key] = PlanFormat<String>.string.read(entry.value, &log) }
            return values
        },
        write: { values in Node(.mapping(values.sorted { $0.key < $1.key }.map { .written($0.key, Node(.text($0.value))) })) })
}

extension Field {
    /// The values of the plan's own fields.
    static func ownFields(_ path: any Path<CustomValues>, example: String) -> Field {
        .usual(
            "fields", path, .ownFields, unless: [:], "Values of the fields that the plan declares under 'fields', by their ids.",
            example: example)
    }
}
