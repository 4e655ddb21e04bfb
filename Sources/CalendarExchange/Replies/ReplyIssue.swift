package import Planning

/// Why a message changes nothing in the plan, or what it leaves for the organizer to decide.
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
    /// The reply answers a message before the last one.
    case outdated(Person.ID, Activity.ID, sequence: Int, sent: Int)
    case noStatus(Person.ID, Activity.ID)
    /// `when` is the proposed time as the plan would write it, where there is one.
    case counter(Person.ID, Activity.ID, when: String?, comment: String?)
    case declinedCounter(Activity.ID)
    /// Delegated to somebody else, whom the organizer has to invite.
    case delegated(Person.ID, Activity.ID, to: String)
}

extension ReplyIssue: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAMessage: "this calendar is not a message: it has no METHOD; only replies to invitations are imported"
        case .otherMethod(let method):
            "a message with METHOD:\(method) is not a reply; it is skipped"
        case .noEvent(let method): "the message with METHOD:\(method) has no VEVENT; ask for it again"
        case .noUID: "the reply has no UID and so answers no invitation; ask for it again"
        case .unknownActivity(let uid): "the reply is to '\(uid)', but no activity of the plan has that UID; is it for another plan?"
        case .oneInstance(let activity):
            "the reply to '\(activity)' is for one time of an activity that repeats; record it by hand under 'changes' in its 'repeat'"
        case .attendees(let count, let activity):
            "the reply to '\(activity)' has \(count == 0 ? "no ATTENDEE" : "\(count) ATTENDEEs") but must have one (RFC 5546 §3.2.3); record it by hand"
        case .unknownAttendee(let address, let activity):
            "the reply to '\(activity)' is from '\(address)', an address that nobody in the plan has; correct the sender's 'email'"
        case .severalPeople(let people, let activity):
            "the reply to '\(activity)' may be from \(people.map { "'\($0)'" }.joined(separator: " or ")), who share one address; record it by hand"
        case .notTakingPart(let person, let activity):
            "'\(person)' replied to '\(activity)', but takes no part in it; add them to its 'roles'"
        case .onlyWith(let delegation, let person, let activity):
            "'\(person)' replied to '\(activity)', but comes only with '\(delegation)'; to record replies of their own, add them to its 'roles'"
        case .outdated(let person, let activity, let sequence, let sent):
            "'\(person)' replied to an old invitation to '\(activity)' (SEQUENCE \(sequence)); SEQUENCE \(sent) was sent since; wait for another reply"
        case .noStatus(let person, let activity):
            "the reply of '\(person)' to '\(activity)' doesn't say whether they come: it has no PARTSTAT with an answer; ask them"
        case .counter(let person, let activity, let when, let comment):
            "'\(person)' proposes another \(when.map { "time for '\(activity)', \($0)" } ?? "form of '\(activity)'")"
                + (comment.map { " (“\($0)”)" } ?? "") + "; to agree, change the plan and send the update"
        case .declinedCounter(let activity):
            "the message declines another time for '\(activity)', which somebody else organizes; it is skipped"
        case .delegated(let person, let activity, let other):
            "'\(person)' sends '\(other)' to '\(activity)' instead; add them to its 'roles' and invite them"
        }
    }
}
