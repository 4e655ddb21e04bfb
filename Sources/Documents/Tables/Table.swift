package import Time

/// Rows under headings, for a spreadsheet: values keep their types, so that they can be sorted and calculated with.
package struct Table: Hashable, Sendable {
    package enum Cell: Hashable, Sendable {
        case empty
        case text(String)
        case number(Int)
        /// On the clock of the place.
        case date(LocalDate)
        case dateTime(LocalDateTime)
    }

    package var title: String
    package var isRightToLeft: Bool
    /// Such as `Page {n} of {total}`.
    package var page: String
    package var headings: [String]
    /// Each row has as many cells as there are headings.
    package var rows: [[Cell]]

    package init(title: String, isRightToLeft: Bool, page: String, headings: [String], rows: [[Cell]]) {
        (self.title, self.isRightToLeft, self.page, self.headings, self.rows) = (title, isRightToLeft, page, headings, rows)
    }
}

extension Table {
    /// CSV (RFC 4180) with the headings first; dates and times in ISO 8601.
    ///
    /// Excel reads a file as UTF-8 only if it begins with a byte order mark.
    package func csv(byteOrderMark: Bool) -> String {
        let lines = [headings] + rows.map { $0.map(\.text) }
        return (byteOrderMark ? "\u{FEFF}" : "") + lines.map { $0.map(csvField).joined(separator: ",") + "\r\n" }.joined()
    }
}

extension Table.Cell {
    package init(_ text: String?) { self = text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }

    /// The value as text.
    package var text: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let number): String(number)
        case .date(let date): date.description
        case .dateTime(let time): time.description
        }
    }
}

/// The value, quoted if necessary, and never a formula.
///
/// A spreadsheet runs a value that begins with one of these characters as a formula, quoted or not, full-width ones too. The
/// apostrophe is how spreadsheets themselves mark text; other programs read one character too many, which is the lesser harm.
package func csvField(_ value: String) -> String {
    let isFormula = value.drop { $0.isWhitespace }.unicodeScalars.first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    let startsWithControl = value.unicodeScalars.first.map { "\t\r\n".unicodeScalars.contains($0) } ?? false
    let text = isFormula || startsWithControl ? "'" + value : value
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
}
