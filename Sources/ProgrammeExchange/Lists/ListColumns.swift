internal import Notation
internal import Planning

/// Which column holds what.
struct ListColumns<Field: ListField> {
    private(set) var indices: [Field: Int] = [:]
    /// The row that heads the columns, and those above it that belong to no table.
    let headingRow: Int
    private(set) var remarks: [String] = []

    /// The row of headings is the first of those that have the most headings known. `told` are pairs of a heading and a field's name, or
    /// `-` for none; throws what is wrong with them, and where nothing is headed as it should be.
    init(of sheet: Sheet, told: [(heading: String, field: String)], wanted: String) throws(ListProblems) {
        let words = Self.words
        var named: [String: Field?] = [:]
        var problems: [String] = []
        for (heading, name) in told {
            if let field = Field(rawValue: name) {
                named[heading.folded] = .some(field)
            } else if name == "-" {
                named[heading.folded] = .some(nil)
            } else {
                let guess = suggestion(for: name, among: Field.allCases.map(\.rawValue))
                problems.append(
                    "'\(name)' is nothing that a column can hold"
                        + (guess.map { "; did you mean '\($0)'?" }
                            ?? "; write one of \(Field.allCases.map(\.rawValue).joined(separator: ", "))"))
            }
        }
        let candidates = sheet.rows.prefix(30)
        let matches = candidates.map { row in row.cells.count { cell in named[cell.folded] != nil || words[cell.heading] != nil } }
        guard let best = matches.max(), best > 0, let position = matches.firstIndex(of: best) else {
            throw ListProblems(
                problems + [
                    "no row heads the columns, as with \(wanted); put one above them, or name what they hold with '--map HEADING=FIELD'"
                ])
        }
        let row = sheet.rows[position]
        headingRow = row.number
        let present = Set(row.cells.map(\.folded))
        for (heading, _) in told where !present.contains(heading.folded) {
            let guess = suggestion(for: heading, among: row.cells)
            problems.append(
                "no column is headed '\(heading)'"
                    + (guess.map { "; did you mean '\($0)'?" } ?? "; there are \(row.cells.filter { !$0.isEmpty }.joined(separator: ", "))")
            )
        }
        if !problems.isEmpty { throw ListProblems(problems) }
        assign(row, named, words)
    }

    /// What is told comes first, then headings that are known word by word, then those that have known words in them.
    private mutating func assign(_ row: Sheet.Row, _ named: [String: Field?], _ words: [String: Field]) {
        var left: [Int] = []
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
            if let told = named[cell.folded] {
                if let told { take(told, index) }
            } else {
                left.append(index)
            }
        }
        left = left.filter { index in
            guard let field = words[row[index].heading] else { return true }
            return !take(field, index)
        }
        left = left.filter { index in
            let heading = " \(row[index].heading) "
            if Self.others.contains(where: { heading.contains(" \($0) ") }) { return true }
            let inside = words.filter { $0.key.count > 3 && heading.contains(" \($0.key) ") }
            guard let field = inside.max(by: { ($0.key.count, $1.key) < ($1.key.count, $0.key) })?.value else { return true }
            return !take(field, index)
        }
        let known = indices.sorted { $0.value < $1.value }.map { field, index in
            row[index].folded == field.rawValue.folded ? field.rawValue : "\(field.rawValue) from '\(row[index].onOneLine)'"
        }
        remarks.append("columns: \(known.joined(separator: ", "))")
        let ignored = row.cells.indices.filter { index in !row[index].isEmpty && !indices.values.contains(index) }
        if !ignored.isEmpty {
            remarks.append(
                "not read: \(ignored.map { "'\(row[$0].onOneLine)'" }.joined(separator: ", ")); '--map HEADING=FIELD' says what a column holds"
            )
        }
    }

    /// Words in headings of what is somebody else's, or of another kind: the telephone in an emergency is not the person's.
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

    /// What stands for nothing.
    private static var blanks: Set<String> { ["", "-", "--", "–", "—", ".", "/", "n/a", "n.a."] }

    /// The text of the field; `nil` where there is none.
    func text(_ field: Field, in row: Sheet.Row) -> String? {
        indices[field].map { row[$0] }.flatMap { Self.blanks.contains($0.lowercased()) ? nil : $0 }
    }

    /// Every known heading, folded; the first field that has it counts.
    private static var words: [String: Field] {
        Dictionary(
            Field.allCases.flatMap { field in
                ([field.rawValue] + field.headings).map { ($0.heading, field) }
            }
        ) { first, _ in first }
    }
}

extension String {
    /// Folded, without what is in brackets.
    fileprivate var heading: String {
        let bare = replacing(#/\([^)]*\)|\[[^\]]*\]/#, with: "").folded
        return bare.isEmpty ? folded : bare
    }
}
