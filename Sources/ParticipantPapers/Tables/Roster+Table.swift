package import Documents
extension Roster {
    /// A row for each person, in the same order; the first column counts them.
    package var table: Table {
        Table(
            title: title, isRightToLeft: edition.direction == "rtl", page: edition.page,
            headings: [
                headings.number, headings.name, headings.alsoWritten, headings.honorific, headings.title, headings.organization,
                headings.country, headings.role, headings.reply,
            ] + [columns.family, columns.needs].compactMap { $0 } + columns.own,
            rows: rows.enumerated().map { index, row in
                [
                    .number(index + 1), .text(row.name), Table.Cell(row.alsoWritten.joined(separator: " / ")), Table.Cell(row.honorific),
                    Table.Cell(row.title), Table.Cell(row.organization), Table.Cell(row.country), Table.Cell(row.role),
                    Table.Cell(row.reply),
                ] + (columns.family == nil ? [] : [Table.Cell(row.family)]) + (columns.needs == nil ? [] : [Table.Cell(row.needs)])
                    + row.own.map { Table.Cell($0.text) }
            })
    }
}
