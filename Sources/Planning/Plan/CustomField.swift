internal import Time

/// A field that a plan adds to its records.
package struct CustomField: Hashable, Sendable {
    package typealias ID = Identifier<CustomField>

    package enum Kind: String, CaseIterable, Sendable {
        case text, number, date, boolean, choice
    }

    /// The records that can have it.
    package enum Owner: String, CaseIterable, Sendable {
        case people, delegations, activities, places, organizations
    }

    /// One of the values that a field may have.
    package struct Choice: Hashable, Sendable {
        package var id: String
        package var name: LocalizedText?

        package init(id: String) { self.id = id }
    }

    package var id: ID
    package var name: LocalizedText?
    package var kind = Kind.text
    package var owners: [Owner] = []
    /// Whether it is written only where somebody asks for what is sensitive.
    package var isSensitive = false
    package var choices: [Choice] = []

    package init(id: ID) { self.id = id }
}

/// The values of a record's own fields, as they are written, by the fields' ids.
package typealias CustomValues = [String: String]

extension CustomField {
    /// The value as a plan writes it; `nil` for what isn't one of this field. Takes choices and flags by any of the names given.
    package func value(of text: String, yes: Set<String> = [], no: Set<String> = []) -> String? {
        switch kind {
        case .text: text.isEmpty ? nil : text
        case .number: Self.isNumber(text) ? text : nil
        case .date: LocalDate(text) == nil ? nil : text
        case .boolean:
            text == "true" || yes.contains(text.lowercased()) ? "true" : text == "false" || no.contains(text.lowercased()) ? "false" : nil
        case .choice:
            choices.first { $0.id == text }?.id
                ?? choices.first { choice in
                    let names = (choice.name?.plain.map { [$0] } ?? []) + (choice.name?.translations.map(\.text) ?? [])
                    return names.contains { $0.lowercased() == text.lowercased() }
                }?.id
        }
    }

    /// Whether a plan may have this value of the field.
    func holds(_ text: String) -> Bool { value(of: text) == text }

    /// What to write, as the end of a sentence.
    package var form: String {
        switch kind {
        case .text: "a text"
        case .number: "a number, as 12 or 3.5"
        case .date: "a date, as 2027-05-11"
        case .boolean: "true or false"
        case .choice: "one of " + choices.map(\.id).joined(separator: ", ")
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        let parts = (text.hasPrefix("-") ? text.dropFirst() : text[...]).split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }
}
