internal import Documents
internal import Planning
internal import Wording

extension ItineraryWriter {
    /// Whom an organization receives: the delegations that come to what it or its people host, and who comes by name. For a driver, the
    /// passengers.
    func guests(of resolved: ResolvedActivity) -> [Itinerary.Guest] {
        if case .vehicle = traveller { return passengers(of: resolved) }
        guard case .organization = traveller, let party else { return [] }
        let coming = resolved.activity.participations.filter(\.isComing)
        guard coming.contains(where: { $0.role == .host && party.contains($0.who) }) else { return [] }
        let helping: Set<Participation.Role> = [.host, .organizer, .interpreter, .liaison]
        return coming.filter { !party.contains($0.who) && !helping.contains($0.role) }.compactMap { participation in
            switch plan.participant(participation.who) {
            case .delegation(let delegation)?: guest(delegation, participation, at: resolved)
            case .person?, .organization?:
                Itinerary.Guest(name: described(reader.contributor(participation.who, in: plan)), facts: [], members: [])
            case nil: nil
            }
        }
    }

    private func guest(_ delegation: Delegation, _ participation: Participation, at resolved: ResolvedActivity) -> Itinerary.Guest {
        let head = participation.lead ?? plan.head(of: delegation, in: resolved)
        let people = plan.people(in: participation).filter { !resolved.activity.isAway(Participant.ID($0)) }
        let seats = max(participation.seats(of: delegation), people.count)
        let liaison = delegation.liaison.flatMap(plan.person)
        let count = reader.phrase(.headCount, ["n": .number(seats)])
        let named = head.map { people.contains($0) ? $0 : nil } ?? nil
        let facts: [(String, String?)] = [
            (reader[.role(.headOfDelegation)], named.map { described(reader.contributor(Participant.ID($0), in: plan)) }),
            (reader["heading.languages"], reader.languageList(delegation.languages)),
            (
                reader[.role(.liaison)],
                liaison.map { list([addressed($0.id), $0.phone.map(clean)].compactMap { $0 }) ?? "" }
            ),
        ]
        return Itinerary.Guest(
            name: reader.joined([reader.text(delegation.name), "(\(count))"], by: " "),
            facts: facts.compactMap { label, text in text.map { FactLine(label: label, text: $0) } },
            members: people.filter { $0 != named }.map { described(reader.contributor(Participant.ID($0), in: plan)) })
    }

    private func described(_ contributor: Contributor) -> String {
        reader.joined([contributor.addressed, contributor.affiliation].compactMap { $0 }, by: reader[.comma])
    }
}
