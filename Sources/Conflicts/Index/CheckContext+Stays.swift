internal import Planning
internal import Time

extension CheckContext {
    /// Where they stay: a person's own hotels, or else those of the delegation that lists them.
    func stays(of resource: Resource) -> [HotelStay] {
        if resource.kind == .person, let person = Person.ID(resource.id).flatMap(plan.person), !person.hotels.isEmpty {
            return person.hotels
        }
        return delegation(of: resource)?.hotels ?? []
    }

    /// The nights from one day to another; `nil` where that one is earlier, or so much later that they live there.
    func nights(from first: LocalDate, until last: LocalDate) -> [LocalDate]? {
        let count = last.dayNumber - first.dayNumber
        guard (0...90).contains(count) else { return nil }
        return (0..<count).map { first.adding(days: $0) }
    }
}
