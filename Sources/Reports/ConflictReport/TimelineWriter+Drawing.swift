internal import Documents
internal import Planning
internal import Time
internal import Wording

extension TimelineWriter {
    /// The baselines of the labels above the rows, from the top.
    var top: (days: Double, ticks: Double, badges: Double) {
        let ticks = needsDayLabels ? 30.0 : 13
        return (13, ticks, ticks + 10)
    }

    /// The height of the number above a mark.
    static let badge = 18.0

    /// Whether days need labels, because the title doesn't say the day for the whole picture.
    private var needsDayLabels: Bool {
        guard window.isInHours else { return false }
        let days = clocks.flatMap { clock in
            [window.span.start, window.span.end.adding(seconds: -1)].map { plan.rules(of: clock.zone).local($0).date }
        }
        return days.contains { $0 != days[0] }
    }

    func timeline(anchor: String) -> TimelinePicture {
        let axes = clocks.map { clock in
            TimelineAxis(
                of: window.span, rules: plan.rules(of: clock.zone), isInHours: window.isInHours, room: window.isInHours ? 13 : 9,
                reader: reader)
        }
        let marks = placedMarks
        let badgeRows = (marks.map(\.lane).max() ?? -1) + 1
        let rowsTop = top.badges + Double(badgeRows) * (Self.badge + 3)
        var bottom = rowsTop
        let rows = self.rows.map { row($0.subject, $0.activities, from: &bottom) }
        let height = bottom + (axes.count == 1 ? 4 : needsDayLabels ? 44 : 26)
        return TimelinePicture(
            anchor: anchor, title: title, width: units(TimelineScale.width), height: units(height),
            from: window.span.start.iso8601, to: window.span.end.iso8601,
            plot: scale.box(0...TimelineScale.plotWidth, rowsTop, height: bottom - rowsTop),
            axes: zip(axes, clocks).enumerated().map { index, pair in
                axis(pair.0, clock: pair.1, lines: index == 0 ? (top.ticks + 5)...bottom : bottom...(bottom + 6), isBelow: index > 0)
            },
            marks: marks.map { mark($0, bottom: bottom) },
            rows: rows, leftOut: leftOut == 0 ? nil : reader.phrase(.leftOut, ["n": .number(leftOut)]))
    }

    private var title: String {
        let days =
            window.days.lowerBound == window.days.upperBound
            ? reader.day(window.days.lowerBound) : reader.days(from: window.days.lowerBound, through: window.days.upperBound)
        return reader.joined([days + (window.isCut ? "…" : "")] + rows.prefix(3).map(\.subject.name), by: " · ")
    }

    private func axis(
        _ axis: TimelineAxis, clock: (zone: ZoneID, place: Place.ID?), lines ys: ClosedRange<Double>, isBelow: Bool
    ) -> TimelinePicture.Axis {
        let baseline = isBelow ? ys.upperBound + 13 : top.ticks
        let dayLine = isBelow ? baseline + 17 : top.days
        let name = lines(
            of: reader.clock(clock.zone, at: window.span.start, place: clock.place, in: plan), size: 11, within: TimelineScale.names - 20,
            limit: 2)
        return TimelinePicture.Axis(
            clock: name.enumerated().map { index, text in
                label(text, side: 4, baseline + 13 * Double(index))
            },
            ticks: axis.ticks.map { tick in
                let offset = scale.offset(of: tick.instant)
                return TimelinePicture.Tick(
                    label: TimelinePicture.Label(text: tick.text, at: scale.point(window.isInHours ? offset : offset + 3, baseline)),
                    from: scale.point(offset, ys.lowerBound), to: scale.point(offset, ys.upperBound),
                    isMidnight: tick.isMidnight && window.isInHours)
            },
            days: needsDayLabels ? dayLabels(axis.days, at: dayLine) : [])
    }

    /// Each day above its first hours, unless the next one leaves no room.
    private func dayLabels(_ days: [TimelineAxis.Moment], at y: Double) -> [TimelinePicture.Label] {
        let offsets = days.map { scale.offset(of: $0.instant) } + [TimelineScale.plotWidth]
        return days.indices.compactMap { index in
            let room = offsets[index + 1] - offsets[index] - 6
            let text = [days[index].text, days[index].shortText].compactMap { $0 }.first { textWidth($0) * 12 <= room }
            return text.map { TimelinePicture.Label(text: $0, at: scale.point(offsets[index] + (index == 0 ? 0 : 3), y)) }
        }
    }

    func label(_ text: String, side: Double, _ y: Double) -> TimelinePicture.Label {
        TimelinePicture.Label(text: text, at: TimelinePicture.Point(x: scale.side(side), y: units(y)))
    }
}
