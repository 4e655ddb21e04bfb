internal import Documents
internal import Planning
internal import Time

/// The position of a bar and of its text, before its row is known.
struct PlacedBar {
    let activity: ResolvedActivity
    let interval: Interval
    /// Offsets into the bars' area: those of the bar, and those of bar and text together.
    let offsets: ClosedRange<Double>
    let extent: ClosedRange<Double>
    let name: String
    let hours: String
    /// Where the text begins, or ends.
    let wordsAt: Double
    let endsThere: Bool

    static let height = 37.0
    static let nameSize = 12.5
    static let hoursSize = 11.0
    private static let gap = 6.0
    private static let longest = 300.0

    init(_ activity: ResolvedActivity, _ interval: Interval, name: String, hours: String, isBold: Bool, on scale: TimelineScale) {
        self.activity = activity
        self.interval = interval
        let start = scale.offset(of: interval.start)
        let end = max(scale.offset(of: interval.end), start + 4)
        offsets = start...end
        let nameSize = Self.nameSize * (isBold ? 1.06 : 1)
        let wanted = max(textWidth(name) * nameSize, textWidth(hours) * Self.hoursSize)
        let inside = end - start - 2 * Self.gap - (scale.span.contains(interval) ? 0 : 8)
        let after = TimelineScale.plotWidth - end - Self.gap
        let before = start - Self.gap
        let room: Double
        if inside >= min(wanted, 110) {
            room = inside
            endsThere = false
            wordsAt = start + Self.gap + (interval.start < scale.span.start ? 8 : 0)
            extent = start...end
        } else {
            let isAfter = after >= min(wanted, Self.longest) || after >= before
            room = min(Self.longest, isAfter ? after : before)
            endsThere = !isAfter
            wordsAt = isAfter ? end + 4 : start - 4
            let length = min(wanted, room) + Self.gap
            extent = isAfter ? start...(end + length) : (start - length)...end
        }
        self.name = fitted(name, size: nameSize, into: room)
        self.hours = fitted(hours, size: Self.hoursSize, into: room)
    }
}

extension TimelineScale {
    /// Arrowheads where the activity continues beyond the span.
    func arrows(of bar: PlacedBar, at y: Double) -> [String] {
        let middle = y + PlacedBar.height / 2
        func arrow(from base: Double, to tip: Double) -> String {
            "\(x(base)),\(units(middle - 5)) \(x(tip)),\(units(middle)) \(x(base)),\(units(middle + 5))"
        }
        return (bar.interval.start < span.start ? [arrow(from: bar.offsets.lowerBound + 9, to: bar.offsets.lowerBound + 3)] : [])
            + (span.end < bar.interval.end ? [arrow(from: bar.offsets.upperBound - 9, to: bar.offsets.upperBound - 3)] : [])
    }
}
