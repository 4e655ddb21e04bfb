internal import Planning
internal import Time

extension Agenda {
    /// A row for each entry, nested ones after the entry around them; times are on the clock of the place.
    package var table: Table {
        let entries = days.flatMap { day in day.entries.flatMap { rows($0, on: LocalDate(day.datetime)) } }
        return Table(
            title: title.text, isRightToLeft: edition.direction == "rtl", page: edition.page,
            headings: [
                headings.when, headings.start, headings.end, headings.zone, headings.kind, headings.programme, headings.partOf,
                headings.place,
                headings.people, headings.languages, headings.status,
            ], rows: entries + unscheduled.flatMap { rows($0, on: nil) })
    }

    private func rows(_ entry: Entry, on day: LocalDate?) -> [[Table.Cell]] {
        let people =
            entry.people.flatMap { group in group.people.map { "\(group.role)\(headings.colon)\($0.name)" } } + entry.presenters.map(\.name)
        let row: [Table.Cell] = [
            day.map(Table.Cell.date) ?? .empty, moment(entry.time?.start), moment(entry.time?.end),
            Table.Cell(entry.time.map { $0.zone ?? zone ?? "" }), Table.Cell(entry.kind), .text(entry.title.text),
            Table.Cell(entry.partOf?.text),
            Table.Cell(entry.place ?? (entry.depth == 0 ? place : nil)), Table.Cell(people.joined(separator: "; ")),
            Table.Cell(entry.languages), Table.Cell(entry.status),
        ]
        return [row] + entry.entries.flatMap { rows($0, on: day) }
    }

    /// The clock time, without the offset.
    private func moment(_ time: ClockTime?) -> Table.Cell {
        time.flatMap { LocalDateTime(String($0.datetime.prefix(16))) }.map(Table.Cell.dateTime) ?? .empty
    }
}
