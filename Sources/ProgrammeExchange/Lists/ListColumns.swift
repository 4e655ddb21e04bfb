internal import Notation
internal import Planning
internal import Time

/// Finds out which column of a list holds which field.
struct ListColumns<Field: ListField> {
    private(set) var indices: [Field: Int] = [:]
    /// The columns of the plan's own fields.
    private(set) var own: [(field: CustomField, index: Int)] = []
    /// The number of the row with the headings. Rows above it don't belong to the table.
    let headingRow: Int
    private(set) var remarks: [String] = []

    /// The row of headings is the one with the most known headings; of several, the first. `mapping` holds pairs of a heading and a
    /// field's name, or `-` for a column to ignore. `fields` are those of the plan's own, known by id and name.
    /// Throws what is wrong with the mapping, or that no row has headings.
    init(
        of sheet: Sheet, mapping: [(heading: String, field: String)], fields: [CustomField] = [], wanted: String
    ) throws(ListImportError) {
        let words = Self.words
        var named: [String: Field?] = [:]
        var ownNames = Dictionary(
            fields.flatMap { field in ([field.id.rawValue] + (field.name?.all ?? [])).map { ($0.folded, field) } }
        ) { first, _ in first }
        var problems: [String] = []
        for (heading, name) in mapping {
            if let field = Field(rawValue: name) {
                named[heading.folded] = .some(field)
            } else if let own = fields.first(where: { $0.id.rawValue == name }) {
                ownNames[heading.folded] = own
            } else if name == "-" {
                named[heading.folded] = .some(nil)
            } else {
                ownNames[heading.folded] = nil
                let guess = suggestion(for: name, among: Field.allCases.map(\.rawValue) + fields.map(\.id.rawValue))
                problems.append(
                    "no column can hold '\(name)'"
                        + (guess.map { "; did you mean '\($0)'?" }
                            ?? "; write one of \(Field.allCases.map(\.rawValue).joined(separator: ", "))"))
            }
        }
        let candidates = sheet.rows.prefix(30)
        let matches = candidates.map { row in
            row.cells.count { cell in
                named[cell.folded] != nil || words[cell.heading] != nil || ownNames[cell.folded] != nil
            }
        }
        guard let best = matches.max(), best > 0, let position = matches.firstIndex(of: best) else {
            throw ListImportError(
                problems + [
                    "no row has headings such as \(wanted); add one above the columns, or give '--map HEADING=FIELD'"
                ])
        }
        let row = sheet.rows[position]
        headingRow = row.number
        let present = Set(row.cells.map(\.folded))
        for (heading, _) in mapping where !present.contains(heading.folded) {
            let guess = suggestion(for: heading, among: row.cells)
            problems.append(
                "no column is headed '\(heading)'"
                    + (guess.map { "; did you mean '\($0)'?" } ?? "; there are \(row.cells.filter { !$0.isEmpty }.joined(separator: ", "))")
            )
        }
        if !problems.isEmpty { throw ListImportError(problems) }
        assign(row, named, words, ownNames)
    }

