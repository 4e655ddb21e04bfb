internal import Planning

/// Findings of one rule about the same activities are one conflict; without activities, those about the same resources.
struct FindingGroup: Hashable, Sendable {
    let rule: Int
    /// The activities' numbers in ascending order, the first two apart since few have more; -1 for none.
    private let first: Int32
    private let second: Int32
    private let others: [Int32]
    private let resources: [Resource]

    init(_ rule: Int, _ finding: Finding) {
        self.rule = rule
        if let key = finding.oncePer {
            (first, second, resources) = (-2, -2, [])
            others = [Int32(truncatingIfNeeded: key >> 32), Int32(truncatingIfNeeded: key)]
            return
        }
        let activities = finding.activities
        resources = activities.isEmpty ? finding.resources.sorted() : []
        if activities.count < 3 {
            let (one, other) = (activities.first.map { Int32($0.index) } ?? -1, activities.count < 2 ? -1 : Int32(activities[1].index))
            (first, second) = other >= 0 && other < one ? (other, one) : (one, other)
            others = []
        } else {
            let numbers = activities.map { Int32($0.index) }.sorted()
            (first, second) = (numbers[0], numbers[1])
            others = Array(numbers.dropFirst(2))
        }
    }

    /// One number for what nearly all have, which hashes faster than four.
    func hash(into hasher: inout Hasher) {
        hasher.combine(Int(first) << 32 ^ Int(second) ^ rule << 56)
        if !others.isEmpty { hasher.combine(others) }
        if !resources.isEmpty { hasher.combine(resources) }
    }
}

extension Finding {
    /// By time, then by the activities' ids, so that the order of the file decides nothing.
    fileprivate func isEarlier(than other: Finding) -> Bool {
        let (own, others) = (interval?.start, other.interval?.start)
        if own != others { return (own?.secondsSince1970 ?? .max) < (others?.secondsSince1970 ?? .max) }
        return activities.map(\.activity.id.rawValue).lexicographicallyPrecedes(other.activities.map(\.activity.id.rawValue))
    }
}

/// Findings put together by what they are about, in the order in which they were first found.
struct FindingGroups {
    private(set) var merged: [(rule: Int, finding: Finding)] = []

    init(_ all: [Inspection.Found]) {
        var positions: [FindingGroup: Int] = [:]
        positions.reserveCapacity(all.count)
        merged.reserveCapacity(all.count)
        for found in all {
            for finding in found.findings {
                let group = FindingGroup(found.source.rule, finding)
                if let position = positions[group] {
                    merged[position].finding.join(finding)
                } else {
                    positions[group] = merged.count
                    merged.append((group.rule, finding))
                }
            }
        }
    }
}

extension Finding {
    /// Makes one of two about the same activities, with the resources of both; one about somebody who must be there decides.
    mutating func join(_ other: Finding) {
        if oncePer != nil {
            if other.isEarlier(than: self) { self = other }
            return
        }
        let resources = resources + other.resources
        let isOfBoth = facts[.title] == other.facts[.title]
        if (other.isOptional ? 0 : 1, other.ceiling) > (isOptional ? 0 : 1, ceiling) { self = other }
        if !isOfBoth { facts[.title] = nil }
        self.resources = resources
    }
}
