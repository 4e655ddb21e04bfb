internal import Documents
internal import Conflicts
internal import Planning
internal import Time
internal import Wording

extension ItineraryWriter {
    /// `Leave 08:40, Bus 1, 25 min`: when to set out for it, from the transfer that takes them there, or else as long before it begins as
    /// the plan says that the way takes from where they were. `before` is that, `nil` where nobody knows.
    func departure(for resolved: ResolvedActivity, before: Whereabouts?) -> String? {
        guard let before, let target = resolved.place, let start = resolved.readings?.start, resolved.status != .cancelled,
            !resolved.isOnTheWay, own(in: resolved).map({ !$0.isRemote }) ?? true
        else { return nil }
        if let transfer = before.journey {
            guard transfer.activity.kind == .transfer, transfer.readings?.start.local.date == start.local.date, let to = before.to,
                isAround(to, target), let interval = transfer.interval
            else { return nil }
            return leaving(before.start.time, transfer.activity.vehicles, interval.minutes)
        }
        guard let from = before.to, let minutes = travel.minutes(from: from, to: target) else { return nil }
        let leave = plan.rules(of: resolved.zone).local(start.instant.adding(minutes: -minutes))
        return leaving(leave.time, resolved.activity.vehicles, minutes)
    }

    private func leaving(_ time: LocalTime, _ vehicles: [Vehicle.ID], _ minutes: Minutes) -> String {
        let names = vehicles.compactMap(plan.vehicle).map { reader.text($0.name) }
        return reader.joined(
            [reader.phrase(.leave, ["time": .text(reader.time(time))])] + names + [reader.length(minutes)], by: reader[.comma])
    }

    private func isAround(_ one: Place.ID, _ other: Place.ID) -> Bool {
        plan.placesAround(other).contains { $0.place.id == one } || plan.placesAround(one).contains { $0.place.id == other }
    }

    /// Where the traveller is before an activity begins: where they were last on that day, or in the hotel of the night before.
    func whereabouts(before resolved: ResolvedActivity) -> Whereabouts? {
        guard let start = resolved.readings?.start.local else { return nil }
        if let last = places.last(where: { $0.start < start && $0.start.date == start.date }) { return last }
        let hotels = hotels(nightOf: start.date.adding(days: -1), until: .distantFuture)
        guard hotels.count == 1, let hotel = hotels.first else { return nil }
        let morning = LocalDateTime(start.date, .midnight)
        return Whereabouts(start: morning, end: morning, from: hotel, to: hotel, journey: nil)
    }
}

extension LocalDate {
    fileprivate static let distantFuture = LocalDate(year: 9999, month: 12, day: 31)!  // within the calendar
}
