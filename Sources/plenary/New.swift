internal import ArgumentParser
internal import Operations
internal import Time

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a commented plan to begin with.",
        discussion: """
            The folder's name becomes the plan's id and title; both can be changed until something is sent out. Editors that know
            YAML's language server complete and check the plan by the schema beside it.

            Examples:
              plenary new forum-2027                          makes forum-2027/plan.yaml and forum-2027/plan.schema.json
              plenary new gala --timezone Africa/Casablanca   a plan whose times are on the clock there
            """)

    @Argument(help: ArgumentHelp("The folder to make; a plan that is there already stays.", valueName: "DIR"), completion: .directory)
    var folder: String
    @Option(help: ArgumentHelp("The zone of the plan's times, as Europe/Paris; by default the machine's.", valueName: "zone"))
    var timezone: String?

    func run() throws {
        let machine = Machine.current
        let zone = try timezone.map { try machine.zone(named: $0) } ?? machine.timezone
        if zone == nil { Messages.warning("this machine names no time zone; the plan has UTC; --timezone gives another") }
        let plan = try NewPlan(inFolder: folder, timezone: zone ?? .utc, today: machine.today)
        let path = folder + "/plan.yaml"
        if Files.exists(path) { throw RequestError.folderInUse(path) }
        try Files.writeAll(plan.files, into: folder)
        Messages.say("\(path) is written; next: plenary check \(path)")
    }
}
