internal import Notation
internal import Time

/// Reads the cells of a workbook's sheets as text.
struct WorkbookCells {
    /// The strings that cells refer to by number.
    private let texts: [String]
    private let dateStyles: Set<Int>
    private let countsFrom1904: Bool

    init(texts: [String], styles: XMLElement?, countsFrom1904: Bool) {
        self.texts = texts
        self.countsFrom1904 = countsFrom1904
        let formats = styles?.element("numFmts")?.children ?? []
        let dates = Set(
            formats.compactMap { format in
                (format.attributes["formatCode"] ?? "").isDateFormat ? format.attributes["numFmtId"].flatMap { Int($0) } : nil
            })
        let custom = Set(formats.compactMap { $0.attributes["numFmtId"].flatMap { Int($0) } })
        let records = styles?.element("cellXfs")?.children ?? []
        dateStyles = Set(
            records.indices.filter { index in
                guard let format = records[index].attributes["numFmtId"].flatMap({ Int($0) }) else { return false }
                return custom.contains(format) ? dates.contains(format) : Self.isDate(builtIn: format)
            })
    }

    /// ECMA-376 part 1, section 18.8.30, including the formats of East Asian languages.
    private static func isDate(builtIn format: Int) -> Bool {
        switch format {
        case 14...22, 27...36, 45...47, 50...58: true
        default: false
        }
    }

    func rows(of sheet: XMLElement) -> [Sheet.Row] {
        var last = 0
        return (sheet.element("sheetData")?.children ?? []).map { row in
            last = row.attributes["r"].flatMap { Int($0) } ?? last + 1
            var cells: [String] = []
            for cell in row.children where cell.name == "c" {
                let column = cell.attributes["r"].flatMap(Self.column) ?? cells.count
                // A row has at most 16,384 columns.
                guard column < 16_384 else { continue }
                if column >= cells.count { cells += Array(repeating: "", count: column - cells.count + 1) }
                cells[column] = text(of: cell).trimmed
            }
            return Sheet.Row(number: last, cells: cells)
        }
    }

    /// The column of a reference such as `AB12`, from 0.
    private static func column(of reference: String) -> Int? {
        let letters = reference.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        if letters.isEmpty || letters.count > 3 { return nil }
        return letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 } - 1
    }

    private func text(of cell: XMLElement) -> String {
        let value = cell.element("v")?.text ?? ""
        switch cell.attributes["t"] ?? "n" {
        case "s": return Int(value).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
        case "inlineStr": return cell.element("is")?.richText ?? ""
        case "str", "d": return value.withoutEscapes
        case "b": return value == "1" ? "yes" : value == "0" ? "no" : value
        case "e": return ""
        default:
            guard let number = Double(value) else { return value }
            let isDate = cell.attributes["s"].flatMap { Int($0) }.map(dateStyles.contains) ?? false
            return (isDate ? moment(number) : nil) ?? (number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)")
        }
    }

    /// A number of days as a date, a time or both; `nil` outside of the calendar.
    private func moment(_ number: Double) -> String? {
        guard number >= 0, number < 2_958_466 else { return nil }
        let minutes = Int((number * 24 * 60).rounded())
        let (days, minute) = (minutes / 1440, minutes % 1440)
        let time = "\(minute / 60 < 10 ? "0" : "")\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
        if days == 0 { return time }
        // Day 60 is 29 February 1900, which never existed.
        let epoch = countsFrom1904 ? LocalDate(year: 1904, month: 1, day: 1) : LocalDate(year: 1899, month: 12, day: days < 60 ? 31 : 30)
        guard let date = epoch?.adding(days: days) else { return nil }
        return minute == 0 ? "\(date)" : "\(date)T\(time)"
    }
}

extension String {
    /// Whether a number format has parts of a date or time, outside of quotes and brackets.
    fileprivate var isDateFormat: Bool {
        let bare = replacing(#/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/#, with: "").lowercased()
        return bare.contains { "ymdhs".contains($0) } && !bare.contains("general")
    }
}
