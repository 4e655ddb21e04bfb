/// Converts minutes of a day to positions on the page: one unit per minute, but short activities get room for a title, and hours in
/// which nothing happens are folded.
struct TimetableScale {
    /// The least height of an activity: room for two lines.
    static let least = 25.0
    /// This many empty minutes are folded, to this height.
    private static let folded = (from: 120, to: 30.0)

    /// The full hours and the minutes at which something begins or ends, since midnight, and their positions.
    private let cuts: [Int]
    private var positions: [Double]
    /// The folded spans, in minutes since midnight.
    private(set) var gaps: [Range<Int>] = []

    /// `spans` are in minutes since midnight; there is at least one.
    init(_ spans: [Range<Int>]) {
        let (first, last) = (spans.map(\.lowerBound).min()! / 60 * 60, (spans.map(\.upperBound).max()! + 59) / 60 * 60)
        cuts = Set(spans.flatMap { [$0.lowerBound, $0.upperBound] } + stride(from: first, through: last, by: 60)).sorted()
        positions = [0]
        var lengths = zip(cuts, cuts.dropFirst()).map { Double($1 - $0) }
        for gap in Self.gaps(between: spans) where gap.count >= Self.folded.from {
            gaps.append(gap)
            stretch(gap, to: Self.folded.to, in: &lengths)
        }
        for span in Set(spans).sorted(by: { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }) {
            if lengths[segments(of: span)].reduce(0, +) < Self.least { stretch(span, to: Self.least, in: &lengths) }
        }
        for length in lengths { positions.append(positions[positions.count - 1] + length) }
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

    /// The segments of a span, whose ends are cuts.
    private func segments(of span: Range<Int>) -> Range<Int> {
        cuts.firstIndex(of: span.lowerBound)!..<cuts.firstIndex(of: span.upperBound)!
    }

    private func stretch(_ span: Range<Int>, to length: Double, in lengths: inout [Double]) {
        let segments = segments(of: span)
        let factor = length / lengths[segments].reduce(0, +)
        for segment in segments { lengths[segment] *= factor }
    }

    var length: Int { Int(positions[positions.count - 1].rounded()) }

    /// The position of a full hour, or of a minute at which something begins or ends.
    func position(of minute: Int) -> Int { Int(positions[cuts.firstIndex(of: minute)!].rounded()) }

    /// The hours shown, in minutes since midnight, without those inside of folded spans.
    var hours: [Int] { cuts.filter { cut in cut % 60 == 0 && !gaps.contains { $0.lowerBound < cut && cut < $0.upperBound } } }
}
