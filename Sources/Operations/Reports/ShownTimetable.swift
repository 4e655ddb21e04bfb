package import Planning
package import Time
package import Wording

/// Activities by day and city, in order of time, laid out for a terminal.
package struct ShownTimetable: Sendable {
    private struct Row: Sendable {
        let time: String
        let title: String
        let place: String
        let indent: Int
        let status: Activity.Status
    }

    private struct City {
        let name: String
        var rows: [Row]
    }

    private struct Day {
        let name: String
        var cities: [City]
    }

    private var days: [Day] = []
    private var unscheduled: [Row] = []
    private let heading: String

    /// What only some of the `party` go to names them.
    package init(_ activities: [ResolvedActivity], of party: Party? = nil, in plan: ResolvedPlan, on day: LocalDate?, reader: Reader) {
        heading = reader["heading.unscheduled"]
        let timed = Set(activities.filter { $0.readings != nil }.map(\.index))
        func row(_ activity: ResolvedActivity, _ time: String) -> Row {
            var indent = 0
            var around = activity.parent
            while let index = around {
                if timed.contains(index) { indent += 1 }
                around = plan.activities[index].parent
            }
            let place = activity.place.map { id in
                plan.placesAround(id).prefix { ![.city, .region].contains($0.place.kind) }.map { reader.text($0.place.name) }.joined(
                    separator: ", ")
            }
            let alone = party.map { plan.alone($0, in: activity) } ?? []
            let title = reader.text(activity.activity.title)
            let names = reader.shortList(alone.map { reader.name(of: Participant.ID($0), in: plan) })
            return Row(
                time: time, title: alone.isEmpty ? title : reader.joined([title, "(\(names))"], by: " "), place: place ?? "",
                indent: indent, status: activity.status)
        }

        let scheduled = activities.compactMap { activity in activity.interval.map { (activity, $0) } }
            .sorted { ($0.1.start, $0.0.readings == nil ? 0 : 1, $0.0.index) < ($1.1.start, $1.0.readings == nil ? 0 : 1, $1.0.index) }
        var byDay: [LocalDate: [(activity: ResolvedActivity, row: Row)]] = [:]
        for (activity, _) in scheduled {
            guard let schedule = activity.when, day.map({ schedule.days.contains($0) }) ?? true else { continue }
            byDay[day ?? schedule.firstDay, default: []].append((activity, row(activity, Self.time(of: schedule, reader: reader))))
        }
        days = byDay.sorted { $0.key < $1.key }.map { date, entries in
            var cities: [City] = []
            for (activity, row) in entries {
                let name = Self.city(of: activity, in: plan, reader: reader)
                if let position = cities.firstIndex(where: { $0.name == name }) {
                    cities[position].rows.append(row)
                } else {
                    cities.append(City(name: name, rows: [row]))
                }
            }
            return Day(name: reader.dayHeading(date), cities: cities)
        }
        if day == nil {
            unscheduled = activities.filter { !plan.isScheduled($0) }.map { row($0, $0.activity.duration.map(reader.length) ?? "") }
        }
    }

    package var isEmpty: Bool { days.isEmpty && unscheduled.isEmpty }

    private static func time(of schedule: ClockSchedule, reader: Reader) -> String {
        switch schedule {
        case .timed(let start, let end):
            reader.times(from: start.time, to: end.time) + (start.date == end.date ? "" : "*")
        case .allDay(let first, let last):
            first == last ? reader[.allDay] : "→ \(reader.shortDay(last))"
        }
    }

    private static func city(of activity: ResolvedActivity, in plan: ResolvedPlan, reader: Reader) -> String {
        let place = activity.place.flatMap(plan.place)
        let name =
            place.flatMap { $0.city }.flatMap(plan.place).map { reader.text($0.place.name) } ?? place.map { reader.text($0.place.name) }
            ?? ""
        guard let start = activity.interval?.start, let rules = try? plan.zones.rules(for: activity.zone) else { return name }
        return name + (name.isEmpty ? "" : " ") + "(\(reader.offset(rules.offset(at: start))))"
    }

    package func text(for terminal: Terminal) -> String {
        var lines: [String] = []
        let rows = days.flatMap { $0.cities.flatMap(\.rows) } + unscheduled
        let timeWidth = rows.map(\.time.columns).max() ?? 0
        let room = max(20, terminal.width - timeWidth - 8)
        let placeWidth = min(rows.map(\.place.columns).max() ?? 0, room * 2 / 5)
        func add(_ row: Row) {
            let titleWidth = room - (placeWidth == 0 ? 0 : placeWidth + 2)
            let title = String(repeating: "  ", count: row.indent) + row.title.harmless
            let wrapped = title.columns <= titleWidth ? [title] : row.title.harmless.wrapped(to: titleWidth - 2 * row.indent - 2)
            for (index, part) in wrapped.enumerated() {
                let lead = index == 0 ? "" : "  "
                let indented = wrapped.count == 1 ? part : String(repeating: "  ", count: row.indent) + lead + part
                let cell = indented.filled(to: titleWidth)
                let styled =
                    switch row.status {
                    case .confirmed: cell
                    case .tentative: terminal.styled(cell, .italic)
                    case .cancelled: terminal.styled(cell, .struck)
                    }
                let time = terminal.styled((index == 0 ? row.time : "").filled(to: timeWidth), .dim)
                let place = index == 0 ? row.place.harmless.cut(to: placeWidth) : ""
                lines.append("    \(time)  \(styled)  \(terminal.styled(place, .dim))".trimmedEnd)
            }
        }
        for day in days {
            lines.append(contentsOf: [lines.isEmpty ? nil : "", terminal.styled(day.name.harmless, .bold)].compactMap { $0 })
            for city in day.cities {
                lines.append("  " + terminal.styled(city.name.harmless, .blue))
                city.rows.forEach(add)
            }
        }
        if !unscheduled.isEmpty {
            lines.append(contentsOf: [lines.isEmpty ? nil : "", terminal.styled(heading, .bold)].compactMap { $0 })
            unscheduled.forEach(add)
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension String {
    fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
