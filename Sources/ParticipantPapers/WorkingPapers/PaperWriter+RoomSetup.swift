internal import Documents
internal import Planning
internal import Time
internal import Wording

extension PaperWriter {
    /// What stands in each room on each day, and from when it can be set up.
    func roomSetup() -> PaperDraft {
        let used = activities { activity in
            let values = activity.activity
            let isPrepared = values.layout != nil || !values.equipment.isEmpty || values.setup != nil || values.teardown != nil
            return activity.place != nil && ![.transfer, .flight, .milestone].contains(values.kind) && (!activity.hasParts || isPrepared)
        }
        let clocks = Set(used.compactMap(clock))
        let rooms = Dictionary(grouping: used) { RoomDay(day: listedDay(of: $0), place: $0.placeNumber) }
        let sections = rooms.sorted { $0.key < $1.key }.map { key, activities in
            let room = plan.places[Int(key.place)].place.id
            return PaperDraft.Section(
                part: nil, heading: Worded(reader.nearPlace(room, in: plan)), note: key.day.map(reader.dayHeading),
                values: [.optional(key.day), .text(Worded(reader.nearPlace(room, in: plan)))],
                rows: activities.enumerated().map { index, activity in
                    row(activity, after: activities[..<index].compactMap(cleared).max(), clocks: clocks.count)
                })
        }
        return PaperDraft(
            sectionColumns: [reader["heading.day"], reader["heading.room"]],
            columns: [
                reader["heading.free-from"], reader["heading.set-up"], reader["heading.start"], reader["heading.end"],
                reader["heading.clear-by"], reader["heading.zone"], reader["heading.programme"], reader["heading.layout"],
                reader["heading.seats"], reader["heading.equipment"], reader["heading.interpretation"], reader["heading.notes"],
            ],
            facts: fact(clocks), activities: used, sections: sections)
    }

    private struct RoomDay: Hashable, Comparable {
        let day: LocalDate?
        let place: Int32

        static func < (one: RoomDay, other: RoomDay) -> Bool {
            (one.day?.dayNumber ?? .max, one.place) < (other.day?.dayNumber ?? .max, other.place)
        }
    }

    private func row(_ activity: ResolvedActivity, after earlier: LocalDateTime?, clocks: Int) -> [PaperDraft.Cell] {
        let values = activity.activity
        let (people, unnamed) = count(values.participations)
        let seats = values.expected ?? (people.count + unnamed)
        return [
            .optional(earlier), .optional(values.setup.flatMap { setup in start(of: activity).flatMap { $0.adding(minutes: -setup) } }),
            .optional(start(of: activity)), .optional(end(of: activity)),
            .optional(values.teardown == nil ? nil : cleared(activity)),
            .optional(clocks > 1 ? clock(of: activity) : nil),
            title(of: activity),
            .optional(values.layout.map { reader.planWord($0.rawValue) }), .optional(seats > 0 ? seats : nil),
            .texts(
                values.equipment.map { quantity in
                    let name = plan.equipment(quantity.what).map { reader.text($0.name) } ?? quantity.what.rawValue
                    return quantity.count == 1 ? name : "\(reader.number(quantity.count)) × \(name)"
                }),
            .optional(reader.languageList(values.interpretation)), .lines(reader.wordedLines(values.notes)),
        ]
    }

    /// When the room is empty again.
    private func cleared(_ activity: ResolvedActivity) -> LocalDateTime? {
        end(of: activity).flatMap { $0.adding(minutes: activity.activity.teardown ?? 0) }
    }
}
