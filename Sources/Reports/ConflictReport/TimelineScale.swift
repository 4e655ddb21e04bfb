internal import Documents
internal import Time

/// Converts moments and lengths to positions in a picture.
///
/// Positions are calculated from the side where the reader's language begins, and returned from the left.
struct TimelineScale {
    let span: Interval
    let isRightToLeft: Bool

    static let width = 960.0
    /// The column of names, and where the bars begin and end.
    static let names = 164.0
    static let plot = 176.0...940.0

    static var plotWidth: Double { plot.upperBound - plot.lowerBound }

    /// The distance of the moment from the beginning of the bars' area, clamped to the area.
    func offset(of instant: Instant) -> Double {
        let held = min(max(instant, span.start), span.end)
        return Double(held.secondsSince1970 - span.start.secondsSince1970) / Double(span.seconds) * Self.plotWidth
    }

    /// The x of an offset in the bars' area.
    func x(_ offset: Double) -> String { side(Self.plot.lowerBound + offset) }

    /// The x at a distance from the side where the reader's language begins.
    func side(_ inset: Double) -> String { units(isRightToLeft ? Self.width - inset : inset) }

    func point(_ offset: Double, _ y: Double) -> TimelinePicture.Point { TimelinePicture.Point(x: x(offset), y: units(y)) }

    func box(_ offsets: ClosedRange<Double>, _ y: Double, height: Double) -> TimelinePicture.Box {
        TimelinePicture.Box(
            x: x(isRightToLeft ? offsets.upperBound : offsets.lowerBound), y: units(y),
            width: units(offsets.upperBound - offsets.lowerBound), height: units(height))
    }
}

/// A length rounded to a hundredth, as in SVG.
func units(_ length: Double) -> String {
    let hundredths = Int((length * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let fraction = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : ".\(rest.padded(to: 2))"
    return (hundredths < 0 ? "-" : "") + "\(whole)" + fraction
}
