internal import Documents
/// Places extents in as few lanes as possible without overlaps.
struct TimelineLanes {
    private(set) var lanes: [[ClosedRange<Double>]] = []

    /// The number of the first lane with room for `extent`.
    mutating func place(_ extent: ClosedRange<Double>) -> Int {
        let free = lanes.firstIndex { taken in
            taken.allSatisfy { $0.upperBound <= extent.lowerBound || extent.upperBound <= $0.lowerBound }
        }
        if let free {
            lanes[free].append(extent)
            return free
        }
        lanes.append([extent])
        return lanes.count - 1
    }
}
