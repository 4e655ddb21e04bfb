package import Documents
internal import Time

extension WorkingPaper {
    /// A row for each row, with what the heading over it says in its first columns.
    package var table: Table {
        Table(
            title: kind, isRightToLeft: edition.direction == "rtl", page: edition.page,
            headings: sectionColumns + columns.map(\.heading),
            rows: sections.flatMap { section in
                section.rows.map { row in section.values.map(\.forTable) + row.cells.map(\.forTable) }
            })
    }
}

extension WorkingPaper.Cell {
    fileprivate var forTable: Table.Cell {
        if let number { return .number(number) }
        if let datetime {
            if let day = LocalDate(datetime) { return .date(day) }
            if let moment = LocalDateTime(datetime) { return .dateTime(moment) }
        }
        return Table.Cell(([text] + more).map(\.text).filter { !$0.isEmpty }.joined(separator: "; "))
    }
}
