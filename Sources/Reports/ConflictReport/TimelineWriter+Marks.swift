internal import Documents
internal import Conflicts
internal import Time
internal import Wording

extension TimelineWriter {
    /// The time of a conflict, and the line above the rows that has room for its number.
    struct PlacedMark {
        let number: Int
        let weight: Conflict.Weight
        let interval: Interval
        let offsets: ClosedRange<Double>
        let lane: Int

        var middle: Double { (offsets.lowerBound + offsets.upperBound) / 2 }
    }

    var placedMarks: [PlacedMark] {
        var lanes = TimelineLanes()
        return conflicts.compactMap { number, conflict in
            conflict.interval.map { interval in
                let offsets = offsets(of: interval)
                let middle = (offsets.lowerBound + offsets.upperBound) / 2
                return PlacedMark(
                    number: number, weight: conflict.weight, interval: interval, offsets: offsets,
                    lane: lanes.place(middle - 14...middle + 14))
            }
        }
    }

    /// Wide enough to be visible.
    private func offsets(of interval: Interval) -> ClosedRange<Double> {
        let (start, end) = (scale.offset(of: interval.start), scale.offset(of: interval.end))
        return end - start >= 3 ? start...end : max(0, (start + end) / 2 - 1.5)...((start + end) / 2 + 1.5)
    }

    func mark(_ mark: PlacedMark, bottom: Double) -> TimelinePicture.Mark {
        let y = top.badges + Double(mark.lane) * (Self.badge + 3)
        let (offsets, middle) = (mark.offsets, mark.middle)
        return TimelinePicture.Mark(
            weight: mark.weight.rawValue, isWide: offsets.upperBound - offsets.lowerBound > TimelineScale.plotWidth / 3,
            box: scale.box(offsets, y, height: bottom - y),
            end: scale.point(scale.isRightToLeft ? offsets.lowerBound : offsets.upperBound, bottom),
            number: TimelinePicture.Label(text: reader.number(mark.number), at: scale.point(middle, y + 13)),
            badge: scale.box(middle - 12...middle + 12, y, height: Self.badge), from: mark.interval.start.iso8601,
            to: mark.interval.end.iso8601)
    }
}
