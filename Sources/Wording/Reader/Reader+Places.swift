internal import Foundation
package import Planning
package import Time

extension Reader {
    /// `Hall A, KINTEX, Goyang, Republic of Korea`
    package func place(_ id: Place.ID, in plan: ResolvedPlan) -> String {
        let around = plan.placesAround(id)
        let names = around.map { placeName($0.place) }
        let country = around.contains { isCountry($0.place) } ? nil : around.first?.country.map(country)
        return path(names + [country].compactMap { $0 }.filter { !names.contains($0) })
    }

    /// `Monday, 23 June 2014, 06:10, KE902, Incheon International Airport`, given an arrival or departure.
    package func arrival(in plan: ResolvedPlan) -> (Arrival) -> String {
        { arrival in
            let parts = [day(arrival.at.date), time(arrival.at.time), arrival.by.map(clean), arrival.place.map { place($0, in: plan) }]
            return joined(parts.compactMap { $0 }, by: self[.comma])
        }
    }

    /// `Garden Hotel (10–12 May 2027)`, given the hotel's name: with the days of the stay, as far as they are known.
    package func stay(_ stay: HotelStay, as hotel: String) -> String {
        switch (stay.from, stay.until) {
        case (let from?, let until?): "\(hotel) (\(days(from: from, through: until)))"
        case (let from?, nil): "\(hotel) (\(shortDay(from)) –)"
        case (nil, let until?): "\(hotel) (– \(shortDay(until)))"
        case (nil, nil): hotel
        }
    }

    /// As much of the place's path as a reader needs who knows `known`: `Hall A` within KINTEX.
    package func place(_ id: Place.ID, within known: Place.ID?, in plan: ResolvedPlan) -> String {
        let familiar = Set(known.map { plan.placesAround($0).map(\.index) } ?? [])
        let around = plan.placesAround(id)
        let strange = around.prefix { !familiar.contains($0.index) }
        if strange.count == around.count { return place(id, in: plan) }
        return path((strange.isEmpty ? around.prefix(1) : strange).map { text($0.place.name) })
    }

    /// `Hall A, KINTEX`: the place and the one around it.
    package func nearPlace(_ id: Place.ID, in plan: ResolvedPlan) -> String {
        plan.placesAround(id).prefix(2).map { text($0.place.name) }.joined(separator: self[.comma])
    }

    private func path(_ names: [String]) -> String {
        joined(self[.placesOutermostFirst] == "yes" ? names.reversed() : names, by: self[.placeSeparator])
    }

    /// `Goyang time (UTC+9)`: the clock of the city, or of the zone's own, at `instant`.
    package func clock(_ zone: ZoneID, at instant: Instant, place: Place.ID?, in plan: ResolvedPlan) -> String {
        let city = place.flatMap { plan.place($0) }.flatMap { $0.zone == zone ? $0.city : nil }.flatMap { plan.place($0) }
        let name = city.map { text($0.place.name) } ?? String(zone.rawValue.split(separator: "/").last!.map { $0 == "_" ? " " : $0 })
        let offset = offset(plan.offset(of: zone, at: instant))
        return zone == .utc ? offset : phrase(.localTime, ["place": .text(name), "offset": .text(offset)])
    }

    /// `English, French and Arabic`
    package func languageList(_ tags: [LanguageTag]) -> String? {
        if tags.isEmpty { return nil }
        let names = tags.map { locale.localizedString(forIdentifier: $0.rawValue) ?? $0.rawValue }
        return clean(names.formatted(.list(type: .and).locale(locale)))
    }
}

extension ResolvedPlan {
    /// Seconds to add to UTC. The plan's zones were all read when it was resolved.
    package func offset(of zone: ZoneID, at instant: Instant) -> Int { rules(of: zone).offset(at: instant) }

    package func rules(of zone: ZoneID) -> ZoneRules {
        do { return try zones.rules(for: zone) } catch { preconditionFailure("\(error), though the plan was resolved with it") }
    }
}