    /// Assigns the mapped columns and those of the plan's own fields first, then those whose whole heading is known, then those whose heading contains a known one.
    private mutating func assign(_ row: Sheet.Row, _ named: [String: Field?], _ words: [String: Field], _ ownNames: [String: CustomField]) {
        var remaining: [Int] = []
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
            if let mapped = named[cell.folded] {
                if let mapped { take(mapped, index) }
            } else if let field = ownNames[cell.folded] {
                if !own.contains(where: { $0.field.id == field.id }) { own.append((field, index)) }
            } else {
                remaining.append(index)
            }
        }
        remaining = remaining.filter { index in
            guard let field = words[row[index].heading] else { return true }
            return !take(field, index)
        }
        remaining = remaining.filter { index in
            let heading = " \(row[index].heading) "
            if Self.others.contains(where: { heading.contains(" \($0) ") }) { return true }
            let inside = words.filter { $0.key.count > 3 && heading.contains(" \($0.key) ") }
            guard let field = inside.max(by: { ($0.key.count, $1.key) < ($1.key.count, $0.key) })?.value else { return true }
            return !take(field, index)
        }
        let columns = indices.map { ($0.key.rawValue, $0.value) } + own.map { ($0.field.id.rawValue, $0.index) }
        let known = columns.sorted { $0.1 < $1.1 }.map { field, index in
            row[index].folded == field.folded ? field : "\(field) from '\(row[index].onOneLine)'"
        }
        remarks.append("columns: \(known.joined(separator: ", "))")
        let ignored = row.cells.indices.filter { index in !row[index].isEmpty && !columns.contains { $0.1 == index } }
        if !ignored.isEmpty {
            remarks.append(
                "not read: \(ignored.map { "'\(row[$0].onOneLine)'" }.joined(separator: ", ")); use '--map HEADING=FIELD' to read a column"
            )
        }
    }

    /// Words that show that a heading means something else: an emergency telephone is not the person's own.
    private static var others: [String] {
        [
            "emergency", "urgence", "emergencia", "notfall", "assistant", "secretary", "spouse", "partner", "birth", "naissance",
            "nacimiento", "geburt", "passport", "passeport", "pasaporte", "visa", "issue", "expiry", "invoice", "previous",
        ]
    }

    @discardableResult private mutating func take(_ field: Field, _ index: Int) -> Bool {
        if indices[field] != nil { return false }
        indices[field] = index
        return true
    }

    /// Texts that stand for an empty cell.
    private static var blanks: Set<String> { ["", "-", "--", "–", "—", ".", "/", "n/a", "n.a."] }

    /// The text of the field; `nil` where there is none.
    func text(_ field: Field, in row: Sheet.Row) -> String? {
        indices[field].map { row[$0] }.flatMap { Self.blanks.contains($0.lowercased()) ? nil : $0 }
    }

    /// The values of the plan's own fields, as a plan writes them; reports those that aren't values of their field.
    func ownValues(in row: Sheet.Row, _ dates: DateReader, yes: (String) -> Bool, report: (String, CustomField) -> Void) -> CustomValues {
        var values: CustomValues = [:]
        for (field, index) in own {
            let text = row[index]
            if Self.blanks.contains(text.lowercased()) { continue }
            if let value = field.value(of: text) ?? value(of: text, field, dates, yes) {
                values[field.id.rawValue] = value
            } else {
                let shown = field.isSensitive ? "the \(field.id)" : "the \(field.id) '\(text.onOneLine)'"
                report("\(shown) can't be read and is not kept; write \(field.form)", field)
            }
        }
        return values
    }

    /// A value as people write it in lists.
    private func value(of text: String, _ field: CustomField, _ dates: DateReader, _ yes: (String) -> Bool) -> String? {
        switch field.kind {
        case .date: return (try? dates.date(in: text))?.date.description
        case .boolean:
            if yes(text) { return "true" }
            return ["no", "n", "0", "non", "nein", "nao", "net", "la", "fou", "aniyo"].contains(text.folded)
                || ["нет", "لا", "否", "아니요", "não"].contains(text.lowercased())
                ? "false" : nil
        case .number: return field.value(of: text.filter { !$0.isWhitespace && $0 != "\u{00A0}" })
        case .text, .choice: return nil
        }
    }

    /// Every known heading, folded, with its field; where two fields share one, the first counts.
    private static var words: [String: Field] {
        Dictionary(
            Field.allCases.flatMap { field in
                ([field.rawValue] + field.headings).map { ($0.heading, field) }
            }
        ) { first, _ in first }
    }
}

extension String {
    /// The heading folded, without anything in brackets.
    fileprivate var heading: String {
        let bare = replacing(#/\([^)]*\)|\[[^\]]*\]/#, with: "").folded
        return bare.isEmpty ? folded : bare
    }
}
