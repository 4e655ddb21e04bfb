internal import Planning
internal import Time

/// The rooms that closed activities take up, as one sees from outside: taken, whatever for.
struct ReservedRooms {
    /// Where a block stands: in the nearest known activity around, in one room.
    private struct Spot: Hashable, Comparable {
        let around: Activity.ID?
        let room: Place.ID
        let zone: ZoneID
        let isAllDay: Bool

        static func < (left: Spot, right: Spot) -> Bool { left.key < right.key }

        private var key: String { "\(around?.rawValue ?? "") \(room) \(zone) \(isAllDay)" }
    }

    private var taken: [Spot: [Interval]] = [:]
    private var rooms: Rooms?

    mutating func add(_ activity: ResolvedActivity, in plan: ResolvedPlan, beside known: Accesses) {
        guard let interval = activity.interval, let room = activity.place, activity.status != .cancelled, !plan.isUmbrella(activity) else {
            return
        }
        let rooms = self.rooms ?? Rooms(plan)
        self.rooms = rooms
        if rooms.taken(by: activity).isEmpty { return }
        var around = activity.parent.map { plan.activities[$0] }
        // Times of what repeats are made of one activity in the file, which has no place for them.
        while let next = around, known.access(to: next) == .none || next.occurrence != nil {
            around = next.parent.map { plan.activities[$0] }
        }
        let spot = Spot(around: around?.activity.id, room: room, zone: activity.zone, isAllDay: activity.readings == nil)
        taken[spot, default: []].append(interval)
    }

    /// The blocks by what they are in. Their ids say nothing that they don't show.
    func activities(in plan: ResolvedPlan, title: LocalizedText?) -> [Activity.ID?: [Activity]] {
        guard let title else { return [:] }
        var found: [Activity.ID?: [Activity]] = [:]
        var used: Set<Activity.ID> = []
        for (spot, intervals) in taken.sorted(by: { $0.key < $1.key }) {
            guard let rules = try? plan.zones.rules(for: spot.zone) else { continue }
            for interval in Interval.joined(intervals) {
                let start = rules.local(interval.start)
                var digest = Fingerprint()
                for text in [plan.plan.id.rawValue, spot.room.rawValue, start.description] { digest.add(text) }
                var (id, number) = (Activity.ID("reserved-\(digest.text)")!, 1)  // letters, digits and a hyphen
                while !used.insert(id).inserted {
                    number += 1
                    id = Activity.ID("reserved-\(digest.text)-\(number)")!
                }
                var block = Activity(id: id, kind: .other, title: title)
                block.isReserved = true
                block.place = spot.room
                block.timezone = spot.zone
                block.when =
                    spot.isAllDay
                    ? .allDay(first: start.date, last: rules.local(interval.end.adding(seconds: -1)).date)
                    : .timed(start, .after(ElapsedTime(seconds: interval.seconds)))
                found[spot.around, default: []].append(block)
            }
        }
        return found
    }
}
