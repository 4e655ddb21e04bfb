internal import ICalendar
internal import Mail
package import Planning

/// The messages that update everybody invited from what was sent to what the plan says now.
package struct Invitations: Sendable {
    /// What the user chooses, beside the plan.
    package struct Options: Sendable {
        /// Limits the invitations to this person, and to this activity with its parts.
        package var person: Person.ID?
        package var activity: Activity.ID?
        /// Who invites to every activity; by default each activity's organizer or host.
        package var organizer: Participant.ID?
        /// Whether those invited see each other's addresses.
        package var namesOthers = false
        /// The edition for readers of these languages.
        package var edition: @Sendable ([LanguageTag]) -> CalendarEdition

        package init(edition: @escaping @Sendable ([LanguageTag]) -> CalendarEdition) { self.edition = edition }
    }

    /// By path.
    package private(set) var messages: [Invitation] = []
    /// How many sent invitations still say what the plan says.
    package private(set) var unchanged = 0
    /// Each issue once, in the order of the plan.
    package private(set) var issues: [InvitationIssue] = []

    private let plan: ResolvedPlan
    private let options: Options
    private let sent: [InvitationKey: SentInvitation]
    private var paths: Set<String>
    /// The invitations that aren't withdrawn: the plan still has them, or an issue leaves that undecided.
    private var kept: Set<InvitationKey> = []
    private var stale: [StaleRevision] = []

    /// Throws where an invitation changed since it was sent, but the plan's revision isn't later.
    package init(_ plan: ResolvedPlan, options: Options, sent: [SentInvitation]) throws {
        self.plan = plan
        self.options = options
        self.sent = Dictionary(sent.map { ($0.key, $0) }) { first, second in first.isCancelled ? second : first }
        paths = Set(sent.map(\.path))
        let selected = options.activity.map { plan.activities(in: .activity($0)) } ?? plan.activities
        for activity in selected where activity.interval != nil && activity.status != .cancelled { try invite(to: activity) }
        try withdraw(from: Set(selected.map { plan.uid(of: $0) }))
        messages.sort { $0.path < $1.path }
        if var first = stale.first {
            first.others = stale.count - 1
            throw first
        }
    }

    // MARK: Who is invited

    private mutating func invite(to activity: ResolvedActivity) throws {
        var reached: [String: Person.ID] = [:]
        if options.person == nil {
            for participation in activity.activity.participations where participation.isComing && plan.people(in: participation).isEmpty {
                guard case .delegation(let delegation)? = plan.participant(participation.who), plan.unnamed(in: participation) > 0 else {
                    continue
                }
                note(.nobodyNamed(delegation.id, address: delegation.email))
            }
        }
        for (person, participation) in plan.invitees(of: activity.activity) where options.person.map({ $0 == person.id }) ?? true {
            guard let key = key(of: person, in: activity) else { continue }
            let previous = sent[key]
            kept.insert(key)
            guard previous != nil || participation.status != .declined && participation.status != .delegated else { continue }
            let languages = person.languages + plan.plan.languages
            guard let organizer = organizer(of: activity, languages: languages) else {
                note(.noOrganizer(activity.activity.id))
                continue
            }
            if organizer.mailbox == key.mailbox { continue }  // the organizer needs no invitation
            if let other = reached.updateValue(person.id, forKey: key.mailbox) {
                note(.sharedAddress(person.id, with: other, activity.activity.id))
                continue
            }
            try invite(person, as: participation, to: activity, from: organizer, languages: languages, previous: previous)
        }
    }

    /// `nil`, with an issue noted, where the person has no usable address.
    private mutating func key(of person: Person, in activity: ResolvedActivity) -> InvitationKey? {
        let uid = plan.uid(of: activity)
        if let mailbox = person.mailbox, person.mailAddress != nil { return InvitationKey(uid: uid, mailbox: mailbox) }
        note(person.email.map { .badAddress(person.id, $0) } ?? .noAddress(person.id))
        kept.formUnion(sent.values.filter { $0.person == person.id.rawValue && $0.key.uid == uid }.map(\.key))
        return nil
    }

    private func organizer(of activity: ResolvedActivity, languages: [LanguageTag]) -> CalendarUser? {
        guard let id = options.organizer else {
            return plan.organizer(of: activity, languages: languages).flatMap { $0.asMailbox == nil ? nil : $0 }
        }
        return plan.user(id, languages: languages).map { CalendarUser(address: $0.address, cn: $0.cn) }
    }

    private mutating func note(_ issue: InvitationIssue) {
        if !issues.contains(issue) { issues.append(issue) }
    }

    // MARK: Invitations and updates

    private mutating func invite(
        _ person: Person, as participation: Participation, to activity: ResolvedActivity, from organizer: CalendarUser,
        languages: [LanguageTag], previous: SentInvitation?
    ) throws {
        var edition = options.edition(languages)
        edition.describesDeclined = true
        if !options.namesOthers { edition.describedRoles.removeAll { $0 == .attendee } }
        var event = try VEvent(activity, in: plan, among: [], edition: edition)
        event.organizer = organizer
        event.attendees = plan.attendees(person, as: participation, of: activity, namingOthers: options.namesOthers, languages: languages)
        let zones = edition.times == .zoned ? try VCalendar.timeZones(of: [activity], zones: plan.zones) : []
        var message = VCalendar.request(event, timeZones: zones, prodid: edition.prodid)
        if let previous {
            guard let next = message.following(previous.calendar) else { return unchanged += 1 }
            message = next
            noteIfStale(previous, edition)
        }
        guard let from = organizer.asMailbox, let to = event.attendees[0].asMailbox, let when = activity.when else { return }
        messages.append(
            Invitation(
                change: previous.map { !$0.isCancelled } ?? false ? .update : .new,
                path: previous?.path ?? newPath(person.id, activity.activity.id), calendar: message, from: from, to: to,
                languages: languages, event: message.events[0], time: (when, activity.zone, activity.endZone), place: activity.place,
                role: participation.role))
    }

    /// A name that no other invitation has.
    private mutating func newPath(_ person: Person.ID, _ activity: Activity.ID) -> String {
        var (path, number) = ("\(person)/\(activity)", 1)
        while !paths.insert(path).inserted {
            number += 1
            path = "\(person)/\(activity)-\(number)"
        }
        return path
    }

    private mutating func noteIfStale(_ previous: SentInvitation, _ edition: CalendarEdition) {
        guard let stamp = previous.event.dtstamp, stamp >= edition.revision else { return }
        stale.append(StaleRevision(revision: edition.revision, sent: stamp, changed: previous.event.summary ?? previous.path, others: 0))
    }

    // MARK: Who is no longer invited

    private mutating func withdraw(from selected: Set<String>) throws {
        for previous in sent.values.sorted(by: { $0.path < $1.path }) where !kept.contains(previous.key) && !previous.isCancelled {
            let uid = previous.key.uid
            if options.activity != nil, !selected.contains(uid) { continue }
            let person = plan.plan.people.first { $0.mailbox == previous.key.mailbox }
            if let only = options.person, previous.person != only.rawValue, person?.id != only { continue }
            let languages = (person?.languages ?? []) + plan.plan.languages
            let edition = options.edition(languages)
            if previous.event.isOver(at: edition.revision, zones: plan.zones) { continue }
            noteIfStale(previous, edition)
            let isOn = plan.activities.contains { plan.uid(of: $0) == uid && $0.interval != nil && $0.status != .cancelled }
            messages.append(
                Invitation(
                    change: isOn ? .withdrawn : .cancelled, path: previous.path,
                    calendar: previous.calendar.cancelling(at: edition.revision, forAll: !isOn, cancelled: edition.words.cancelled),
                    from: previous.from, to: previous.to, languages: languages, event: previous.event,
                    time: previous.event.schedule(zones: plan.zones), place: nil, role: nil))
        }
    }
}
