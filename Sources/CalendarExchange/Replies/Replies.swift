package import ICalendar
package import Planning
internal import Time

/// The replies in scheduling messages (RFC 5546) to the organizer of a plan.
///
/// A REPLY is taken where its sender is certain and it answers the message sent last. The time proposed by a COUNTER is left for the
/// organizer to decide, but its TENTATIVE or DECLINED is taken, since programs send that reply together with the proposal.
package struct Replies: Sendable {
    /// At most one for each activity and person: the latest.
    package private(set) var taken: [Reply] = []
    package private(set) var issues: [ReplyIssue] = []

    private let plan: ResolvedPlan
    private let activities: [String: ResolvedActivity]
    private let sequences: [InvitationKey: Int]

    /// `sent` shows which message was the last; without it, every reply to the first message or a later one is current.
    package init(in calendars: [VCalendar], to plan: ResolvedPlan, sent: [SentInvitation]) {
        self.plan = plan
        activities = Dictionary(plan.activities.map { (plan.uid(of: $0), $0) }) { first, _ in first }
        sequences = Dictionary(sent.map { ($0.key, $0.event.sequence ?? 0) }, uniquingKeysWith: max)
        var messages: [(method: String, event: VEvent)] = []
        for calendar in calendars {
            guard let method = calendar.method else {
                issues.append(.notAMessage)
                continue
            }
            if calendar.events.isEmpty { issues.append(.noEvent(method: method)) }
            messages += calendar.events.map { (method, $0) }
        }
        // A later reply replaces earlier ones (RFC 5546 section 2.1.5); replies with one stamp count in the order of the file.
        let order = messages.enumerated().sorted { (Self.age($0.element.event), $0.offset) < (Self.age($1.element.event), $1.offset) }
        for (_, message) in order { take(message.event, method: message.method) }
    }

    private static func age(_ event: VEvent) -> Int { event.dtstamp?.secondsSince1970 ?? .min }

    private mutating func take(_ event: VEvent, method: String) {
        guard ["REPLY", "COUNTER", "DECLINECOUNTER"].contains(method) else { return issues.append(.otherMethod(method)) }
        guard let uid = event.uid else { return issues.append(.noUID) }
        guard let activity = activities[uid] else { return issues.append(.unknownActivity(uid: uid)) }
        let id = activity.activity.id
        if event.recurrenceID != nil || activity.occurrence != nil { return issues.append(.oneInstance(id)) }
        if method == "DECLINECOUNTER" { return issues.append(.declinedCounter(id)) }
        guard event.attendees.count == 1 else { return issues.append(.attendees(event.attendees.count, id)) }
        let attendee = event.attendees[0]
        guard let person = person(attendee, in: activity), isCurrent(event, of: person, attendee, activity) else { return }

        let comment = event.otherProperties.first { $0.name == "COMMENT" }?.text
        let status = attendee.partstat?.status
        if method == "COUNTER" {
            issues.append(.counter(person, id, when: proposal(event, for: activity), comment: comment))
            if status != .tentative && status != .declined { return }
        }
        guard let status else { return issues.append(.noStatus(person, id)) }
        if status == .delegated, let other = attendee.otherParameters.first(where: { $0.name == "DELEGATED-TO" })?.values.first {
            issues.append(.delegated(person, id, to: other))
        }
        taken.removeAll { $0.activity == id && $0.person == person }
        taken.append(Reply(activity: id, person: person, status: status, comment: comment))
    }

    /// The person who replied, where that is certain and they take part in their own name.
    private mutating func person(_ attendee: CalendarUser, in activity: ResolvedActivity) -> Person.ID? {
        let id = activity.activity.id
        let known = plan.plan.people.filter { $0.mailbox != nil && $0.mailbox == attendee.mailbox }.map(\.id)
        guard let first = known.first else {
            issues.append(.unknownAttendee(attendee.address, id))
            return nil
        }
        let participations = activity.activity.participations
        let own = known.filter { person in participations.contains { $0.who == Participant.ID(person) } }
        if own.count == 1 { return own[0] }
        if own.count > 1 {
            issues.append(.severalPeople(own, id))
        } else if let person = known.first(where: { person in participations.contains { plan.people(in: $0).contains(person) } }),
            let delegation = participations.first(where: { plan.people(in: $0).contains(person) })
        {
            issues.append(.onlyWith(delegation.who, person, id))
        } else {
            issues.append(known.count > 1 ? .severalPeople(known, id) : .notTakingPart(first, id))
        }
        return nil
    }

    private mutating func isCurrent(_ event: VEvent, of person: Person.ID, _ attendee: CalendarUser, _ activity: ResolvedActivity) -> Bool {
        let uid = plan.uid(of: activity)
        let last = attendee.mailbox.flatMap { sequences[InvitationKey(uid: uid, mailbox: $0)] } ?? activity.sequence
        let sequence = event.sequence ?? 0
        if sequence >= last { return true }
        issues.append(.outdated(person, activity.activity.id, sequence: sequence, sent: last))
        return false
    }

    /// The proposed time as the plan would write it, on the clock of the activity's zone; `nil` where no other time is proposed.
    private func proposal(_ event: VEvent, for activity: ResolvedActivity) -> String? {
        guard let proposed = event.schedule(zones: plan.zones) else { return nil }
        var when = proposed.when
        if case .timed(let start, let end) = proposed.when, let own = try? plan.zones.rules(for: activity.zone),
            let ownEnd = try? plan.zones.rules(for: activity.endZone), let from = try? plan.zones.rules(for: proposed.zone),
            let to = try? plan.zones.rules(for: proposed.endZone)
        {
            when = .timed(start: own.local(from.resolve(start).instant), end: ownEnd.local(to.resolve(end).instant))
        }
        return when == activity.when ? nil : "when: \(Schedule(when))"
    }
}

extension CalendarUser.PartStat {
    /// `nil` for NEEDS-ACTION, which is no answer.
    fileprivate var status: Participation.Status? {
        switch self {
        case .needsAction: nil
        case .accepted: .accepted
        case .declined: .declined
        case .tentative: .tentative
        case .delegated: .delegated
        }
    }
}
