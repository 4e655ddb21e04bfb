internal import Documents
internal import Conflicts
internal import Planning
internal import Time
internal import Wording

extension ItineraryWriter {
    /// Where the traveller is from one moment to another, on the clocks there.
    struct Whereabouts {
        let start: LocalDateTime
        let end: LocalDateTime
        let from: Place.ID?
        let to: Place.ID?
        /// What takes them from one to the other.
        let journey: ResolvedActivity?
    }

    /// In order of time: what the traveller goes to as a whole, the arrival and the departure.
    func whereabouts() -> [Whereabouts] {
        let visited = activities.filter { activity in
            guard activity.status != .cancelled, activity.readings != nil, activity.place != nil || activity.activity.to != nil else {
                return false
            }
            return own(in: activity).map { !$0.isRemote && !$0.isPart } ?? false
        }
        var found = visited.compactMap { activity in
            activity.readings.map { readings in
                (
                    readings.start.instant.secondsSince1970,
                    Whereabouts(
                        start: readings.start.local, end: readings.end.local, from: activity.place,
                        to: activity.activity.to ?? activity.place, journey: activity.isOnTheWay ? activity : nil)
                )
            }
        }
        for moment in [traveller.arrival(in: plan), traveller.departure(in: plan)].compactMap({ $0 }) where moment.place != nil {
            let zone = plan.zone(of: moment, with: traveller.delegation(in: plan))
            let instant = plan.rules(of: zone).resolve(moment.at).instant
            found.append(
                (
                    instant.secondsSince1970,
                    Whereabouts(start: moment.at, end: moment.at, from: moment.place, to: moment.place, journey: nil)
                ))
        }
        return found.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
    }

    /// Where they sleep in the night after a day: on board, or in those of their hotels that are where they are. `nil` where nobody knows,
    /// and once they have left.
    func overnight(after date: LocalDate, last: LocalDate) -> String? {
        // Whoever is still on the way at four isn't going to bed any more.
        let dawn = LocalDateTime(date.adding(days: 1), LocalTime(hour: 4, minute: 0)!)  // a time of day
        if let ride = places.last(where: { $0.journey != nil && $0.start < dawn && $0.start.date <= date && dawn <= $0.end })?.journey {
            return reader.phrase(.onBoard, ["flight": .text(reader.text(ride.activity.title))])
        }
        return list(hotels(nightOf: date, until: last).map { reader.place($0, in: plan) })
    }

    func hotels(nightOf date: LocalDate, until last: LocalDate) -> [Place.ID] {
        let (arrival, departure) = (traveller.arrival(in: plan)?.at.date, traveller.departure(in: plan)?.at.date)
        guard arrival.map({ $0 <= date }) ?? true, date < departure ?? last else { return [] }
        let dawn = LocalDateTime(date.adding(days: 1), LocalTime(hour: 4, minute: 0)!)  // a time of day
        let evening = places.last { $0.start < dawn }?.to
        let morning = places.first { dawn <= $0.start }?.from
        let landed = places.last { $0.start < dawn && $0.journey?.activity.kind == .flight }?.to
        return traveller.stays(in: plan).hotels(nightOf: date).filter { hotel in
            guard let evening else { return true }
            let isBack = morning.map { isElsewhere($0, than: hotel) == false } ?? false
            switch isElsewhere(evening, than: hotel) {
            case true?: return isBack
            case false?: return true
            case nil: return isBack || landed.map { plan.place($0)?.city != plan.place(evening)?.city } ?? true
            }
        }
    }

    /// Whether nobody who is there in the evening sleeps in the hotel; `nil` where it is in another city of the country, and nobody knows
    /// how far away.
    private func isElsewhere(_ place: Place.ID, than hotel: Place.ID) -> Bool? {
        guard let one = plan.place(place), let other = plan.place(hotel) else { return nil }
        let isAbroad = one.country != nil && other.country != nil && one.country != other.country
        let isInOtherCity = one.city != nil && other.city != nil && one.city != other.city
        guard isAbroad || isInOtherCity else { return false }
        if let kilometres = travel.kilometres(from: place, to: hotel) { return kilometres > 80 }
        return isAbroad ? true : nil
    }
}
