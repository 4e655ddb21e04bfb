internal import Planning
internal import Time

extension ResolvedActivity {
    /// An order that doesn't depend on that of the file: by start, then what is around before its parts, then by id.
    func precedes(_ other: ResolvedActivity) -> Bool {
        guard let start = interval?.start, let otherStart = other.interval?.start, start != otherStart else { return isNamedBefore(other) }
        return start < otherStart
    }

    fileprivate func isNamedBefore(_ other: ResolvedActivity) -> Bool { (depth, activity.id) < (other.depth, other.activity.id) }
}

extension [Occupancy] {
    /// Puts those that begin at once into an order that doesn't depend on that of the file.
    mutating func orderTies(in plan: ResolvedPlan) {
        var first = startIndex
        while first + 1 < endIndex {
            var next = first + 1
            while next < endIndex, self[next].start == self[first].start { next += 1 }
            if next - first > 1 {
                self[first..<next].sort { one, other in
                    if one.activity == other.activity { return one.end < other.end }
                    return plan.activities[Int(one.activity)].isNamedBefore(plan.activities[Int(other.activity)])
                }
            }
            first = next
        }
    }
}
