internal import Documents
internal import Planning
internal import Time
internal import Wording

/// Somebody's nights in one hotel.
private struct Guest {
    let hotel: Place.ID
    let name: String
    let body: String?
    let from: LocalDate?
    let until: LocalDate?
    /// `nil` where a delegation is in several hotels at once, and the plan doesn't say how many are in which.
    let number: Int?
    let arrival: Arrival?
}

extension PaperWriter {
    /// Who sleeps where, by hotel, with how many each night.
    func rooming() -> PaperDraft {
        let guests = guests().filter { guest in day.map { guest.isThere(nightOf: $0) } ?? true }
        let sections = plan.places.map(\.place.id).compactMap { hotel -> PaperDraft.Section? in
            let theirs = guests.filter { $0.hotel == hotel }.enumerated().sorted { left, right in
                let first = left.element.from?.dayNumber ?? .max
                let second = right.element.from?.dayNumber ?? .max
                return (first, left.offset) < (second, right.offset)
            }.map(\.element)
            if theirs.isEmpty { return nil }
            return PaperDraft.Section(
                heading: Worded(reader.place(hotel, in: plan)), note: nights(theirs),
                values: [.text(Worded(reader.name(of: hotel, in: plan)))],
                rows: theirs.map { guest in
                    [
                        .text(Worded(guest.name)), .optional(guest.body), .optional(guest.from), .optional(guest.until),
                        .optional(guest.nights), .optional(guest.number), .optional(guest.arrival?.at),
                        .optional(guest.arrival?.by.map(clean)),
                    ]
                })
        }
        return PaperDraft(
            sectionColumns: [reader[.hotel]],
            columns: [
                reader["heading.name"], reader[.delegation], reader["heading.check-in"], reader["heading.check-out"],
                reader["heading.nights"], reader["heading.head-count"], reader[.arrival], reader["heading.flight"],
            ], sections: sections)
    }

    /// `23 June: 12 · 24 June: 14`
    private func nights(_ guests: [Guest]) -> String? {
        let all = guests.compactMap { guest in guest.from.flatMap { from in guest.until.map { from..<$0 } } }
        guard let first = all.map(\.lowerBound).min(), let last = all.map(\.upperBound).max() else { return nil }
        let nights = (0..<(last.dayNumber - first.dayNumber)).map { first.adding(days: $0) }.filter { day == nil || $0 == day }
        guard nights.count <= 31 else { return nil }
        return nights.map { night in
            let number = guests.filter { $0.isThere(nightOf: night) }.compactMap(\.number).reduce(0, +)
            return reader.shortDay(night) + reader[.colon] + reader.number(number)
        }.joined(separator: " · ")
    }

    private func guests() -> [Guest] {
        let delegations = comingDelegations.flatMap { each -> [Guest] in
            let overlap = each.hotels.indices.contains { index in
                each.hotels[..<index].contains { $0.overlaps(each.hotels[index]) }
            }
            return each.hotels.flatMap { stay in overlap ? [part(of: each, stay)] : members(of: each, stay) }
        }
        let people = people.flatMap { person in
            person.hotels.map { stay in
                guest(
                    person, stay, arrival: person.arrival ?? self.delegations[person.id]?.arrival,
                    departure: person.departure ?? self.delegations[person.id]?.departure)
            }
        }
        return delegations + people
    }

    private func guest(_ person: Person, _ stay: HotelStay, arrival: Arrival?, departure: Arrival?) -> Guest {
        Guest(
            hotel: stay.hotel, name: addressed(person.id), body: body(of: person), from: stay.from ?? arrival?.at.date,
            until: stay.until ?? departure?.at.date, number: 1, arrival: arrival)
    }

    /// Its people who have no hotel of their own, and those to be named.
    private func members(of delegation: Delegation, _ stay: HotelStay) -> [Guest] {
        let members = delegation.people.compactMap(plan.person)
        let named = members.filter(\.hotels.isEmpty).map { person in
            guest(person, stay, arrival: person.arrival ?? delegation.arrival, departure: person.departure ?? delegation.departure)
        }
        let unnamed = delegation.headcount - delegation.people.count
        if unnamed <= 0, !members.isEmpty { return named }
        return named + [
            Guest(
                hotel: stay.hotel, name: reader[.toBeNamed], body: reader.text(delegation.name),
                from: stay.from ?? delegation.arrival?.at.date,
                until: stay.until ?? delegation.departure?.at.date, number: unnamed > 0 ? unnamed : nil, arrival: delegation.arrival)
        ]
    }

    private func part(of delegation: Delegation, _ stay: HotelStay) -> Guest {
        let name = reader.text(delegation.name)
        return Guest(
            hotel: stay.hotel, name: reader.phrase(.partOf, ["name": .text(name)]), body: name,
            from: stay.from ?? delegation.arrival?.at.date,
            until: stay.until ?? delegation.departure?.at.date, number: nil, arrival: delegation.arrival)
    }
}

extension Guest {
    fileprivate var nights: Int? {
        from.flatMap { from in until.flatMap { $0.dayNumber > from.dayNumber ? $0.dayNumber - from.dayNumber : nil } }
    }

    fileprivate func isThere(nightOf day: LocalDate) -> Bool { from.map { $0 <= day } ?? true && until.map { day < $0 } ?? true }
}

extension HotelStay {
    /// Whether there is a night that both have.
    fileprivate func overlaps(_ other: HotelStay) -> Bool {
        (from.flatMap { from in other.until.map { from < $0 } } ?? true) && (other.from.flatMap { from in until.map { from < $0 } } ?? true)
    }
}
