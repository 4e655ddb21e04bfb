internal import Documents
internal import Planning
internal import Time
internal import Wording

/// What a list says, before its days and figures are worded and the columns without anything in them are left out.
struct PaperDraft {
    enum Cell {
        case text(Worded)
        /// A line each.
        case lines([Worded])
        case number(Int)
        case time(LocalDateTime)
        case day(LocalDate)

        static var empty: Cell { .lines([]) }

        static func optional(_ text: String?) -> Cell { text.map { .text(Worded($0)) } ?? .empty }
        static func optional(_ time: LocalDateTime?) -> Cell { time.map { .time($0) } ?? .empty }
        static func optional(_ day: LocalDate?) -> Cell { day.map { .day($0) } ?? .empty }
        static func optional(_ number: Int?) -> Cell { number.map { .number($0) } ?? .empty }
        static func texts(_ lines: [String]) -> Cell { .lines(lines.map { Worded($0) }) }

        fileprivate var isEmpty: Bool { if case .lines(let lines) = self { lines.isEmpty } else { false } }
        fileprivate var isFigure: Bool { if case .number = self { true } else { false } }
    }

    struct Section {
        var part: String?
        var heading: Worded
        var note: String?
        var values: [Cell]
        var rows: [[Cell]]
    }

    var sectionColumns: [String]
    var columns: [String]
    var facts: [FactLine] = []
    /// What it shows, some of which may be closed.
    var activities: [ResolvedActivity] = []
    var sections: [Section]
}

extension PaperDraft {
    func paper(of subject: WorkingPaper.Subject, _ writer: PaperWriter) -> WorkingPaper {
        let reader = writer.reader
        let rows = sections.flatMap(\.rows)
        let kept = columns.indices.filter { index in rows.contains { !$0[index].isEmpty } }
        let sections = sections.map { section in
            WorkingPaper.Section(
                part: section.part, heading: section.heading, note: section.note,
                values: zip(section.values, sectionColumns).map { $0.worded(under: $1, reader) },
                rows: section.rows.map { row in WorkingPaper.Row(cells: kept.map { row[$0].worded(under: columns[$0], reader) }) })
        }
        let worded = kept.indices.map { index in
            let cells = sections.flatMap { section in section.rows.map { $0.cells[index] } }
            let heading = columns[kept[index]]
            return WorkingPaper.Column(
                heading: heading, isFigure: cells.contains(where: \.isFigure), width: Self.width(of: cells, under: heading))
        }
        return WorkingPaper(
            edition: reader.edition(of: writer.plan.plan, showing: activities), headings: Headings(reader), kind: reader[subject.title],
            title: reader.worded(writer.plan.plan.title), when: writer.day.map(reader.dayHeading), facts: facts, columns: worded,
            span: worded.count, isWide: worded.reduce(0) { $0 + $1.width } > 100, sectionColumns: sectionColumns, sections: sections)
    }

    /// Enough for every word, and for most texts whole.
    private static func width(of cells: [WorkingPaper.Cell], under heading: String) -> Int {
        let lines = cells.flatMap { [$0.text] + $0.more }.map(\.text)
        // In units of a letter's size; a letter is about half as wide as high.
        func letters(_ text: some StringProtocol) -> Int { Int((textWidth(String(text)) * 1.8).rounded(.up)) }
        let word = ([heading] + lines).flatMap { $0.split(separator: " ") }.map(letters).max() ?? 0
        let line = lines.map(letters).max() ?? 0
        return max(3, min(word, 20), min(line, 24)) + 2
    }
}

extension PaperDraft.Cell {
    fileprivate func worded(under heading: String, _ reader: Reader) -> WorkingPaper.Cell {
        var cell = WorkingPaper.Cell(heading: heading, text: "", more: [], isFigure: isFigure)
        switch self {
        case .text(let text): cell.text = text
        case .lines(let lines):
            cell.text = lines.first ?? ""
            cell.more = Array(lines.dropFirst())
        case .number(let number):
            cell.text = Worded(reader.number(number))
            cell.number = number
        case .time(let time):
            cell.text = Worded(reader.time(time.time))
            cell.datetime = time.description
        case .day(let day):
            cell.text = Worded(reader.shortDay(day))
            cell.datetime = day.description
        }
        return cell
    }
}
