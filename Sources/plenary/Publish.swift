internal import ArgumentParser
internal import CalendarExchange
internal import Documents
internal import ICalendar
internal import PlanFiles
internal import Planning
internal import Wording

struct Publish: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a folder of calendars for people to subscribe to, or keep a CalDAV collection as the plan is.",
        discussion: """
            Any web server can serve the folder. There is a calendar of everything, of each activity that has parts, each place,
            each delegation and each person. Those of delegations and people have names that nobody can guess and that stay; --list
            tells them. Run it again after every change: only files that change are rewritten.

            With the address of a CalDAV collection, which is made where it isn't there, each event becomes an entry of it: what changed
            is updated, what is gone from the plan or not selected is removed, and what others wrote or edited is left alone. What is
            private goes in too, so see who may read the collection. User and password are taken from PLENARY_CALDAV_USER and
            PLENARY_CALDAV_PASSWORD, or from ~/.netrc. Exit code 0: it is as the plan; 1: what isn't was told; 2: nothing was done.

            Examples:
              plenary publish plan.yaml /var/www/forum
              plenary publish plan.yaml /var/www/forum --list > addresses.tsv
              plenary publish plan.yaml https://caldav.example.org/secretariat/forum/ --dry-run
              plenary publish plan.yaml https://caldav.example.org/secretariat/oman/ --delegation oman --attendees
            """)

    @OptionGroup var input: Input
    @Argument(
        help: ArgumentHelp("The folder, which is made where it isn't there, or the address of a collection.", valueName: "DIR|URL"),
        completion: .directory)
    var destination: String
    @Flag(help: "Print the files of the private calendars: who, tab, file.") var list = false
    @OptionGroup var reading: Reading
    @OptionGroup var printing: Printing
    @OptionGroup(title: "For a collection") var collection: CollectionOptions

    private var folder: String { destination }
    private var isCollection: Bool { destination.contains("://") }

    func validate() throws {
        if isCollection, list || printing.templates != nil {
            throw ValidationError("--list and --templates are for a folder; a collection has neither private files nor a page")
        }
        if !isCollection, collection.areGiven {
            throw ValidationError("what is selected and how is for a collection, not for a folder; give its https:// address")
        }
    }

    func run() throws {
        let plan = try input.read()
        if isCollection { return try publishToCollection(plan) }
        let languages = try reading.languages(of: plan)
        let edition = try calendarEdition(of: plan, revision: input.revision(of: plan), languages: languages)
        var (namesFile, names) = try FeedNames.stored(in: folder)
        let before = names
        var chance = SystemRandomNumberGenerator()
        let feeds = try makeFeeds(plan, edition: edition, names: &names, chance: &chance)

        let page = try printing.printer(of: FeedIndex.self, as: .html, of: plan, from: input)
        let entries = feeds.filter { !$0.isPrivate }.map { feed in
            let kind: Activity.Kind? = if case .activity(let id) = feed.scope { plan.activity(id)?.activity.kind } else { nil }
            return (title: feed.title, file: feed.file, kind: kind)
        }
        var contents = Dictionary(uniqueKeysWithValues: feeds.map { ($0.file, $0.bytes) })
        contents["index.html"] = try page([[FeedIndex(of: plan, feeds: entries, languages: Languages(languages))]], {})[0]
        contents[namesFile] = names.json()
        let changed = try contents.filter { name, bytes in
            let path = folder + "/" + name
            return try !Files.exists(path) || Files.bytes(path) != bytes
        }
        try Files.writeAll(changed, into: folder)
        try Files.makePrivate(folder + "/" + namesFile)
        for file in Set(before.files).subtracting(names.files) { Files.remove(folder + "/" + file) }

        if list { try Files.write(Array(addresses(of: feeds).utf8), to: nil) }
        let written = changed.keys.count { $0.hasSuffix(".ics") }
        Messages.say(
            "\(feeds.count) calendars in \(folder), \(written) of them written anew, \(feeds.count { $0.isPrivate }) of them private")
        Messages.say("Let people subscribe to the address of a calendar: several programs never update from a file that was imported.")
    }

    private func publishToCollection(_ plan: ResolvedPlan) throws {
        var edition = try calendarEdition(of: plan, revision: input.revision(of: plan), languages: reading.languages(of: plan))
        try collection.publish(plan, to: destination, edition: &edition)
    }

    private func makeFeeds(
        _ plan: ResolvedPlan, edition: CalendarEdition, names: inout FeedNames, chance: inout SystemRandomNumberGenerator
    ) throws -> [Feed] {
        do {
            return try plan.feeds(edition: edition, names: &names, chance: &chance) { file in
                let path = folder + "/" + file
                return Files.exists(path) ? try VCalendar.read(try Files.read(path)).calendars[0] : nil
            }
        } catch let error as ExitCode {
            throw error
        } catch {
            Messages.error("\(error); nothing was written")
            throw ExitCode(2)
        }
    }

    private func addresses(of feeds: [Feed]) -> String {
        feeds.filter(\.isPrivate).map { feed in
            let id = if case .participant(let id) = feed.scope { id.rawValue } else { "" }
            return "\(id)\t\(feed.file)\n"
        }.joined()
    }
}

extension FeedNames {
    /// The names given out before, in a file whose own name nobody can guess: a web server may serve the whole folder.
    static func stored(in folder: String) throws -> (file: String, names: FeedNames) {
        guard let file = Files.names(in: folder).first(where: { $0.hasPrefix(".feeds-") && $0.hasSuffix(".json") }) else {
            return (
                ".feeds-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))\(String(UInt64.random(in: 0...UInt64.max), radix: 36)).json",
                FeedNames()
            )
        }
        guard let names = FeedNames(json: try Files.read(folder + "/" + file)) else {
            Messages.error("\(folder)/\(file): not the names of calendars; put the file back as it was, or publish into another folder")
            throw ExitCode(2)
        }
        return (file, names)
    }
}
