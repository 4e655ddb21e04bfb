internal import ICalendar
internal import Planning

extension ResolvedPlan {
    /// Everybody who takes part, each once, in the order of the roles: in their own name, or else with a delegation.
    func invitees(of activity: Activity) -> [(person: Person, participation: Participation)] {
        var found: [(Person, Participation)] = []
        var positions: [Person.ID: Int] = [:]
        for participation in activity.participations {
            for id in people(in: participation) {
                guard let person = person(id) else { continue }
                if let position = positions[id] {
                    let isOwn = found[position].1.who == Participant.ID(id)
                    if !isOwn, participation.who == Participant.ID(id) { found[position].1 = participation }
                } else {
                    positions[id] = found.count
                    found.append((person, participation))
                }
            }
        }
        return found
    }

    /// The invited person first, then the others, where they may be named.
    func attendees(
        _ person: Person, as participation: Participation, of activity: ResolvedActivity, namingOthers: Bool, languages: [LanguageTag]
    ) -> [CalendarUser] {
        guard var invited = user(Participant.ID(person.id), languages: languages) else { return [] }
        invited.take(participation)
        invited.rsvp = invited.partstat == .needsAction
        if !namingOthers { return [invited] }
        return [invited] + attendees(of: activity.activity, languages: languages).filter { $0.mailbox != invited.mailbox }
    }
}
