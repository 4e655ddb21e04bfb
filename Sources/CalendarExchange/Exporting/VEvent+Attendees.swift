internal import ICalendar
internal import Planning

extension VEvent {
    /// Names the organizer and the attendees who have addresses. Without an organizer's address it names nobody, since an ATTENDEE
    /// without an ORGANIZER means nothing (RFC 5545 sections 3.8.4.1 and 3.8.4.3).
    mutating func addAttendees(of activity: ResolvedActivity, in plan: ResolvedPlan, languages: [LanguageTag]) {
        guard let organizer = plan.organizer(of: activity, languages: languages) else { return }
        self.organizer = organizer
        attendees = plan.attendees(of: activity.activity, languages: languages) + plan.room(of: activity, languages: languages)
    }
}

extension ResolvedPlan {
    /// The first organizer or host with an address, of the activity or of one around it.
    func organizer(of activity: ResolvedActivity, languages: [LanguageTag]) -> CalendarUser? {
        var current: ResolvedActivity? = activity
        while let around = current {
            for role in [Participation.Role.organizer, .host] {
                for participation in around.activity.participations where participation.role == role {
                    if let user = user(participation.who, languages: languages) { return CalendarUser(address: user.address, cn: user.cn) }
                }
            }
            current = around.parent.map { activities[$0] }
        }
        return nil
    }

    /// Everybody with an address, each once, in the order of the roles; a delegation before its named members who come.
    func attendees(of activity: Activity, languages: [LanguageTag]) -> [CalendarUser] {
        var found: [CalendarUser] = []
        for participation in activity.participations {
            let group = user(participation.who, languages: languages)
            for id in [participation.who] + people(in: participation).map({ Participant.ID($0) }) {
                guard var user = user(id, languages: languages), !found.contains(where: { $0.address == user.address }) else { continue }
                user.take(participation)
                user.rsvp = false
                if id != participation.who, let group { user.member = [group.address] }
                found.append(user)
            }
        }
        return found
    }

    /// The room, where it has an address for bookings.
    fileprivate func room(of activity: ResolvedActivity, languages: [LanguageTag]) -> [CalendarUser] {
        guard let room = activity.place.flatMap(place)?.place, let address = room.email?.mailAddress else { return [] }
        let partstat: CalendarUser.PartStat = activity.status == .tentative ? .tentative : .accepted
        return [
            CalendarUser(
                address: address, cn: room.name.text(in: languages), cutype: .room, role: .nonParticipant, partstat: partstat, rsvp: false)
        ]
    }

    func user(_ id: Participant.ID, languages: [LanguageTag]) -> CalendarUser? {
        switch participant(id) {
        case .person(let person)?:
            person.email.flatMap(\.mailAddress).map { CalendarUser(address: $0, cn: person.name.text(in: languages), cutype: .individual) }
        case .organization(let organization)?:
            organization.email.flatMap(\.mailAddress).map {
                CalendarUser(address: $0, cn: organization.name.text(in: languages), cutype: .group)
            }
        case .delegation(let delegation)?:
            delegation.email.flatMap(\.mailAddress).map {
                CalendarUser(address: $0, cn: delegation.name.text(in: languages), cutype: .group)
            }
        case nil: nil
        }
    }
}

extension CalendarUser {
    mutating func take(_ participation: Participation) {
        role = participation.attendeeRole
        partstat = participation.partstat
    }
}

extension Participation {
    fileprivate var attendeeRole: CalendarUser.Role {
        if role == .chair || role == .moderator { return .chair }
        return isRequired ? .required : .optional
    }

    fileprivate var partstat: CalendarUser.PartStat {
        switch status {
        case .needsAction: .needsAction
        case .accepted: .accepted
        case .declined: .declined
        case .tentative: .tentative
        case .delegated: .delegated
        }
    }
}

extension String {
    /// The address as a `mailto:` URI (RFC 6068), percent-encoded where needed; `nil` unless it has exactly one `@`.
    fileprivate var mailAddress: String? {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        let escaped = utf8.map { byte in
            let character = Character(Unicode.Scalar(byte))
            let isPlain = byte < 0x80 && (character.isLetter || character.isNumber || "-._~!$'*+@".contains(character))
            return isPlain ? String(character) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return "mailto:" + escaped.joined()
    }
}
