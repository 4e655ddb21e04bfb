internal import Glibc
internal import Planning
internal import Time

/// Where places are to each other, and how long the way between them takes: as the plan says, else by distance, and then it is
/// said to be an estimate. Places are named by their positions among the plan's.
struct Geography: Sendable {
    struct Way: Sendable {
        let minutes: Minutes
        let by: TravelTime.Mode?
        /// Great-circle kilometres where the minutes are an estimate; `nil` where the plan gives them.
        let kilometres: Double?
    }

    private struct Pair: Hashable {
        let from: Int32
        let to: Int32
    }

    /// The place and those around it, the innermost first.
    private let chains: [[Int32]]
    /// The outermost place around it that is no city or region: the door that one goes in by.
    private let sites: [Int32]
    private let cities: [Int32]
    let hasSeveralCities: Bool
    private let locations: [Place.Coordinates?]
    /// Whether anybody may have to go where nobody says that it is.
    let missesLocations: Bool
    private let isOnline: [Bool]
    private let isStation: [Bool]
    private let hasHours: [Bool]
    private let hasCountry: [Bool]
    private let mayKnowSeats: [Bool]
    private var known: [Pair: TravelTime] = [:]
    /// The sites inside which the plan gives minutes.
    private var sitesWithWays: Set<Int32> = []
    private let speeds: Speeds

    init(_ plan: ResolvedPlan, practice: Practices) {
        let places = plan.places
        chains = places.map { place in plan.placesAround(place.place.id).map { Int32($0.index) } }
        sites = zip(places, chains).map { place, chain in
            chain.last { ![.city, .region].contains(places[Int($0)].place.kind) } ?? Int32(place.index)
        }
        cities = places.map { $0.city.flatMap(plan.place).map { Int32($0.index) } ?? -1 }
        hasSeveralCities = Set(cities).subtracting([-1]).count > 1
        locations = places.map(\.location)
        isOnline = chains.map { chain in chain.contains { places[Int($0)].place.kind == .online } }
        isStation = places.map { $0.place.kind == .station }
        missesLocations = zip(locations, isOnline).contains { $0 == nil && !$1 }
        hasHours = chains.map { chain in chain.contains { places[Int($0)].place.hours != nil } }
        hasCountry = places.map { $0.country != nil }
        mayKnowSeats = places.map { $0.place.capacity != nil || !$0.place.combines.isEmpty }
        speeds = Speeds(practice.ofPlan)
        // Of several ways between two places the quickest counts; one given for this direction before one given for the other.
        let ways = plan.plan.travel.sorted { ($0.minutes, $0.by?.rawValue ?? "") < ($1.minutes, $1.by?.rawValue ?? "") }
        for (isBack, travel) in ways.map({ (false, $0) }) + ways.filter({ !$0.oneWay }).map({ (true, $0) }) {
            guard let from = plan.place(travel.from).map({ Int32($0.index) }), let to = plan.place(travel.to).map({ Int32($0.index) })
            else {
                continue
            }
            let pair = isBack ? Pair(from: to, to: from) : Pair(from: from, to: to)
            if known[pair] == nil { known[pair] = travel }
            sitesWithWays.insert(sites[Int(from)])
        }
    }

    /// The city a place is in, or itself is; -1 for none.
    func city(of place: Int32) -> Int32 { place < 0 ? -1 : cities[Int(place)] }
    func site(of place: Int32) -> Int32 { place < 0 ? -1 : sites[Int(place)] }
    /// Whether nobody goes anywhere to be there.
    func isOnline(_ place: Int32) -> Bool { place >= 0 && isOnline[Int(place)] }

    func hasHours(_ place: Int32) -> Bool { place >= 0 && hasHours[Int(place)] }
    func hasCountry(_ place: Int32) -> Bool { place >= 0 && hasCountry[Int(place)] }
    func mayKnowSeats(of place: Int32) -> Bool { place >= 0 && mayKnowSeats[Int(place)] }

