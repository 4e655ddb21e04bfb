internal import ArgumentParser
internal import Audiences
internal import Operations
internal import Planning
internal import Wording

struct Invite: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write invitations, updates and cancellations, one message per person and activity.",
        discussion: """
            Everybody with an e-mail address who takes part in a scheduled activity, by name or as a named member of a delegation,
            gets a message for it: DIR/PERSON/ACTIVITY.ics, and the same as mail in .eml, in the person's language. Each is from the
            activity's organizer or host, or from that of what it is part of.

            DIR remembers what was sent; keep it. The next run writes only what has changed: what is new to somebody, what
            differs from what was sent (raise 'revised' in the plan), and cancellations for those who are no longer invited, unless
            it is over. Those who declined get changes, but are not invited again. Standard output lists what is to be sent, one message a
            line: file, tab, address, tab, REQUEST or CANCEL, tab, new, update, cancelled or withdrawn.

            A message names nobody's address but the organizer's and the reader's own, and nobody who only attends; --attendees
            names all.

            Examples:
              plenary invite plan.yaml -o sent > to-send.tsv
              plenary invite plan.yaml --activity ws-egov --organizer secretariat -o sent
              cut -f1 to-send.tsv | while read -r file; do sendmail -t < "$file"; done
            """)

    @OptionGroup var input: Input
    @Option(help: ArgumentHelp("Only one person.", valueName: "id")) var person: String?
    @Option(help: ArgumentHelp("Only one activity with its children.", valueName: "id")) var activity: String?
    @Option(help: ArgumentHelp("The person or organization that invites to everything.", valueName: "id")) var organizer: String?
    @Flag(help: "Name all who come in every message, with their addresses.") var attendees = false
    @Option(
        help: "Who reads it: participants all that is for them; public leaves out closed activities and remarks; internal adds your notes.")
    var readership = Readership.participants
    @Flag(help: "Give times in UTC: for Outlook and zones whose clocks change irregularly, as Morocco's.") var utc = false
    @OptionGroup var words: WordsOption
    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder of what is sent; it is made where it isn't there.", valueName: "DIR"),
        completion: .directory)
    var output: String

    func run() throws {
        var choice = InvitationBatch.Choice()
        choice.person = person
        choice.activity = activity
        choice.organizer = organizer
        choice.namesOthers = attendees
        choice.isInUTC = utc
        choice.readership = readership
        choice.words = try Languages([], words: words.file())
        let batch = try InvitationBatch(of: input.open(), sent: output, choice: choice)
        Messages.say(batch.notes)
        if !batch.files.isEmpty { try Files.writeAll(batch.files, into: output) }
        try Results.write(batch.list(in: output))
        Messages.say(batch.summary)
    }
}
