internal import Documents
internal import Planning
internal import Time
internal import Wording

extension TimelineWriter {
    func row(_ subject: TimelineSubject, _ activities: [ResolvedActivity], from y: inout Double) -> TimelinePicture.Row {
        let top = y + 7
        let indices = Set(concerned.map(\.index))
        var lanes = TimelineLanes()
        let bars = activities.compactMap { activity in activity.interval.map { (activity, $0) } }.map { activity, interval in
            let isConcerned = indices.contains(activity.index)
            let placed = PlacedBar(
                activity, interval, name: reader.text(activity.activity.title), hours: hours(of: activity, known: axisDays),
                isBold: isConcerned, on: scale)
            return bar(placed, isConcerned: isConcerned, y: top + Double(lanes.place(placed.extent)) * (PlacedBar.height + 5))
        }
        let name = lines(of: subject.name, size: 13, within: TimelineScale.names, limit: 3)
        let barsHeight = Double(lanes.lanes.count) * (PlacedBar.height + 5) - 5
        let namesHeight = Double(name.count) * 16 + (subject.kind == nil ? 0 : 15)
        y = top + max(barsHeight, namesHeight) + 8
        return TimelinePicture.Row(
            name: name.enumerated().map { label($1, side: 4, top + 13 + 16 * Double($0)) },
            kind: subject.kind.map { label($0, side: 4, top + 12 + 16 * Double(name.count)) }, who: subject.name,
            line: TimelinePicture.Point(x: units(TimelineScale.width), y: units(y)),
            bars: bars.sorted { ($0.from, $0.to) < ($1.from, $1.to) })
    }

    private func bar(_ bar: PlacedBar, isConcerned: Bool, y: Double) -> TimelinePicture.Bar {
        TimelinePicture.Bar(
            activity: bar.activity.activity.id.rawValue, isConcerned: isConcerned, isAllDay: bar.activity.readings == nil,
            what: reader.text(bar.activity.activity.title),
            time: hours(of: bar.activity, known: axisDays.flatMap { $0.lowerBound == $0.upperBound ? $0 : nil }),
            from: bar.interval.start.iso8601,
            to: bar.interval.end.iso8601, box: scale.box(bar.offsets, y, height: PlacedBar.height),
            name: TimelinePicture.Label(text: bar.name, at: scale.point(bar.wordsAt, y + 15.5)),
            hours: TimelinePicture.Label(text: bar.hours, at: scale.point(bar.wordsAt, y + 30)),
            endsThere: bar.endsThere, arrows: scale.arrows(of: bar, at: y))
    }

    /// On the activity's own clock, with the offset if it differs from the first clock's; without days that are in `known`.
    private func hours(of activity: ResolvedActivity, known: ClosedRange<LocalDate>?) -> String {
        func day(_ date: LocalDate) -> String { known?.contains(date) ?? false ? "" : reader.shortDay(date) + " " }
        switch activity.when {
        case .allDay(let first, let last)?:
            if first == last, known?.contains(first) ?? false { return reader[.allDay] }
            return first == last ? reader.shortDay(first) : reader.joined([reader.shortDay(first), reader.shortDay(last)], by: "–")
        case .timed(let start, let end)?:
            let from = day(start.date) + reader.time(start.time)
            let until = (start.date == end.date ? "" : day(end.date)) + reader.time(end.time)
            let offsets = [activity.zone, activity.endZone].map { offset(of: $0, during: activity) }
            return from + (offsets[0] == offsets[1] ? "" : offsets[0]) + "–" + until + offsets[1]
        case nil: return ""
        }
    }

    /// The days that the axis labels, if it shows hours.
    private var axisDays: ClosedRange<LocalDate>? {
        let rules = plan.rules(of: clocks[0].zone)
        let (first, last) = (rules.local(window.span.start).date, rules.local(window.span.end.adding(seconds: -1)).date)
        return window.isInHours ? first...max(first, last) : nil
    }

    private func offset(of zone: ZoneID, during activity: ResolvedActivity) -> String {
        guard let start = activity.interval?.start else { return "" }
        let seconds = plan.offset(of: zone, at: start)
        return seconds == plan.offset(of: clocks[0].zone, at: start) ? "" : " (\(reader.offset(seconds)))"
    }
}
