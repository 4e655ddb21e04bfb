package import Audiences
package import CalendarExchange
internal import Documents
internal import ICalendar
internal import Mail
internal import Planning
internal import Time
package import Wording

/// The messages that bring those invited from what was sent to what the plan says, to be looked at and then written.
package struct InvitationBatch: Sendable {
    /// Who is invited to what, and how.
    package struct Choice: Sendable {
        /// Only this person, and only this activity with its children, where they are given.
        package var person: String?
        package var activity: String?
        /// The person or organization that invites to everything.
        package var organizer: String?
        /// Whether messages name everybody who comes, with their addresses.
        package var namesOthers = false
        package var isInUTC = false
        package var readership = Readership.participants
        /// Words for those who read a language that isn't built in, or other words.
        package var words: Languages = []

        package init() {}
    }

    /// By path in the folder.
    package let messages: [Invitation]
    /// How many invitations say already what the plan says.
    package let unchanged: Int
    package let notes: [Note]
    /// The messages as calendars and as mails, by path.
    package let files: [String: [UInt8]]

    /// `sent` is the folder of what was sent, where there is one already.
    package init(of opened: OpenedPlan, sent folder: String, choice: Choice) throws(OperationError) {
        var audience = Audience(choice.readership, named: .each)
        audience.seesAddresses = true
        let (plan, revision) = (try opened.plan.redacted(audience), try opened.revision())
        let options: Invitations.Options
        do { options = try choice.options(in: plan, revision: revision) } catch { throw .request(error) }
        let sent = try SentInvitation.all(in: folder)
        let invitations: Invitations
        do {
            invitations = try Invitations(plan, options: options, sent: sent)
        } catch let error as StaleRevision {
            throw .stale(error)
        } catch let error as ZoneError {
            throw .zone(error)
        } catch {
            preconditionFailure("invitations throw nothing else: \(error)")
        }
        messages = invitations.messages
        unchanged = invitations.unchanged
        notes = invitations.issues.map { .warning("\($0)") }
        var files: [String: [UInt8]] = [:]
        for invitation in messages {
            let letter = invitation.letter(in: plan, languages: choice.words.read(as: invitation.languages))
            let mail = MailMessage(invitation, subject: letter.subject, text: letter.text, in: plan.plan, revision: revision)
            files[invitation.path + ".ics"] = invitation.calendar.bytes()
            files[invitation.path + ".eml"] = mail.bytes()
        }
        self.files = files
    }

    /// What is to be sent, a line each: file, tab, address, tab, method, tab, change.
    package func list(in folder: String) -> String {
        messages.map { "\(folder)/\($0.path).eml\t\($0.to.address)\t\($0.method)\t\($0.change.rawValue)\n" }.joined()
    }

    /// `2 new, 0 update, 1 cancelled, 0 withdrawn, 3 unchanged`
    package var summary: String {
        let changes: [Invitation.Change] = [.new, .update, .cancelled, .withdrawn]
        let counts = changes.map { change in "\(messages.count { $0.change == change }) \(change.rawValue)" }
        return "\(counts.joined(separator: ", ")), \(unchanged) unchanged"
    }
}

extension SentInvitation {
    /// What the folder of invitations holds; none where there is no folder.
    package static func all(in folder: String) throws(OperationError) -> [SentInvitation] {
        var sent: [SentInvitation] = []
        for person in Files.names(in: folder) {
            for name in Files.names(in: "\(folder)/\(person)") where name.hasSuffix(".ics") && !name.hasPrefix(".") {
                let file = "\(folder)/\(person)/\(name)"
                let bytes = try OperationError.reading { () throws(FileError) in try Files.read(file) }
                guard let calendar = try? VCalendar.read(bytes).calendars.first,
                    let invitation = SentInvitation(calendar, path: "\(person)/\(name.dropLast(4))")
                else { throw .notAnInvitation(file: file) }
                sent.append(invitation)
            }
        }
        return sent
    }
}

extension InvitationBatch.Choice {
    fileprivate func options(in plan: ResolvedPlan, revision: Instant) throws(RequestError) -> Invitations.Options {
        let (isInUTC, words) = (isInUTC, words)
        var options = Invitations.Options { tags in
            var edition = CalendarEdition(of: plan, revision: revision, languages: words.read(as: tags))
            if isInUTC { edition.times = .utc }
            return edition
        }
        options.namesOthers = namesOthers
        if let person { options.person = try Self.id(person, "person", among: plan.plan.people.map(\.id)) }
        if let activity { options.activity = try Self.id(activity, "activity", among: plan.activities.map(\.activity.id)) }
        if let organizer {
            let known = plan.plan.people.map { Participant.ID($0.id) } + plan.plan.organizations.map { Participant.ID($0.id) }
            let id = try Self.id(organizer, "person or organization", among: known)
            if plan.email(of: id).flatMap({ MailAddress($0) }) == nil { throw .noEmail(id) }
            options.organizer = id
        }
        return options
    }

    private static func id<Entity>(
        _ text: String, _ kind: String, among ids: [Identifier<Entity>]
    ) throws(RequestError) -> Identifier<Entity> {
        if let id = ids.first(where: { $0.rawValue == text }) { return id }
        throw .unknown(kind: kind, id: text, nearest: suggestion(for: text, among: ids.map(\.rawValue)))
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
    fileprivate func letter(in plan: ResolvedPlan, languages: Languages) -> InvitationLetter {
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
        return InvitationLetter(occasion, about: matter, in: plan, languages: languages)
    }
}