    /// The way, none (0 minutes) within one venue; `nil` where nothing is known of it.
    func way(from: Int32, to: Int32) -> Way? {
        let site = sites[Int(from)]
        if site == sites[Int(to)], !sitesWithWays.contains(site) { return Way(minutes: 0, by: nil, kilometres: nil) }
        let (origins, targets) = (chains[Int(from)], chains[Int(to)])
        if !known.isEmpty, let way = known(origins, targets) { return way }
        // "In Geneva" and "in a hall in Geneva" may be the same door.
        if site == sites[Int(to)] || origins.contains(to) || targets.contains(from) { return Way(minutes: 0, by: nil, kilometres: nil) }
        guard let origin = locations[Int(from)], let target = locations[Int(to)] else { return nil }
        return speeds.estimate(Self.kilometres(from: origin, to: target))
    }

    /// The way by road. An estimate is what a driver needs at the least, so that only what is clearly too short falls below it.
    func ride(from: Int32, to: Int32) -> Way? {
        let way = way(from: from, to: to)
        guard let way, let kilometres = way.kilometres else { return way }
        // Trains go there, and faster.
        if kilometres > 150 || isStation[Int(from)] && isStation[Int(to)] { return nil }
        let minutes = min(kilometres, 20) / speeds.driving * 60 + max(0, kilometres - 20) / 80 * 60
        return Way(minutes: Int((minutes / 5).rounded(.down)) * 5, by: .car, kilometres: kilometres)
    }

    private func known(_ origins: [Int32], _ targets: [Int32]) -> Way? {
        for origin in origins {
            for target in targets {
                // What is around both says nothing of the way between two rooms inside it.
                if targets.contains(origin), origins.contains(target) { continue }
                if let travel = known[Pair(from: origin, to: target)] {
                    return Way(minutes: travel.minutes, by: travel.by, kilometres: nil)
                }
            }
        }
        return nil
    }

    /// Along the great circle, on a sphere of the Earth's mean radius (haversine formula).
    static func kilometres(from: Place.Coordinates, to: Place.Coordinates) -> Double {
        func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
        let (latitude, otherLatitude) = (radians(from.latitude), radians(to.latitude))
        let a =
            pow(sin((otherLatitude - latitude) / 2), 2)
            + cos(latitude) * cos(otherLatitude) * pow(sin(radians(to.longitude - from.longitude) / 2), 2)
        return 2 * 6_371 * asin(min(1, a.squareRoot()))
    }
}

/// Door to door, by the first mode that reaches so far.
private struct Speeds {
    /// Kilometres as the crow flies that it is used for, the same in an hour, and minutes besides.
    private let modes: [(mode: TravelTime.Mode, kilometres: Double, speed: Double, overhead: Double)]

    let driving: Double

    init(_ practice: Practice) {
        driving = Double(practice.driving)
        modes = [
            (.walk, 1.5, Double(practice.walking), 0), (.car, 150, Double(practice.driving), 10), (.train, 600, 90, 60),
            (.flight, .infinity, 700, Double(practice.checkIn + practice.immigration) + 60),
        ]
    }

    func estimate(_ kilometres: Double) -> Geography.Way {
        let mode = modes.first { kilometres <= $0.kilometres } ?? modes[modes.count - 1]
        let minutes = mode.overhead + kilometres / mode.speed * 60
        return Geography.Way(minutes: Int((minutes / 5).rounded(.up)) * 5, by: mode.mode, kilometres: kilometres)
    }
}

extension CheckContext {
    /// Whether the way between the two is too long for a day's work; where it is unknown, whether they are in different cities, or, of
    /// what is in no city, in different countries.
    func isOutOfReach(_ first: Int32, _ second: Int32) -> Bool {
        guard let way = geography.way(from: first, to: second) else {
            let (city, otherCity) = (geography.city(of: first), geography.city(of: second))
            if city >= 0, otherCity >= 0 { return city != otherCity }
            guard let country = place(first).country, let otherCountry = place(second).country else { return true }
            return country != otherCountry
        }
        return way.minutes > 120 || way.by == .flight
    }
}
