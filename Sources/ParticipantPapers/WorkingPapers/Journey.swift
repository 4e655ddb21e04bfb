internal import Documents
internal import Planning
internal import Time
internal import Wording

/// An arrival or a departure that the plan has of a delegation or a person.
struct Journey {
    let isArrival: Bool
    let arrival: Arrival
    let who: Participant.ID
    let delegation: Delegation?
    /// How many people; of a delegation, those who don't come or leave on their own. `nil` where it isn't known.
    let number: Int?
    let zone: ZoneID
    let instant: Instant
}

extension PaperWriter {
    /// All of them, in order of time; each arrival and departure that stands in the plan is one.
    func journeys() -> [Journey] {
        func journey(_ arrival: Arrival?, _ isArrival: Bool, _ who: Participant.ID, _ delegation: Delegation?, _ number: Int) -> Journey? {
            guard let arrival else { return nil }
            let zone = plan.zone(of: arrival, with: delegation)
            return Journey(
                isArrival: isArrival, arrival: arrival, who: who, delegation: delegation, number: number > 0 ? number : nil, zone: zone,
                instant: plan.rules(of: zone).resolve(arrival.at).instant)
        }
        let delegations = comingDelegations.flatMap { each in
            let members = each.people.compactMap(plan.person)
            return [
                journey(
                    each.arrival, true, Participant.ID(each.id), each, each.headcount - members.count { $0.arrival != nil }),
                journey(
                    each.departure, false, Participant.ID(each.id), each, each.headcount - members.count { $0.departure != nil }),
            ]
        }
        let people = people.flatMap { person in
            let delegation = self.delegations[person.id]
            return [
                journey(person.arrival, true, Participant.ID(person.id), delegation, 1),
                journey(person.departure, false, Participant.ID(person.id), delegation, 1),
            ]
        }
        return (delegations + people).compactMap { $0 }.enumerated().sorted { left, right in
            (left.element.instant, left.offset) < (right.element.instant, right.offset)
        }.map(\.element)
    }

    /// The transfer that fetches them, or brings them there, within six hours.
    func ride(for journey: Journey, among transfers: [ResolvedActivity]) -> ResolvedActivity? {
        let party = Party(journey.who, in: plan)
        let theirs = transfers.filter { transfer in
            guard let interval = transfer.interval else { return false }
            let wait =
                journey.isArrival
                ? interval.start.secondsSince1970 - journey.instant.secondsSince1970
                : journey.instant.secondsSince1970 - interval.end.secondsSince1970
            return (0...21_600).contains(wait)
                && isNear(journey.arrival.place, journey.isArrival ? transfer.place : transfer.activity.to)
                && plan.comes(party, to: transfer)
        }
        return journey.isArrival
            ? theirs.min { $0.interval!.start < $1.interval!.start }  // only those with a time are left
            : theirs.max { $0.interval!.start < $1.interval!.start }
    }
}
