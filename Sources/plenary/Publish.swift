internal import ArgumentParser
internal import Audiences
internal import CalendarExchange
internal import Operations
internal import Planning

struct Publish: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a folder of calendars for people to subscribe to, or keep a CalDAV collection as the plan is.",
        discussion: """
            Any web server can serve the folder. There is a calendar of everything, of each activity that has parts, each place,
            each delegation, organization and person. Those of delegations, organizations and people have names that nobody can guess
            and that stay; --list prints them. Run it again after every change: only files that change are rewritten.

            With the address of a CalDAV collection, which is made where it isn't there, each event becomes an entry of it: what changed
            is updated, what is gone from the plan or not selected is removed, and what others wrote or edited is left alone. User and
            password are taken from PLENARY_CALDAV_USER and PLENARY_CALDAV_PASSWORD, or from ~/.netrc. Exit code 0: it is as the plan;
            1: what isn't was reported; 2: nothing was done.

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
    @Flag(help: Selection.wholeOnlyHelp) var wholeOnly = false
    @Option(
        help: """
            Who reads it. In a folder, public leaves out the calendars of delegations, organizations and people; internal puts everything into all of \
            them, and all have names that nobody can guess. In a collection, public unless it is of a person, a delegation or the like: \
            then participants.
            """)
    var readership: Readership?
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var printing: PrintingOptions
    @OptionGroup(title: "For a collection") var collection: CollectionOptions

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
        let opened = try input.open()
        if isCollection { return try collection.publish(opened, to: destination, for: readership, wholeOnly: wholeOnly, languages) }
        var chance = SystemRandomNumberGenerator()
        let publication = try FolderPublication(
            of: opened, into: destination, readership: readership ?? .participants, wholeOnly: wholeOnly,
            languages: languages.chosen(for: opened.plan), printing: printing.printing(), on: .current, chance: &chance)
        try publication.write()
        if list { try Results.write(publication.privateAddresses) }
        let feeds = publication.feeds
        Messages.say(
            "\(feeds.count) calendars in \(destination), \(publication.changedCalendars) of them written anew, "
                + "\(feeds.count { $0.isPrivate }) of them private")
        Messages.say("Let people subscribe to the address of a calendar: several programs never update from a file that was imported.")
    }
}
