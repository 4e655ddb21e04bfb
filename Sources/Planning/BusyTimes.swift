package import Time

/// When people, places, vehicles and organizations are busy with something outside of the plan.
package struct BusyTimes: Hashable, Sendable {
    package struct Span: Hashable, Sendable {
        package let interval: Interval
        /// What keeps them busy; `nil` where that is private.
        package let title: String?
        /// Whether it isn't certain yet.
        package let isTentative: Bool

        package init(_ interval: Interval, title: String? = nil, isTentative: Bool = false) {
            self.interval = interval
            self.title = title
            self.isTentative = isTentative
        }
    }

    /// Sorted by start, each list with the length of its longest span.
    private var spans: [String: (spans: [Span], longest: Int)] = [:]

    package init(_ spans: [String: [Span]] = [:]) {
        self.spans = spans.mapValues { spans in
            (
                spans.sorted { ($0.interval.start, $0.interval.end) < ($1.interval.start, $1.interval.end) },
                spans.map(\.interval.seconds).max() ?? 0
            )
        }
    }

    package var isEmpty: Bool { spans.isEmpty }

    /// Whether a calendar of the resource has been read.
    package func knows(_ id: String) -> Bool { spans[id] != nil }

    /// The resource's busy spans that overlap `interval`, sorted by start.
    package func spans(of id: String, during interval: Interval) -> [Span] {
        guard let (spans, longest) = spans[id] else { return [] }
        let earliest = interval.start.adding(seconds: -longest)
        var (low, high) = (0, spans.count)
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].interval.start < earliest { low = middle + 1 } else { high = middle }
        }
        return spans[low...].prefix { $0.interval.start < interval.end }.filter { $0.interval.overlaps(interval) }
    }

    package static func == (left: BusyTimes, right: BusyTimes) -> Bool { left.spans.mapValues(\.spans) == right.spans.mapValues(\.spans) }

    package func hash(into hasher: inout Hasher) { hasher.combine(spans.mapValues(\.spans)) }
}
