internal import CXlsxWriter
package import Documents
internal import Foundation
package import Time

extension Table {
    /// The table as a workbook (ECMA-376): headings frozen, repeated on each printed page and with filters; columns as wide as
    /// their contents. `date` is written as the creation date, so that equal tables give equal bytes.
    package func xlsx(date: Instant) throws(WorkbookError) -> [UInt8] {
        if rows.count > 1_048_575 { throw .tooManyRows(rows.count) }
        let path = FileManager.default.temporaryDirectory.path + "/plenary-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard let book = workbook_new(path) else { throw .notWritten(reason: "there is no room for it") }
        _ = plenary_xlsx_set_properties(book, title.clipped(to: 255), date.secondsSince1970)
        let sheet = WorkbookSheet(book: book, name: title.sheetName)
        sheet.write(self)
        let result = workbook_close(book)
        guard result == LXW_NO_ERROR, let data = FileManager.default.contents(atPath: path) else {
            throw .notWritten(reason: String(cString: lxw_strerror(result)))
        }
        return [UInt8](data)
    }
}

/// A sheet that is being written.
private struct WorkbookSheet {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let head, text, date, time: UnsafeMutablePointer<lxw_format>

    init(book: UnsafeMutablePointer<lxw_workbook>, name: String) {
        sheet = workbook_add_worksheet(book, name)
        head = workbook_add_format(book)
        format_set_bold(head)
        format_set_bottom(head, UInt8(LXW_BORDER_THIN.rawValue))
        text = workbook_add_format(book)
        date = workbook_add_format(book)
        format_set_num_format(date, "yyyy-mm-dd")
        time = workbook_add_format(book)
        format_set_num_format(time, "yyyy-mm-dd hh:mm")
        for format in [head, text, date, time] {
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
    }

    func write(_ table: Table) {
        let (last, end) = (lxw_col_t(table.headings.count - 1), lxw_row_t(table.rows.count))
        if table.isRightToLeft { worksheet_right_to_left(sheet) }
        for (column, heading) in table.headings.enumerated() {
            worksheet_write_string(sheet, 0, lxw_col_t(column), heading.cellText, head)
            let width = table.rows.reduce(heading.columns) { max($0, $1[column].columns) }
            worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), Double(min(max(width + 2, 6), 48)), nil)
        }
        for (row, cells) in table.rows.enumerated() {
            for (column, cell) in cells.enumerated() { write(cell, lxw_row_t(row + 1), lxw_col_t(column)) }
        }
        worksheet_freeze_panes(sheet, 1, 0)
        worksheet_autofilter(sheet, 0, 0, end, last)
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)  // A4
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_repeat_rows(sheet, 0, 0)
        worksheet_set_header(sheet, "&L" + table.title.clipped(to: 120).replacing("&", with: "&&"))
        worksheet_set_footer(
            sheet, "&R" + table.page.replacing("&", with: "&&").replacing("{n}", with: "&P").replacing("{total}", with: "&N"))
    }

    private func write(_ cell: Table.Cell, _ row: lxw_row_t, _ column: lxw_col_t) {
        switch cell {
        case .empty: break
        // Always a string, so that nothing in it becomes a formula, a number or a link.
        case .text(let text): worksheet_write_string(sheet, row, column, text.cellText, self.text)
        case .number(let number): worksheet_write_number(sheet, row, column, Double(number), text)
        case .date(let day):
            var moment = lxw_datetime(LocalDateTime(day, .midnight))
            worksheet_write_datetime(sheet, row, column, &moment, date)
        case .dateTime(let local):
            var moment = lxw_datetime(local)
            worksheet_write_datetime(sheet, row, column, &moment, time)
        }
    }
}

extension lxw_datetime {
    fileprivate init(_ local: LocalDateTime) {
        self.init(
            year: Int32(local.date.year), month: Int32(local.date.month), day: Int32(local.date.day), hour: Int32(local.time.hour),
            min: Int32(local.time.minute), sec: 0)
    }
}

extension Table.Cell {
    /// How many columns of letters the cell needs.
    fileprivate var columns: Int { text.columns }
}

extension String {
    /// The width on paper in Latin letters; East Asian letters are twice as wide.
    fileprivate var columns: Int {
        unicodeScalars.reduce(0) { $0 + ((0x1100...0x115F).contains($1.value) || (0x2E80...0xFFDC).contains($1.value) ? 2 : 1) }
    }

    /// At most 32,767 characters, without control characters that XML doesn't allow.
    fileprivate var cellText: String {
        let kept = String(String.UnicodeScalarView(unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }))
        return kept.clipped(to: 32_767)
    }

    /// Its beginning, with at most `limit` UTF-16 units.
    fileprivate func clipped(to limit: Int) -> String {
        if utf16.count <= limit { return self }
        var clipped = ""
        var length = 0
        for character in self {
            length += character.utf16.count
            if length >= limit { break }
            clipped.append(character)
        }
        return clipped + "…"
    }

    /// A valid name of a sheet: at most 31 characters, without reserved ones, and no apostrophe at either end.
    fileprivate var sheetName: String {
        let plain = String(map { "[]:*?/\\'".contains($0) || $0.isNewline ? " " : $0 }).split(separator: " ").joined(separator: " ")
            .clipped(to: 31)
        return plain.isEmpty ? "1" : plain
    }
}
