package import Planning

/// Why a message changes nothing in the plan, or what in it is left for the organizer to decide.
package enum ReplyIssue: Hashable, Sendable {
    case notAMessage
    case otherMethod(String)
    case noEvent(method: String)
    case noUID
    case unknownActivity(uid: String)
    case oneInstance(Activity.ID)
    case attendees(Int, Activity.ID)
    case unknownAttendee(String, Activity.ID)
    case severalPeople([Person.ID], Activity.ID)
    case notTakingPart(Person.ID, Activity.ID)
    case onlyWith(Participant.ID, Person.ID, Activity.ID)
    /// Answers a message before the one last sent.
    case outdated(Person.ID, Activity.ID, sequence: Int, sent: Int)
    case noStatus(Person.ID, Activity.ID)
    /// `when`: as the plan would have it, where the proposal has a time.
    case counter(Person.ID, Activity.ID, when: String?, comment: String?)
    case declinedCounter(Activity.ID)
    /// To somebody else, who is for the organizer to invite.
    case delegated(Person.ID, Activity.ID, to: String)
}

extension ReplyIssue: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAMessage: "this calendar is no message: it has no METHOD; only replies to invitations are imported"
        case .otherMethod(let method):
            "a message with METHOD:\(method) is for those invited, or asks for an invitation again; nothing is done"
        case .noEvent(let method): "the message with METHOD:\(method) has no VEVENT; ask for it again"
        case .noUID: "a reply without a UID answers nothing; ask for it again"
        case .unknownActivity(let uid): "the reply is to '\(uid)', and no activity of the plan has that UID; is it another plan's?"
        case .oneInstance(let activity):
            "a reply to '\(activity)' is for one time of what repeats; record it by hand, under 'changes' of its 'repeat'"
        case .attendees(let count, let activity):
            "a reply to '\(activity)' has \(count == 0 ? "no ATTENDEE" : "\(count) ATTENDEEs"), and must have one (RFC 5546 §3.2.3); record it by hand"
        case .unknownAttendee(let address, let activity):
            "the reply to '\(activity)' is from '\(address)', an address that nobody in the plan has; correct the 'email' of whoever it is"
        case .severalPeople(let people, let activity):
            "the reply to '\(activity)' may be from \(people.map { "'\($0)'" }.joined(separator: " or ")), who have one address; record it by hand"
        case .notTakingPart(let person, let activity):
            "'\(person)' replied to '\(activity)', but takes no part in it; add them to its 'roles'"
        case .onlyWith(let delegation, let person, let activity):
            "'\(person)' replied to '\(activity)', but comes only with '\(delegation)' and has no reply of their own; add them to its 'roles' for that"
        case .outdated(let person, let activity, let sequence, let sent):
            "'\(person)' replied to '\(activity)' as it was (SEQUENCE \(sequence)), and SEQUENCE \(sent) was sent since; wait for another reply"
        case .noStatus(let person, let activity):
            "the reply of '\(person)' to '\(activity)' has no PARTSTAT that says whether they come; ask them"
        case .counter(let person, let activity, let when, let comment):
            "'\(person)' proposes another \(when.map { "time for '\(activity)', \($0)" } ?? "form of '\(activity)'")"
                + (comment.map { " (“\($0)”)" } ?? "") + "; to agree, change the plan and send the update"
        case .declinedCounter(let activity): "somebody else organizes '\(activity)' and declines another time for it; nothing is done"
        case .delegated(let person, let activity, let other):
            "'\(person)' wants '\(other)' to come to '\(activity)' instead; add them to its 'roles' and invite them"
        }
    }
}
