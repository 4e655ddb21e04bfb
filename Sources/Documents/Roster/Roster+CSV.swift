extension Roster {
    /// The rows as CSV (RFC 4180), under the headings of the columns.
    ///
    /// Excel takes a file for UTF-8 only if it begins with a byte order mark.
    package func csv(byteOrderMark: Bool) -> String {
        let heads = [
            headings.number, headings.name, headings.alsoWritten, headings.honorific, headings.title, headings.organization,
            headings.country, headings.role, headings.reply,
        ]
        let lines = [heads] + rows.map(\.fields)
        return (byteOrderMark ? "\u{FEFF}" : "") + lines.map { $0.map(csvField).joined(separator: ",") + "\r\n" }.joined()
    }
}

extension Roster.Row {
    fileprivate var fields: [String] {
        [
            number, name, alsoWritten.joined(separator: " / "), honorific ?? "", title ?? "", organization ?? "", country ?? "", role ?? "",
            reply ?? "",
        ]
    }
}

/// The value, quoted where it has to be, and never a formula.
///
/// A spreadsheet runs what begins with one of these as a formula, quoted or not, in full width too. The apostrophe before it is
/// how spreadsheets themselves mark text; a program that reads the file sees one character more, which is the lesser harm.
package func csvField(_ value: String) -> String {
    let isFormula = value.drop { $0.isWhitespace }.unicodeScalars.first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    let startsWithControl = value.unicodeScalars.first.map { "\t\r\n".unicodeScalars.contains($0) } ?? false
    let text = isFormula || startsWithControl ? "'" + value : value
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
}
