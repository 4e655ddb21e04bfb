internal import Planning
internal import Time

/// A hotel has a bed for everybody who stays there on one night.
struct HotelFull: PlanRule {
    static let name = "hotel-full"
    static let group = RuleGroup.capacity
    static let facts: [Fact.Name] = [.needed, .limit, .hotel, .days]
    static let waysOut: [WayOut] = [.anotherHotel, .giveBeds]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(draft: .warning, provisional: .error, published: .error)

    func findings(in check: CheckContext) -> [Finding] {
        guard check.recorded.hotels else { return [] }
        return Dictionary(grouping: check.guests, by: \.hotel).compactMap { hotel, guests in
            guard let place = check.plan.place(hotel)?.place, let beds = place.beds else { return nil }
            return finding(place.id, beds, guests)
        }.sorted { $0.resources[0] < $1.resources[0] }
    }

    private func finding(_ hotel: Place.ID, _ beds: Int, _ guests: [Guests]) -> Finding? {
        var nights: [LocalDate: Int] = [:]
        for stay in guests { for night in stay.nights ?? [] { nights[night, default: 0] += stay.count } }
        let full = nights.filter { $0.value > beds }
        // Of those who don't say when they come nobody knows whom they meet.
        let tooMany = guests.filter { $0.nights == nil ? $0.count > beds : !full.keys.allSatisfy($0.isAway) }
        guard let needed = (full.values + tooMany.filter { $0.nights == nil }.map(\.count)).max() else { return nil }
        var facts: [Fact.Name: Fact] = [.needed: .count(needed), .limit: .count(beds), .hotel: .place(hotel)]
        if !full.isEmpty { facts[.days] = .days(full.keys.sorted()) }
        return Finding(
            activities: [], resources: [Resource(.place, hotel)] + Set(tooMany.map(\.resource)).sorted(), facts: facts,
            waysOut: Self.waysOut)
    }

    func isConcerned(by old: Activity, _ new: Activity) -> Bool { false }
}

/// Those of one delegation, or a person with a hotel of their own, who sleep in one hotel.
private struct Guests {
    let resource: Resource
    let hotel: Place.ID
    let count: Int
    /// `nil` where nobody says when they come and leave.
    let nights: [LocalDate]?

    func isAway(_ night: LocalDate) -> Bool { !(nights ?? []).contains(night) }
}

extension CheckContext {
    fileprivate var guests: [Guests] {
        plan.plan.delegations.flatMap { delegation in
            let others = delegation.people.filter { plan.person($0)?.hotels.isEmpty == false }
            return guests(Resource(.delegation, delegation.id), delegation.hotels, delegation.headcount - others.count)
        } + plan.plan.people.flatMap { guests(Resource(.person, $0.id), $0.hotels, 1) }
    }

    /// Where there are several hotels on one night, nobody says how many sleep in which.
    private func guests(_ resource: Resource, _ stays: [HotelStay], _ count: Int) -> [Guests] {
        stays.compactMap { stay in
            let first = stay.from ?? arrival(of: resource)?.at.date
            let last = stay.until ?? departure(of: resource)?.at.date
            guard let first, let last, let nights = nights(from: first, until: last) else {
                return stays.count > 1 ? nil : Guests(resource: resource, hotel: stay.hotel, count: count, nights: nil)
            }
            return Guests(
                resource: resource, hotel: stay.hotel, count: count, nights: nights.filter { stays.hotels(nightOf: $0) == [stay.hotel] })
        }
    }
}

extension Place {
    fileprivate var beds: Int? {
        guard kind == .hotel else { return nil }
        switch capacity {
        case .any(let beds)?: return beds
        case .byLayout(let beds)?: return beds.values.max()
        case nil: return nil
        }
    }
}

extension WayOut {
    fileprivate static let anotherHotel = WayOut("another-hotel")
    fileprivate static let giveBeds = WayOut("give-beds")
}
