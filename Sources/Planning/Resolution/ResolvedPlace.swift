package import Time

/// A place with everything it inherits.
package struct ResolvedPlace: Sendable {
    package let place: Place
    package let index: Int
    package let parent: Int?
    package let subtreeEnd: Int
    package let zone: ZoneID?
    package let country: CountryCode?
    /// The city that it is in, or that it is.
    package let city: Place.ID?
    /// Its own coordinates, or else those of the nearest place around it.
    package let location: Place.Coordinates?

    /// Whether `other` is inside this place, at any depth.
    package func isAround(_ other: ResolvedPlace) -> Bool { index < other.index && other.index < subtreeEnd }
}

extension Plan {
    /// The places depth-first, each with what it inherits.
    func resolvedPlaces() -> [ResolvedPlace] {
        var found: [ResolvedPlace] = []
        func visit(_ place: Place, parent: Int?) {
            let index = found.count
            let around = parent.map { found[$0] }
            func resolved(end: Int) -> ResolvedPlace {
                ResolvedPlace(
                    place: place, index: index, parent: parent, subtreeEnd: end, zone: place.timezone ?? around?.zone,
                    country: place.country ?? around?.country, city: place.kind == .city ? place.id : around?.city,
                    location: place.location ?? around?.location)
            }
            found.append(resolved(end: index + 1))
            for child in place.places { visit(child, parent: index) }
            found[index] = resolved(end: found.count)
        }
        for place in places { visit(place, parent: nil) }
        return found
    }
}
