internal import Planning

extension TimelineWriter {
    static let top = (days: 13.0, ticks: 30.0, badges: 40.0, badge: 18.0)

    func timeline(anchor: String) -> Timeline {
        let axes = clocks.map { clock in
            TimelineAxis(
                of: window.span, rules: plan.rules(of: clock.zone), isInHours: window.isInHours, room: window.isInHours ? 13 : 9,
                reader: reader)
        }
        var badges = TimelineLanes()
        let marks = conflicts.compactMap { number, conflict in
            conflict.interval.map { interval in
                let offsets = markOffsets(interval)
                let middle = (offsets.lowerBound + offsets.upperBound) / 2
                return (number, conflict, interval, offsets, middle, badges.place(middle - 14...middle + 14))
            }
        }
        let top = Self.top.badges + Double(badges.lanes.count) * (Self.top.badge + 3)
        var bottom = top
        let rows = self.rows.map { row($0.subject, $0.activities, from: &bottom) }
        let height = bottom + (axes.count > 1 ? 44 : 6)
        return Timeline(
            anchor: anchor, title: title, width: units(TimelineScale.width), height: units(height), isRightToLeft: scale.isRightToLeft,
            from: window.span.start.iso8601, to: window.span.end.iso8601,
            plot: scale.box(0...TimelineScale.plotWidth, top, height: bottom - top),
            axes: zip(axes, clocks).enumerated().map { index, pair in
                axis(pair.0, clock: pair.1, lines: index == 0 ? (Self.top.ticks + 5)...bottom : bottom...(bottom + 6), isBelow: index > 0)
            },
            marks: marks.map { number, conflict, interval, offsets, middle, lane in
                let y = Self.top.badges + Double(lane) * (Self.top.badge + 3)
                return Timeline.Mark(
                    weight: conflict.weight.rawValue, box: scale.box(offsets, y, height: bottom - y),
                    end: Timeline.Point(x: scale.x(scale.isRightToLeft ? offsets.lowerBound : offsets.upperBound), y: units(bottom)),
                    number: Timeline.Label(text: reader.number(number), at: scale.point(middle, y + 13)),
                    badge: scale.box(middle - 12...middle + 12, y, height: Self.top.badge), from: interval.start.iso8601,
                    to: interval.end.iso8601)
            },
            rows: rows, leftOut: leftOut == 0 ? nil : reader.conflictWords.leftOut.filled(["n": reader.number(leftOut)]))
    }

    private var title: String {
        let days =
            window.days.lowerBound == window.days.upperBound
            ? reader.day(window.days.lowerBound) : reader.days(from: window.days.lowerBound, through: window.days.upperBound)
        return reader.joined([days + (window.isCut ? "…" : "")] + rows.prefix(3).map(\.subject.name), by: " · ")
    }

    private func markOffsets(_ interval: Interval) -> ClosedRange<Double> {
        let (start, end) = (scale.offset(of: interval.start), scale.offset(of: interval.end))
        return end - start >= 3 ? start...end : max(0, (start + end) / 2 - 1.5)...((start + end) / 2 + 1.5)
    }

    private func axis(
        _ axis: TimelineAxis, clock: (zone: ZoneID, place: Place.ID?), lines ys: ClosedRange<Double>, isBelow: Bool
    ) -> Timeline.Axis {
        let baseline = isBelow ? ys.upperBound + 13 : Self.top.ticks
        let dayLine = isBelow ? baseline + 17 : Self.top.days
        let name = lines(
            of: reader.clock(clock.zone, at: window.span.start, place: clock.place, in: plan), size: 11, within: TimelineScale.names, limit: 2)
        let isTellingDays = window.isInHours && (axis.days.count > 1 || clocks.count > 1)
        return Timeline.Axis(
            clock: name.enumerated().map { index, text in
                label(text, side: 4, isBelow ? baseline + 14 * Double(index) : baseline - 14 * Double(name.count - 1 - index))
            },
            ticks: axis.ticks.map { tick in
                let offset = scale.offset(of: tick.instant)
                return Timeline.Tick(
                    label: Timeline.Label(text: tick.text, at: scale.point(window.isInHours ? offset : offset + 3, baseline)),
                    from: scale.point(offset, ys.lowerBound), to: scale.point(offset, ys.upperBound),
                    isMidnight: tick.isMidnight && window.isInHours)
            },
            days: isTellingDays ? dayLabels(axis.days, at: dayLine) : [])
    }

    /// Each day over its first hours, as far as the next one leaves room.
    private func dayLabels(_ days: [TimelineAxis.Moment], at y: Double) -> [Timeline.Label] {
        let offsets = days.map { scale.offset(of: $0.instant) } + [TimelineScale.plotWidth]
        return days.indices.compactMap { index in
            let text = fitted(days[index].text, size: 11.5, into: offsets[index + 1] - offsets[index] - 6)
            return text.count < 6 && text != days[index].text
                ? nil : Timeline.Label(text: text, at: scale.point(offsets[index] + (index == 0 ? 0 : 3), y))
        }
    }

    func label(_ text: String, side: Double, _ y: Double) -> Timeline.Label {
        Timeline.Label(text: text, at: Timeline.Point(x: scale.side(side), y: units(y)))
    }
}
