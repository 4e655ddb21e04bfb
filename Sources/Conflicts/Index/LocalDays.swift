internal import Planning
internal import Time

/// What somebody has on one day, by the clock of where they are.
struct LocalDay {
    let date: LocalDate
    /// The number of the clock.
    let zone: Int32
    /// Those that begin on it, in order.
    let entries: [Occupancy]

    /// When a clock there shows this time, in seconds since 1970.
    func moment(_ time: LocalTime, in check: CheckContext) -> Int {
        check.plan.clocks[zone].resolve(LocalDateTime(date, time)).instant.secondsSince1970
    }
}

extension Timeline {
    /// The days on which somebody is somewhere in person, without whole days; those who come through one delegation all day are
    /// left to it.
    func findDays(in check: CheckContext) -> [LocalDay] {
        var found: [LocalDay] = []
        var current: (date: LocalDate, zone: Int32, entries: [Occupancy])?
        func close() {
            guard let day = current else { return }
            let via = day.entries[0].via
            if via < 0 || !day.entries.allSatisfy({ $0.via == via }) {
                found.append(LocalDay(date: day.date, zone: day.zone, entries: day.entries))
            }
        }
        // No day has two that begin more than 24 hours apart, but for the hour when clocks go back; the nights of delegations are
        // between two days.
        let apart = resource.kind == .delegation ? 176_400 : 90_000
        var last = Int.min / 2
        for position in entries.indices where entries[position].isTimedInPerson {
            let entry = entries[position]
            defer { last = entry.start }
            let isAlone =
                entry.start - last > apart
                && (position + 1 >= entries.endIndex || entries[position + 1].start - entry.start > apart)
                && entry.end - entry.start <= check.practices.negligible * 60
            if isAlone { continue }
            let zone = check.outline(entry).zone
            if zone < 0 { continue }
            let date = check.plan.clocks[zone].local(Instant(secondsSince1970: entry.start)).date
            if current?.date == date {
                current?.entries.append(entry)
            } else {
                close()
                current = (date, zone, [entry])
            }
        }
        close()
        return found
    }
}
