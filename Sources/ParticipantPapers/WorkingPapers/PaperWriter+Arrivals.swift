internal import Documents
internal import Planning
internal import Time
internal import Wording

extension PaperWriter {
    /// Who arrives and departs, by day and hour, with whoever meets them.
    func arrivals() -> PaperDraft {
        let transfers = plan.activities.filter { $0.activity.kind == .transfer && $0.status != .cancelled }
        let journeys = journeys().filter { day == nil || $0.arrival.at.date == day }
        let clocks = Set(journeys.map(clock))
        let sections = sections(journeys, byDay: \.arrival.at.date) { journey in
            let ride = ride(for: journey, among: transfers)
            return [
                .time(journey.arrival.at),
                .optional(clocks.count > 1 ? clock(of: journey) : nil),
                .optional(reader[journey.isArrival ? .arrival : .departure]),
                .optional(journey.arrival.by.map(clean)),
                .optional(nearPlace(journey.arrival.place)),
                .texts(
                    [
                        name(journey.who),
                        journey.who == journey.delegation.map { Participant.ID($0.id) }
                            ? nil : journey.delegation.map { reader.text($0.name) },
                    ].compactMap { $0 }),
                .optional(journey.number),
                .texts(contact(for: journey.delegation)),
                .texts(ride.map(words) ?? []),
                .texts(hotels(of: journey)),
            ]
        }
        return PaperDraft(
            sectionColumns: [reader["heading.day"]],
            columns: [
                reader["heading.time"], reader["heading.zone"], reader["heading.movement"], reader["heading.flight"],
                reader["heading.place"], reader["heading.people"], reader["heading.head-count"], reader["heading.contacts"],
                reader["heading.pick-up"], reader[.hotel],
            ],
            facts: fact(clocks), sections: sections)
    }

    private func clock(of journey: Journey) -> String {
        reader.clock(journey.zone, at: journey.instant, place: journey.arrival.place, in: plan)
    }

    /// A person with their form of address, or a delegation.
    func name(_ id: Participant.ID) -> String { reader.contributor(id, in: plan).addressed }

    /// `18:30`, and the vehicles.
    private func words(for ride: ResolvedActivity) -> [String] {
        [start(of: ride).map { reader.time($0.time) }].compactMap { $0 } + ride.activity.vehicles.map { reader.name(of: $0, in: plan) }
    }

    private func hotels(of journey: Journey) -> [String] {
        var stays = journey.delegation?.hotels ?? []
        if case .person(let person)? = plan.participant(journey.who), !person.hotels.isEmpty { stays = person.hotels }
        let night = journey.isArrival ? journey.arrival.at.date : journey.arrival.at.date.adding(days: -1)
        return stays.hotels(nightOf: night).map { reader.name(of: $0, in: plan) }
    }
}
