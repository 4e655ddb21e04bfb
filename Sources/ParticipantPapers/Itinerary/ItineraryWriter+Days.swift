internal import Documents
internal import Planning
internal import Time
internal import Wording

extension ItineraryWriter {
    /// An entry of one day, and the values that it is sorted by.
    private struct Placed {
        let date: LocalDate
        /// `nil` for whole days, which come first.
        let start: Instant?
        let zone: ZoneID
        let place: Place.ID?
        /// The time it takes; `nil` if it is cancelled or takes whole days.
        var interval: Interval?
        let entry: (TimeWording) -> Itinerary.Entry
    }

    func days() -> [(date: LocalDate, day: Itinerary.Day)] {
        let placed = activities.flatMap(placed) + [arrival(), departure()].compactMap { $0 }
        let dates = Dictionary(grouping: placed, by: \.date).sorted { $0.key < $1.key }
        return dates.filter { choice.day == nil || choice.day == $0.key }.map { date, placed in
            let sorted = placed.enumerated().sorted { left, right in
                (left.element.start?.secondsSince1970 ?? .min, left.offset) < (right.element.start?.secondsSince1970 ?? .min, right.offset)
            }.map(\.element)
            let clock = sorted.first { $0.start != nil }
            let offset = clock.flatMap { clock in clock.start.map { plan.offset(of: clock.zone, at: $0) } }
            let times = times(offset: offset)
            return (
                date,
                Itinerary.Day(
                    name: reader.dayHeading(date), datetime: date.description,
                    zone: clock.flatMap { clock in clock.start.map { reader.clock(clock.zone, at: $0, place: clock.place, in: plan) } },
                    entries: entries(sorted, times: times), overnight: overnight(after: date, last: dates[dates.count - 1].key))
            )
        }
    }

    private func entries(_ placed: [Placed], times: TimeWording) -> [Itinerary.Entry] {
        placed.indices.map { index in
            var entry = placed[index].entry(times)
            entry.isParallel = placed.indices.contains { other in
                guard other != index, let one = placed[index].interval, let another = placed[other].interval else { return false }
                return one.overlaps(another)
            }
            return entry
        }
    }

    func times(offset: Int?) -> TimeWording { TimeWording(plan: plan, reader: reader, offset: offset) }

    private func placed(_ activity: ResolvedActivity) -> [Placed] {
        switch activity.when {
        case nil:
            // What has no time of its own is on the days of its parts.
            Set(plan.activities[activity.index..<activity.subtreeEnd].compactMap(\.when?.firstDay)).sorted().enumerated().map {
                number, day in
                Placed(date: day, start: nil, zone: activity.zone, place: activity.place) {
                    self.entry(activity, times: $0, goesOn: number > 0)
                }
            }
        case .timed(let start, _)?:
            [
                Placed(
                    date: start.date, start: activity.interval?.start, zone: activity.zone, place: activity.place,
                    interval: activity.status == .cancelled ? nil : activity.interval
                ) { self.entry(activity, times: $0) }
            ]
        case .allDay(let first, let last)?:
            (0...(last.dayNumber - first.dayNumber)).map { days in
                Placed(date: first.adding(days: days), start: nil, zone: activity.zone, place: activity.place) {
                    self.entry(activity, times: $0, goesOn: days > 0)
                }
            }
        }
    }

    private func arrival() -> Placed? {
        // A flight or transfer in the plan that ends at this time shows it already.
        traveller.arrival(in: plan).flatMap { arrival in
            let isIncluded = activities.contains {
                [.flight, .transfer].contains($0.activity.kind) && $0.readings?.end.local == arrival.at
            }
            return isIncluded ? nil : placed(arrival, kind: reader[.arrival])
        }
    }

    private func departure() -> Placed? {
        traveller.departure(in: plan).flatMap { departure in
            let isIncluded = activities.contains {
                [.flight, .transfer].contains($0.activity.kind) && $0.readings?.start.local == departure.at
            }
            return isIncluded ? nil : placed(departure, kind: reader[.departure])
        }
    }

    private func placed(_ arrival: Arrival, kind: String) -> Placed {
        let delegation = traveller.delegation(in: plan)
        let (zone, whose) = (plan.zone(of: arrival, with: delegation), arrival.place ?? delegation?.hotel)
        let instant = plan.rules(of: zone).resolve(arrival.at).instant
        return Placed(date: arrival.at.date, start: instant, zone: zone, place: whose) { times in
            Itinerary.Entry(
                time: times.moment(instant, zone: zone, place: whose), kind: kind, title: Worded(arrival.by.map(clean) ?? kind),
                isCancelled: false, isOptional: false, isRemote: false, isParallel: false,
                place: arrival.place.map { reader.place($0, in: plan) },
                room: arrival.place.flatMap(plan.place).map { reader.text($0.place.name) }, rides: [], members: [], guests: [], people: [],
                description: [], documents: [], remarks: [], notes: [])
        }
    }
}
