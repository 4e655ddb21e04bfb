internal import ArgumentParser
internal import CalendarExchange
internal import Documents
internal import ICalendar
internal import Mail
internal import Planning
internal import Wording

struct Invite: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write invitations, updates and cancellations, one message per person and activity.",
        discussion: """
            Everybody with an e-mail address who takes part in a scheduled activity, by name or as a named member of a delegation,
            gets a message for it: DIR/PERSON/ACTIVITY.ics, and the same as mail in .eml, in the person's language. Each is from the
            activity's organizer or host, or from that of what it is part of.

            DIR remembers what was sent; keep it. The next run writes only what has changed: what is new to somebody, what is
            another than was sent (raise 'revised' in the plan), and cancellations for those who are no longer invited, unless it is
            over. Who declined is told of changes, but not invited anew. Standard output lists what is to be sent, one message a
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
    @Flag(help: "Tell times in UTC: for Outlook and zones whose clocks change irregularly, as Morocco's.") var utc = false
    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder of what is sent; it is made where it isn't there.", valueName: "DIR"),
        completion: .directory)
    var output: String

    func run() throws {
        let plan = try input.read()
        let revision = try input.revision(of: plan)
        let invitations = try Self.telling {
            try Invitations(plan, terms: try terms(in: plan, revision: revision), sent: try Self.sent(in: output))
        }
        for issue in invitations.issues { Messages.warning("\(issue)") }

        var contents: [String: [UInt8]] = [:]
        var list = ""
        for invitation in invitations.messages {
            let letter = invitation.letter(in: plan)
            let mail = MailMessage(invitation, subject: letter.subject, text: letter.text, in: plan.plan, revision: revision)
            contents[invitation.path + ".ics"] = invitation.calendar.bytes()
            contents[invitation.path + ".eml"] = mail.bytes()
            list += "\(output)/\(invitation.path).eml\t\(invitation.to.address)\t\(invitation.method)\t\(invitation.change.rawValue)\n"
        }
        if !contents.isEmpty { try Files.writeAll(contents, into: output) }
        try Files.write(Array(list.utf8), to: nil)
        let changes: [Invitation.Change] = [.new, .update, .cancelled, .withdrawn]
        let counts = changes.map { change in "\(invitations.messages.count { $0.change == change }) \(change.rawValue)" }
        Messages.say("\(counts.joined(separator: ", ")), \(invitations.unchanged) unchanged")
    }

    private func terms(in plan: ResolvedPlan, revision: Instant) throws -> Invitations.Terms {
        let (utc, attendees) = (utc, attendees)
        var terms = Invitations.Terms { languages in
            var edition = calendarEdition(of: plan, revision: revision, languages: languages)
            if utc { edition.times = .utc }
            return edition
        }
        terms.namesOthers = attendees
        terms.person = try person.map { try Self.id($0, "person", among: plan.plan.people.map(\.id)) }
        terms.activity = try activity.map { try Self.id($0, "activity", among: plan.activities.map(\.activity.id)) }
        let organizers = plan.plan.people.map { Participant.ID($0.id) } + plan.plan.organizations.map { Participant.ID($0.id) }
        terms.organizer = try organizer.map { try Self.id($0, "person or organization", among: organizers) }
        if let organizer = terms.organizer, plan.email(of: organizer).flatMap({ MailAddress($0) }) == nil {
            throw ValidationError("'\(organizer)' has no e-mail address to invite from; add 'email' to it in the plan")
        }
        return terms
    }

    private static func id<Entity>(_ text: String, _ kind: String, among ids: [Identifier<Entity>]) throws -> Identifier<Entity> {
        if let id = ids.first(where: { $0.rawValue == text }) { return id }
        let guess = suggestion(for: text, among: ids.map(\.rawValue))
        throw ValidationError("the plan has no \(kind) '\(text)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""))
    }

    /// What the folder says was sent; ends with exit code 2 where something there is no invitation.
    static func sent(in folder: String) throws -> [SentInvitation] {
        var sent: [SentInvitation] = []
        for person in Files.names(in: folder) {
            for name in Files.names(in: "\(folder)/\(person)") where name.hasSuffix(".ics") && !name.hasPrefix(".") {
                let file = "\(folder)/\(person)/\(name)"
                guard let calendar = try? VCalendar.read(try Files.read(file)).calendars.first,
                    let invitation = SentInvitation(calendar, path: "\(person)/\(name.dropLast(4))")
                else {
                    Messages.error("\(file): this is no invitation; put back the file that was sent, or choose another folder")
                    throw ExitCode(2)
                }
                sent.append(invitation)
            }
        }
        return sent
    }

    private static func telling(_ body: () throws -> Invitations) throws -> Invitations {
        do {
            return try body()
        } catch let error as StaleRevision {
            Messages.error("\(error); nothing was written")
            throw ExitCode(2)
        }
    }
}

extension ResolvedPlan {
    fileprivate func email(of id: Participant.ID) -> String? {
        switch participant(id) {
        case .person(let person)?: person.email
        case .organization(let organization)?: organization.email
        case .delegation?, nil: nil
        }
    }
}

extension Invitation {
    fileprivate func letter(in plan: ResolvedPlan) -> InvitationLetter {
        var matter = InvitationLetter.Matter(title: event.summary ?? "")
        if let time { (matter.when, matter.zone, matter.endZone) = (time.when, time.zone, time.endZone) }
        matter.place = place
        matter.location = event.location
        matter.role = role
        matter.description = event.description
        let occasion: InvitationLetter.Occasion =
            switch change {
            case .new: .invitation
            case .update: .update
            case .cancelled: .cancellation
            case .withdrawn: .withdrawal
            }
        return InvitationLetter(occasion, about: matter, in: plan, languages: Languages(languages))
    }
}
