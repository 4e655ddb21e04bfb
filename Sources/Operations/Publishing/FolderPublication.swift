package import Audiences
package import CalendarExchange
internal import Documents
internal import ICalendar
internal import Planning
internal import Time
package import Wording

/// What makes a folder of calendars say what the plan says, to be looked at and then written.
package struct FolderPublication: Sendable {
    package let folder: String
    package let feeds: [Feed]
    /// Files that are new or say something else, by name.
    package let changed: [String: [UInt8]]
    /// Files of feeds that are no more.
    package let gone: Set<String>
    private let namesFile: String

    /// New private feeds have names made by `chance`. `wholeOnly` leaves out of a delegation's what its members do by name.
    package init(
        of opened: OpenedPlan, into folder: String, readership: Readership = .participants, wholeOnly: Bool = false, languages: Languages,
        printing: Printing, on machine: Machine,
        chance: inout some RandomNumberGenerator
    ) throws(OperationError) {
        let plan = opened.plan
        var edition = CalendarEdition(of: plan, revision: try opened.revision(), languages: languages)
        edition.isWholeOnly = wholeOnly
        var stored = try StoredFeedNames(in: folder, chance: &chance)
        let before = stored.names.files
        let feeds: [Feed]
        do {
            let choice = FeedChoice(readership, reserved: languages.reservedTitle(in: plan.plan))
            feeds = try plan.feeds(edition: edition, choice: choice, names: &stored.names, chance: &chance) { file in
                let path = folder + "/" + file
                guard Files.exists(path) else { return nil }
                let bytes = try OperationError.reading { () throws(FileError) in try Files.read(path) }
                do throws(ICalendarError) {
                    return try VCalendar.read(bytes).calendars[0]
                } catch {
                    throw OperationError.calendar(file: path, error)
                }
            }
        } catch {
            throw OperationError(publishing: error)
        }
        let printer = try DocumentPrinter<FeedIndex>(as: .html, of: opened, printing: printing, on: machine)
        let entries = feeds.filter { !$0.isPrivate }.map { feed in
            let kind: Activity.Kind? = if case .activity(let id) = feed.scope { plan.activity(id)?.activity.kind } else { nil }
            return (title: feed.title, file: feed.file, kind: kind)
        }
        var contents = Dictionary(uniqueKeysWithValues: feeds.map { ($0.file, $0.bytes) })
        contents["index.html"] = try printer.file(of: FeedIndex(of: plan, feeds: entries, languages: languages)).bytes
        contents[stored.file] = stored.names.json()
        changed = contents.filter { name, bytes in (try? Files.bytes(folder + "/" + name)) != bytes }
        gone = Set(before).subtracting(stored.names.files)
        namesFile = stored.file
        self.folder = folder
        self.feeds = feeds
    }

    /// Writes all that changed or, where that can't be, nothing.
    package func write() throws(OperationError) {
        do {
            try Files.writeAll(changed, into: folder)
            try Files.makePrivate(folder + "/" + namesFile)
        } catch {
            throw .file(error)
        }
        for file in gone { Files.remove(folder + "/" + file) }
    }

    /// How many calendars are new or say something else.
    package var changedCalendars: Int { changed.keys.count { $0.hasSuffix(".ics") } }

    /// Who has which private calendar, a line each: id, tab, file.
    package var privateAddresses: String {
        feeds.filter(\.isPrivate).map { feed in
            let id = if case .participant(let id) = feed.scope { id.rawValue } else { "" }
            return "\(id)\t\(feed.file)\n"
        }.joined()
    }
}

extension OperationError {
    /// What making feeds throws.
    fileprivate init(publishing error: any Error) {
        self =
            switch error {
            case let error as OperationError: error
            case let error as StaleRevision: .stale(error)
            case let error as ZoneError: .zone(error)
            case let error as PlanProblems: .redaction(error)
            default: preconditionFailure("feeds throw nothing else: \(error)")
            }
    }
}
