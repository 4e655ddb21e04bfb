package import Planning
internal import Time

extension Reader {
    /// What a plan calls a field of its own.
    package func name(of field: CustomField) -> String { field.name.map { text($0) } ?? field.id.rawValue }

    /// A value of the field, as a plan writes it, in words.
    package func words(for value: String, of field: CustomField) -> String {
        switch field.kind {
        case .text, .number: value
        case .date: LocalDate(value).map { date($0) } ?? value
        case .boolean: self[value == "true" ? .yes : .no]
        case .choice: field.choices.first { $0.id == value }?.name.map { text($0) } ?? value
        }
    }
}
