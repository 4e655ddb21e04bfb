/// Why a table can't be written as a spreadsheet, or a file can't be read as one.
package enum WorkbookError: Error, Hashable, CustomStringConvertible {
    /// A sheet of XLSX has at most 1,048,576 rows.
    case tooManyRows(Int)
    case notWritten(reason: String)
    case notAWorkbook
    /// A file in another format, LibreOffice's.
    case openDocument
    case damaged(part: String)
    /// A part is too large when unpacked.
    case tooLarge(part: String)
    case noSheet(String, others: [String])

    package var description: String {
        switch self {
        case .tooManyRows(let rows):
            "a spreadsheet has at most 1,048,575 rows under its headings, and this would have \(rows); choose a part"
        case .notWritten(let reason): "the spreadsheet can't be written: \(reason)"
        case .notAWorkbook: "this is not a workbook; save it as XLSX or CSV"
        case .openDocument: "this is an OpenDocument file; save it as XLSX or CSV"
        case .damaged(let part): "the workbook is damaged in \(part); open it in a spreadsheet program and save it again"
        case .tooLarge(let part): "\(part) in the workbook has more than \(Archive.partLimit >> 20) MB unpacked; remove what isn't needed"
        case .noSheet(let name, let others):
            others.isEmpty
                ? "the workbook has no sheet; save it again"
                : "the workbook has no sheet '\(name)'; it has \(others.map { "'\($0)'" }.joined(separator: ", "))"
        }
    }
}
