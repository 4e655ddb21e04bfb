internal import Planning

/// Where moments and words stand in a picture.
///
/// Places are reckoned from the side on which the reader begins, and told from the left.
struct TimelineScale {
    let span: Interval
    let isRightToLeft: Bool

    static let width = 960.0
    /// The column of names, and where the bars begin and end.
    static let names = 164.0
    static let plot = 176.0...940.0

    static var plotWidth: Double { plot.upperBound - plot.lowerBound }

    /// How far into the bars' room the moment is; those beyond the span are held at its ends.
    func offset(of instant: Instant) -> Double {
        let held = min(max(instant, span.start), span.end)
        return Double(held.secondsSince1970 - span.start.secondsSince1970) / Double(span.seconds) * Self.plotWidth
    }

    /// A place that lies `offset` into the bars' room.
    func x(_ offset: Double) -> String { side(Self.plot.lowerBound + offset) }

    /// A place that lies so far from the side on which the reader begins.
    func side(_ inset: Double) -> String { units(isRightToLeft ? Self.width - inset : inset) }

    func point(_ offset: Double, _ y: Double) -> Timeline.Point { Timeline.Point(x: x(offset), y: units(y)) }

    func box(_ offsets: ClosedRange<Double>, _ y: Double, height: Double) -> Timeline.Box {
        Timeline.Box(
            x: x(isRightToLeft ? offsets.upperBound : offsets.lowerBound), y: units(y),
            width: units(offsets.upperBound - offsets.lowerBound), height: units(height))
    }
}

/// A length to a hundredth, as SVG has it.
func units(_ length: Double) -> String {
    let hundredths = Int((length * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let fraction = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : ".\(rest.padded(to: 2))"
    return (hundredths < 0 ? "-" : "") + "\(whole)" + fraction
}
