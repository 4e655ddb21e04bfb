internal import ArgumentParser
internal import Documents
internal import Foundation
internal import Importing
internal import Notation
internal import Planning
internal import ProgrammeExchange
internal import Spreadsheets

/// How a list, CSV or XLSX, is read.
struct ListOptions: ParsableArguments {
    enum Content: String, CaseIterable, ExpressibleByArgument {
        case people, programme
    }

    @Option(name: .customLong("as"), help: "What the list is of, where its headings don't tell.") var content: Content?
    @Option(help: ArgumentHelp("The sheet of a workbook; by default the first.", valueName: "name")) var sheet: String?
    @Option(
        help: ArgumentHelp(
            "What a column holds, as \"Surname=family\"; '-' for nothing that counts. May be repeated.", valueName: "heading=field"))
    var map: [String] = []
    @Option(help: "Whether days or months come first in dates as 03/04/2027.") var dates: DateOrder?
    @Option(help: ArgumentHelp("The encoding of a CSV file that is no Unicode, as WINDOWS-1256.", valueName: "name")) var encoding: String?
    @Option(help: "Which rows that may be of one person are put together.") var duplicates = ListImport.Merging.sure
    @Option(help: "Make delegations of people of one country or body.") var delegations: ListImport.Grouping?
    @Option(help: ArgumentHelp("The activity that all take part in, or that the programme is of.", valueName: "id")) var activity: String?
    @Flag(help: "What the list says counts before what the plan says.") var replace = false

    /// Lists are read whole, and none that people keep is larger.
    private static let sizeLimit = 64 << 20

    static func isWorkbook(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    /// The octets of a file that may be a list, unless it is a list too large to be one.
    func read(_ path: String) throws -> [UInt8] {
        if path != "-", let size = Files.size(path), size > Self.sizeLimit, content != nil || Self.isTable(named: path) {
            Messages.error("\(path): the list is larger than \(Self.sizeLimit >> 20) MB; take out what isn't needed")
            throw ExitCode(2)
        }
        return try Files.read(path)
    }

    /// `nil` where the file is no list by its contents and name.
    func sheet(of bytes: [UInt8], named path: String) throws -> Sheet? {
        do {
            if Self.isWorkbook(bytes) { return try Sheet(xlsx: bytes, sheet: sheet) }
            if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
                Messages.error("\(path): this is a workbook of an old kind or one with a password; save it as XLSX without, or as CSV")
                throw ExitCode(2)
            }
            if let sheet = Sheet(registrants: bytes) { return sheet }
            return content != nil || Self.isTable(named: path) ? try Sheet(csv: bytes, encoding: encoding) : nil
        } catch let error as SyntaxError {
            Messages.error("\(path):\(error.mark.line):\(error.mark.column): \(error.message)")
        } catch let error as WorkbookError {
            Messages.error("\(path): \(error)")
        }
        throw ExitCode(2)
    }

    static func isTable(named path: String) -> Bool {
        ["csv", "tsv", "tab", "xlsx"].contains(URL(fileURLWithPath: path).pathExtension.lowercased())
    }

    func outcome(of sheet: Sheet, _ path: String, in plan: ResolvedPlan) throws -> ListImport.Outcome {
        var settings = Self.settings
        settings.columns = try map.map { text in
            guard let end = text.lastIndex(of: "=") else {
                throw ValidationError("'\(text)' names no field; write HEADING=FIELD, as Surname=family")
            }
            return (String(text[..<end]), String(text[text.index(after: end)...]))
        }
        settings.dates = dates
        settings.merging = duplicates
        settings.grouping = delegations
        settings.replacing = replace
        settings.activity = try activity.map { text in
            if let id = Activity.ID(text), plan.activity(id) != nil { return id }
            let guess = suggestion(for: text, among: plan.activities.map(\.activity.id.rawValue))
            throw ValidationError("there is no activity '\(text)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""))
        }
        do {
            let isProgramme = content.map { $0 == .programme } ?? settings.isProgramme(sheet)
            return isProgramme ? try settings.addProgramme(of: sheet, to: plan) : try settings.addPeople(in: sheet, to: plan)
        } catch {
            for problem in error.problems { Messages.error("\(path): \(problem)") }
            throw ExitCode(2)
        }
    }

    private static var settings: ListImport {
        let codes = try? Files.bytes("/usr/share/iso-codes/json/iso_3166-1.json")
        return ListImport(regions: RegionNames(isoCodes: codes), words: Importing.words)
    }

    /// How the list was read, and what is left to look at.
    static func tell(_ outcome: ListImport.Outcome, of path: String) {
        for remark in outcome.remarks { Messages.say("\(path): \(remark)") }
        for line in ListIssue.report(outcome.issues) { Messages.warning("\(path):\(line)") }
        var counts: [(what: String, count: Int)] = []
        for change in outcome.changes {
            let what = "\(change.kind.rawValue) \(change.what.hasPrefix("participation") ? "participation" : change.what)"
            if let index = counts.firstIndex(where: { $0.what == what }) { counts[index].count += 1 } else { counts.append((what, 1)) }
        }
        Messages.say("\(path): " + (counts.isEmpty ? "nothing is new" : counts.map { "\($0.count) × \($0.what)" }.joined(separator: ", ")))
    }
}

extension DateOrder: ExpressibleByArgument {}
extension ListImport.Merging: ExpressibleByArgument {}
extension ListImport.Grouping: ExpressibleByArgument {}
