/// A table of texts, as a CSV file or a sheet of a workbook holds it.
///
/// Texts are trimmed; numbers stand in decimal digits, dates and times in ISO 8601 where the file knows them as such.
package struct Sheet: Sendable {
    package struct Row: Hashable, Sendable {
        /// The line of the file or the row of the sheet, from 1.
        package let number: Int
        package let cells: [String]

        package init(number: Int, cells: [String]) {
            self.number = number
            self.cells = cells
        }

        /// Empty where the row has no such cell.
        package subscript(column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }
    }

    /// Those in which something stands.
    package let rows: [Row]
    /// What had to be taken for something to read it, to be told.
    package let remarks: [String]

    package init(rows: [Row], remarks: [String] = []) {
        self.rows = rows.filter { !$0.cells.allSatisfy(\.isEmpty) }
        self.remarks = remarks
    }
}
