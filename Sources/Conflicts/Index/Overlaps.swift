internal import Planning

/// The clashes on one timeline, by a sweep in order of the starts.
enum Overlaps {
    /// Two occupancies of one resource that share time, or so many that they are reported as one.
    enum Clash {
        case pair(Occupancy, Occupancy)
        /// More clashes among these, in no order, than anybody would read one by one.
        case crowd([Occupancy])
    }

    /// Beyond so many clashes that hang together they are one finding.
    static let crowd = 20

    /// Finds what overlaps, in O(n + clashes) for n occupancies; `isClash` leaves out what may overlap.
    ///
    /// Whole days are no minutes: a delegation attends a forum and a session of another activity on the same day.
    static func clashes(on timeline: Timeline, isClash: (Occupancy, Occupancy) -> Bool) -> [Clash] {
        var found: [Clash] = []
        let entries = timeline.entries
        var first = entries.startIndex
        while first < entries.endIndex {
            // A stretch: those that are connected by overlaps, whatever they are.
            var end = entries[first].busyUntil
            var next = first + 1
            while next < entries.endIndex, entries[next].start < end {
                end = max(end, entries[next].busyUntil)
                next += 1
            }
            if next - first > 1 { found += clashes(in: entries[first..<next], isClash: isClash) }
            first = next
        }
        return found
    }

    private static func clashes(in stretch: ArraySlice<Occupancy>, isClash: (Occupancy, Occupancy) -> Bool) -> [Clash] {
        var found: [Clash] = []
        for index in stretch.indices where !stretch[index].isAllDay {
            var other = index + 1
            while other < stretch.endIndex, stretch[other].start < stretch[index].end {
                if !stretch[other].isAllDay, isClash(stretch[index], stretch[other]) {
                    found.append(.pair(stretch[index], stretch[other]))
                    if found.count > crowd { return Cluster.clashes(in: stretch, isClash: isClash) }
                }
                other += 1
            }
        }
        return found
    }
}

/// Occupancies that hang together by clashes.
private struct Cluster {
    private var members: [Occupancy]
    private var end: Int
    /// Its clashes, as long as they aren't too many.
    private var pairs: [(Occupancy, Occupancy)] = []

    private init(_ first: Occupancy) {
        members = [first]
        end = first.end
    }

    /// The clashes of a stretch that has many: those of each cluster, or the cluster as a crowd.
    ///
    /// Once a cluster is a crowd, one clash is enough to belong to it, so that n activities at once aren't compared n² times.
    static func clashes(in stretch: ArraySlice<Occupancy>, isClash: (Occupancy, Occupancy) -> Bool) -> [Overlaps.Clash] {
        var open: [Cluster] = []
        var found: [Overlaps.Clash] = []
        for entry in stretch where !entry.isAllDay {
            var joined = Cluster(entry)
            for index in open.indices.reversed() {
                if open[index].end <= entry.start {
                    found += open.remove(at: index).clashes
                } else {
                    let pairs = open[index].pairs(with: entry, isClash: isClash)
                    if !pairs.isEmpty { joined.join(open.remove(at: index), by: pairs) }
                }
            }
            open.append(joined)
        }
        return found + open.flatMap(\.clashes)
    }

    private var isCrowd: Bool { pairs.count > Overlaps.crowd }

    private var clashes: [Overlaps.Clash] {
        isCrowd
            ? [.crowd(members)] : pairs.map { .pair($0, $1) }
    }

    private func pairs(with entry: Occupancy, isClash: (Occupancy, Occupancy) -> Bool) -> [(Occupancy, Occupancy)] {
        let isWithEntry = { (member: Occupancy) in member.end > entry.start && isClash(member, entry) }
        let clashing = isCrowd ? members.last(where: isWithEntry).map { [$0] } ?? [] : members.filter(isWithEntry)
        return clashing.map { ($0, entry) }
    }

    private mutating func join(_ other: consuming Cluster, by links: [(Occupancy, Occupancy)]) {
        if other.members.count > members.count { swap(&self, &other) }
        members += other.members
        end = max(end, other.end)
        if !isCrowd { pairs += other.pairs + links }
    }
}
