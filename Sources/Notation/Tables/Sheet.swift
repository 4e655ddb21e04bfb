/// A table of texts from a CSV file or a sheet of a workbook.
///
/// Texts are trimmed. Numbers are decimal; dates and times are in ISO 8601 if the file marks them as such.
package struct Sheet: Sendable {
    package struct Row: Hashable, Sendable {
        /// The line of the file or the row of the sheet, from 1.
        package let number: Int
        package let cells: [String]

        package init(number: Int, cells: [String]) {
            self.number = number
            self.cells = cells
        }

        /// Empty if the row has no such cell.
        package subscript(column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }
    }

    /// The rows that aren't empty.
    package let rows: [Row]
    /// Assumptions made while reading, to report.
    package let remarks: [String]

    package init(rows: [Row], remarks: [String] = []) {
        self.rows = rows.filter { !$0.cells.allSatisfy(\.isEmpty) }
        self.remarks = remarks
    }
}
