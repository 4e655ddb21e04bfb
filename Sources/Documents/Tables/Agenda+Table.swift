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
                headings.people, headings.languages, headings.interpretation, headings.interpreters, headings.track, headings.dress,
                headings.bring, headings.status,
            ], rows: entries + unscheduled.flatMap { rows($0, on: nil) })
    }

    private func rows(_ entry: Entry, on day: LocalDate?) -> [[Table.Cell]] {
        let groups = entry.people.map { group in group.role + headings.colon + group.people.map(\.name).joined(separator: "; ") }
        let people = groups + (entry.presenters.isEmpty ? [] : [entry.presenters.map(\.name).joined(separator: "; ")])
        let row: [Table.Cell] = [
            day.map(Table.Cell.date) ?? .empty, moment(entry.time?.start), moment(entry.time?.end),
            Table.Cell(entry.time.map { $0.zone ?? zone ?? "" }), Table.Cell(entry.kind), .text(entry.title.text),
            Table.Cell(entry.partOf?.text),
            Table.Cell(entry.place ?? (entry.depth == 0 ? place : nil)), Table.Cell(people.joined(separator: " · ")),
            Table.Cell(entry.languages), Table.Cell(entry.interpretation), Table.Cell(entry.interpreters.joined(separator: "; ")),
            Table.Cell(entry.track?.text), Table.Cell(entry.dress?.text), Table.Cell(entry.bring?.text), Table.Cell(entry.status),
        ]
        return [row] + entry.entries.flatMap { rows($0, on: day) }
    }

    /// The clock time, without the offset.
    private func moment(_ time: ClockTime?) -> Table.Cell {
        time.flatMap { LocalDateTime(String($0.datetime.prefix(16))) }.map(Table.Cell.dateTime) ?? .empty
    }
}
