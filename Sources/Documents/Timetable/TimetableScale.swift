/// Converts minutes of a day to points on the page: as many points a minute as the page has room for, but each activity gets room for its
/// text, and hours in which nothing happens are folded.
struct TimetableScale {
    /// An activity's time, in minutes since midnight, and the points that it needs.
    struct Span {
        let minutes: Range<Int>
        let least: Double
    }

    /// This many empty minutes are folded, to this height.
    private static let folded = (from: 120, to: 16.0)
    /// A short day isn't drawn out over the whole page.
    private static let mostPerMinute = 2.5, leastPerMinute = 0.15
    /// Hours as near as that to the one before aren't written.
    private static let hourDistance = (down: 10.0, across: 26.0)

    /// The full hours and the minutes at which something begins or ends, since midnight, and their positions.
    private let cuts: [Int]
    private let positions: [Int: Double]
    /// The folded spans, in minutes since midnight.
    let gaps: [Range<Int>]

    /// There is at least one span. `height` is what the page has, in points; the scale is longer if the spans need more.
    init(_ spans: [Span], height: Double) {
        let (first, last) = (spans.map(\.minutes.lowerBound).min()! / 60 * 60, (spans.map(\.minutes.upperBound).max()! + 59) / 60 * 60)
        let cuts = Set(spans.flatMap { [$0.minutes.lowerBound, $0.minutes.upperBound] } + stride(from: first, through: last, by: 60))
            .sorted()
        let gaps = Self.gaps(between: spans.map(\.minutes)).filter { $0.count >= Self.folded.from }
        let ending = Dictionary(grouping: spans, by: \.minutes.upperBound)
        /// The nearest that each cut can be to the first.
        func positions(perMinute: Double) -> [Double] {
            var at: [Int: Double] = [:]
            var last: (minute: Int, at: Double)?
            return cuts.map { cut in
                var position =
                    last.map { last in
                        let gap = gaps.first { $0.lowerBound <= last.minute && cut <= $0.upperBound }
                        return last.at + Double(cut - last.minute) * (gap.map { Self.folded.to / Double($0.count) } ?? perMinute)
                    } ?? 0
                // A span begins at an earlier cut.
                for span in ending[cut] ?? [] { position = max(position, at[span.minutes.lowerBound]! + span.least) }
                at[cut] = position
                last = (cut, position)
                return position
            }
        }
        var (low, high) = (Self.leastPerMinute, Self.mostPerMinute)
        if positions(perMinute: high).last! <= height { low = high }  // there is a cut
        for _ in 0..<14 where low < high {
            let middle = (low + high) / 2
            if positions(perMinute: middle).last! <= height { low = middle } else { high = middle }
        }
        self.cuts = cuts
        self.gaps = gaps
        self.positions = Dictionary(uniqueKeysWithValues: zip(cuts, positions(perMinute: low)))
    }

    private static func gaps(between spans: [Range<Int>]) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var end: Int?
        for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let end, end < span.lowerBound { gaps.append(end..<span.lowerBound) }
            end = max(end ?? span.upperBound, span.upperBound)
        }
        return gaps
    }

    var length: Int { position(of: cuts[cuts.count - 1]) }

    /// The position of a full hour, or of a minute at which something begins or ends.
    func position(of minute: Int) -> Int { Int(positions[minute]!.rounded()) }

    /// The hours shown, in minutes since midnight, without those inside of folded spans or too near to the one before.
    func hours(down: Bool) -> [Int] {
        let distance = down ? Self.hourDistance.down : Self.hourDistance.across
        var hours: [Int] = []
        for cut in cuts where cut % 60 == 0 && !gaps.contains(where: { $0.lowerBound < cut && cut < $0.upperBound }) {
            if let last = hours.last, positions[cut]! - positions[last]! < distance { continue }
            hours.append(cut)
        }
        return hours
    }
}
