internal import Documents
internal import Planning
internal import Wording

extension ItineraryWriter {
    /// Whom a driver takes: how many, from or to which flight, what to write on the sign, and whom to ring.
    func passengers(of resolved: ResolvedActivity) -> [Itinerary.Guest] {
        let lists = PaperWriter(plan: plan, reader: reader, day: nil, today: nil)
        let served = lists.served(by: resolved, lists.journeys())
        return lists.riding(resolved).map { participation in
            let party = Party(participation.who, in: plan)
            let flights = served.filter { party.contains($0.who) }
            let facts: [(String, [String])] = [
                (reader["heading.flight"], flights.map(lists.words)),
                (reader["heading.sign"], flights.filter(\.isArrival).map { lists.sign(for: $0.who) }),
                (reader["heading.contacts"], lists.contacts(of: [participation])),
            ]
            return Itinerary.Guest(
                name: lists.counted(participation),
                facts: facts.compactMap { label, texts in list(texts).map { FactLine(label: label, text: $0) } }, members: [])
        }
    }
}
