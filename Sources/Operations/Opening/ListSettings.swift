internal import Importing
internal import Notation
internal import Planning
package import ProgrammeExchange
internal import Spreadsheets
internal import Wording

/// How a list, CSV or XLSX, is read.
package struct ListSettings: Sendable {
    package enum Content: String, CaseIterable, Sendable {
        case people, programme
    }

    /// What the list is of, where its headings leave that open.
    package var content: Content?
    /// Of a workbook; by default the first.
    package var sheet: String?
    /// What columns hold, by their headings.
    package var columns: [(heading: String, field: String)] = []
    package var dates: DateOrder?
    /// Of CSV that is no Unicode.
    package var encoding: String?
    package var merging = ListImport.Merging.sure
    package var grouping: ListImport.Grouping?
    /// What everybody in the list takes part in, or what the programme is of.
    package var activity: String?
    /// Whether the list counts before the plan.
    package var replacing = false

    package init() {}

    /// Lists are read whole, and none that people keep is larger.
    private static let sizeLimit = 64 << 20

    /// Refuses the file at `path` where it is a list and too large to be read.
    package func checkSize(of path: String) throws(OperationError) {
        let isTable = content != nil || [".csv", ".tsv", ".tab", ".xlsx"].contains { path.lowercased().hasSuffix($0) }
        guard isTable, let size = Files.size(path), size > Self.sizeLimit else { return }
        throw .listTooLarge(file: path, limit: Self.sizeLimit)
    }

    func kind(of file: InputFile) throws(OperationError) -> FileKind { try FileKind(file, isList: content != nil) }

    /// `nil` where the file is no list.
    func sheet(of file: InputFile, _ kind: FileKind) throws(OperationError) -> Sheet? {
        switch kind {
        case .workbook:
            do { return try Sheet(xlsx: file.bytes, sheet: sheet) } catch { throw .workbook(file: file.name, error) }
        case .table:
            do { return try Sheet(csv: file.bytes, encoding: encoding) } catch { throw .table(file: file.name, error) }
        case .registrants(let sheet): return sheet
        case .plan, .calendars, .schedule: return nil
        }
    }

    func outcome(
        of sheet: Sheet, named file: String, in plan: ResolvedPlan, on machine: Machine
    ) throws(OperationError) -> ListImport.Outcome {
        var settings = ListImport(
            regions: RegionNames(official: CountryNames.table, isoCodes: try? Files.bytes(machine.isoCodes)), words: Vocabulary.all)
        settings.columns = columns
        settings.dates = dates
        settings.merging = merging
        settings.grouping = grouping
        settings.replacing = replacing
        if let activity {
            do throws(RequestError) { settings.activity = try plan.activity(named: activity).activity.id } catch { throw .request(error) }
        }
        do throws(ListImportError) {
            let isProgramme = content.map { $0 == .programme } ?? settings.isProgramme(sheet)
            return isProgramme ? try settings.addProgramme(of: sheet, to: plan) : try settings.addPeople(in: sheet, to: plan)
        } catch {
            throw .list(file: file, error)
        }
    }
}

extension ListImport.Outcome {
    /// How the list was read, what is left to look at, and how much is new.
    func notes(of file: String) -> [Note] {
        var counts: [(what: String, count: Int)] = []
        for change in changes {
            let what = "\(change.kind.rawValue) \(change.what.hasPrefix("participation") ? "participation" : change.what)"
            if let index = counts.firstIndex(where: { $0.what == what }) { counts[index].count += 1 } else { counts.append((what, 1)) }
        }
        let summary = counts.isEmpty ? "nothing is new" : counts.map { "\($0.count) × \($0.what)" }.joined(separator: ", ")
        return remarks.map { .information("\(file): \($0)") } + ImportIssue.report(issues).map { .warning("\(file):\($0)") }
            + [.information("\(file): \(summary)")]
    }
}

extension Vocabulary {
    /// The words of every language that calendars are exported in.
    static let all = Catalogue.languages.compactMap(Catalogue.builtIn).map { catalogue in
        Vocabulary(
            language: catalogue.language, cancelled: catalogue.text(.cancelled) ?? "",
            kinds: Dictionary(uniqueKeysWithValues: Activity.Kind.allCases.map { ($0, catalogue.text(.kind($0)) ?? $0.rawValue) }),
            roles: Dictionary(
                uniqueKeysWithValues: Participation.Role.allCases.map { ($0, catalogue.text(.role($0)) ?? $0.rawValue) }))
    }
}
