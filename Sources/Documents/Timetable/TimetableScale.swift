/// How far down the page the minutes of a day stand: a unit each, but that a short activity gets room for its title, and that hours in
/// which nothing happens anywhere are folded.
struct TimetableScale {
    /// The least length of an activity: room for two lines.
    static let least = 25.0
    /// So many minutes without anything are folded, to this length.
    private static let folded = (from: 120, to: 30.0)

    /// Minutes since midnight at which something begins or ends, and the hours; where each stands.
    private let cuts: [Int]
    private var positions: [Double]
    /// What is folded, in minutes since midnight.
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

    /// The segments that make up a span, whose ends are cuts.
    private func segments(of span: Range<Int>) -> Range<Int> {
        cuts.firstIndex(of: span.lowerBound)!..<cuts.firstIndex(of: span.upperBound)!
    }

    private func stretch(_ span: Range<Int>, to length: Double, in lengths: inout [Double]) {
        let segments = segments(of: span)
        let factor = length / lengths[segments].reduce(0, +)
        for segment in segments { lengths[segment] *= factor }
    }

    var length: Int { Int(positions[positions.count - 1].rounded()) }

    /// Where a moment stands at which something begins or ends, or an hour.
    func position(of minute: Int) -> Int { Int(positions[cuts.firstIndex(of: minute)!].rounded()) }

    /// The hours that are shown, in minutes since midnight: those inside of what is folded aren't.
    var hours: [Int] { cuts.filter { cut in cut % 60 == 0 && !gaps.contains { $0.lowerBound < cut && cut < $0.upperBound } } }
}
