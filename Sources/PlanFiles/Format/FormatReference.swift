internal import Planning

/// The reference of the plan file for people: one field explained, or everything as Markdown.
package struct FormatReference: Sendable {
    private let schema = PlanFormat<Plan>.plan.schema
    private let records: [Schema.Record]

    package init() { records = schema.records }

    // MARK: One record or field

    /// Explains the record or field at a path, as `activity`, `activity.quorum` or `activity.roles.who`.
    package func explanation(of path: String) throws(UnknownFormatPath) -> String {
        let words = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let first = words.first, let start = record(first) ?? field(first, in: records[0])?.record(in: records) else {
            if words.count == 1, let field = field(path, in: records[0]) { return explanation(of: field, at: path) }
            let known = records.map(\.key) + records[0].fields.map(\.key)
            throw UnknownFormatPath(word: words.first ?? "", record: nil, known: known)
        }
        var (record, found) = (start, Schema.Field?.none)
        for word in words.dropFirst() {
            if let last = found {
                // A role, a layout or another key of a table, before what the table holds.
                if last.schema.keys.contains(word) { continue }
                guard let inner = last.record(in: records) else {
                    throw UnknownFormatPath(word: word, record: String(path.dropLast(word.count + 1)), known: [])
                }
                record = inner
            }
            guard let field = field(word, in: record) else {
                throw UnknownFormatPath(word: word, record: record.name, known: record.fields.map(\.key))
            }
            found = field
        }
        return found.map { explanation(of: $0, at: path) } ?? explanation(of: record)
    }

    private func record(_ word: String) -> Schema.Record? { records.first { $0.key == word } }

    private func field(_ word: String, in record: Schema.Record) -> Schema.Field? { record.fields.first { $0.key == word } }

    private func explanation(of field: Schema.Field, at path: String) -> String {
        var lines = ["\(path)\(field.isRequired ? " (required)" : "")", "", field.meaning, "", "Write: \(field.schema.form)"]
        if let usual = field.usual { lines.append("Without it: \(usual)") }
        lines += ["Example: \(field.key): \(field.example)"]
        if let record = field.record(in: records) { lines += ["See also: \(record.key)"] }
        return lines.map { $0 + "\n" }.joined()
    }

    private func explanation(of record: Schema.Record) -> String {
        let width = (record.fields.map(\.key.count).max() ?? 0) + 2
        let fields = record.fields.map { field in
            "  \(field.key.filled(to: width))\(field.isRequired ? "(required) " : "")\(field.meaning.firstSentence)\n"
        }
        return "\(record.key)\n\n\(record.meaning)\n\nFields:\n\(fields.joined())\nExample:\n\(record.example.indented)"
    }

    /// Every record, one on each line.
    package var list: String {
        let width = (records.map(\.key.count).max() ?? 0) + 2
        return records.map { "\($0.key.filled(to: width))\($0.meaning.firstSentence)\n" }.joined()
    }

    // MARK: The whole

    /// The reference of the plan file.
    package var markdown: String {
        """
        # The plan file

        A plan is a YAML file, or JSON of the same shape. This page lists every field; [how to write a plan](how-to/write-a-plan.md)
        explains how they work together. `plenary schema` prints the same for editors, `plenary schema --explain activity.quorum` for one
        field.

        - A field is optional unless it is marked as required.
        - Wherever a name, title or other text for readers stands, texts by language may stand: `{en: Goyang, ko: 고양시, ko-Latn: Goyang-si}`.
        - Where a list is expected, one value alone may stand.
        - An id has letters, digits, `-`, `_` and `.`, and begins with a letter or digit.
        - Minutes are a number, `90`, or an ISO 8601 duration, `PT1H30M`.

        \(records.map { "- [\($0.key)](#\($0.key)): \($0.meaning.firstSentence)" }.joined(separator: "\n"))

        \(records.map(section).joined(separator: "\n"))
        """
    }

    private func section(of record: Schema.Record) -> String {
        let rows = record.fields.map { field in
            let inner = field.record(in: records)
            let form = inner.map { "[\($0.key)](#\($0.key))\(field.schema.isList ? ", one or a list" : "")" } ?? field.schema.form.cell
            let usual = field.usual.map { " Without it: `\($0)`." } ?? ""
            return
                "| `\(field.key)`\(field.isRequired ? "<br>required" : "") | \(field.meaning.cell)\(usual) | \(form)<br>`\(field.example)` |\n"
        }
        return """
            ## \(record.key)

            \(record.meaning)

            ```yaml
            \(record.example)
            ```

            | field | what it is for | what to write |
            |---|---|---|
            \(rows.joined())
            """
    }
}

/// A record or field that the format doesn't have.
package struct UnknownFormatPath: Error, Hashable, CustomStringConvertible {
    package let word: String
    /// The record that was searched; `nil` at the beginning of a path.
    let record: String?
    let known: [String]

    package var description: String {
        let place = record.map { "'\($0)' has no field '\(word)'" } ?? "the plan file has neither a record nor a field '\(word)'"
        if let guess = suggestion(for: word, among: known) { return "\(place); did you mean '\(guess)'?" }
        if known.isEmpty { return "\(place): it holds no record" }
        return record == nil
            ? "\(place); 'plenary schema --explain' lists the records" : "\(place); it has \(known.joined(separator: ", "))"
    }
}

extension Schema.Field {
    /// The record that the field's values are, where they are records.
    fileprivate func record(in records: [Schema.Record]) -> Schema.Record? {
        schema.recordName.flatMap { name in records.first { $0.name == name } }
    }
}

extension Schema {
    fileprivate var recordName: String? {
        switch self {
        case .text, .identifier, .integer, .flag, .words, .tuple, .either: nil
        case .list(let inner), .table(_, let inner): inner.recordName
        case .record(let record): record.name
        case .reference(let name): name
        }
    }

    /// The keys that may stand between a table field and what it holds.
    fileprivate var keys: [String] { if case .table(.words(let keys, _), _) = self { keys } else { [] } }

    fileprivate var isList: Bool { if case .list = self { true } else { false } }
}

extension String {
    fileprivate var firstSentence: String { firstRange(of: ". ").map { String(self[..<$0.lowerBound]) + "." } ?? self }

    fileprivate func filled(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    fileprivate var indented: String { split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined() }

    /// Escaped for a cell of a table.
    fileprivate var cell: String { replacing(" | ", with: ", ").replacing("|", with: "\\|") }
}
