internal import Planning
internal import Time

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
        let activities = finding.common.map { [$0] } ?? finding.activities
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

/// What a rule found about the same activities. Nearly always that is one finding.
struct FoundTogether: Sendable {
    private(set) var first: Finding
    private var others: [Finding] = []

    init(_ first: Finding) { self.first = first }

    /// Joins findings whose facts are the same, so that each person is reported with their own.
    mutating func add(_ finding: Finding) {
        if finding.hasSameFacts(as: first) { first.join(finding) } else { others.append(finding) }
    }

    var isOne: Bool { others.isEmpty }

    /// Each with the resources of all that have its facts.
    var findings: [Finding] {
        var joined = [first]
        var positions: [Finding.Figures: Int] = [:]
        for finding in others {
            if let position = positions[finding.figures] {
                joined[position].join(finding)
            } else {
                positions[finding.figures] = joined.count
                joined.append(finding)
            }
        }
        return joined
    }
}

/// Findings put together by what they are about.
struct FindingGroups {
    private(set) var together: [(rule: Int, found: FoundTogether)] = []

    init(_ all: [Inspection.Found]) {
        var positions: [FindingGroup: Int] = [:]
        positions.reserveCapacity(all.count)
        together.reserveCapacity(all.count)
        for found in all {
            for finding in found.findings {
                let group = FindingGroup(found.source.rule, finding)
                if let position = positions[group] {
                    together[position].found.add(finding)
                } else {
                    positions[group] = together.count
                    together.append((group.rule, FoundTogether(finding)))
                }
            }
        }
    }
}

extension Finding {
    /// What is true of all its resources.
    fileprivate struct Figures: Hashable {
        let interval: Interval?
        let facts: [Fact.Name: Fact]
    }

    fileprivate var figures: Figures {
        common == nil ? Figures(interval: interval, facts: facts) : Figures(interval: nil, facts: factsOfAll)
    }

    fileprivate func hasSameFacts(as other: Finding) -> Bool {
        if oncePer != nil { return true }
        return common == nil ? interval == other.interval && facts == other.facts : factsOfAll == other.factsOfAll
    }

    /// Without the figures that are each one's own.
    private var factsOfAll: [Fact.Name: Fact] { facts.filter { $0.key != .minutes } }

    /// Adds the resources of another about the same activities and with the same facts. One about somebody who must be there decides
    /// how much it matters.
    fileprivate mutating func join(_ other: Finding) {
        if oncePer != nil {
            if other.isEarlier(than: self) { self = other }
            return
        }
        if (isOptional ? 0 : 1, ceiling) < (other.isOptional ? 0 : 1, other.ceiling) {
            (isOptional, ceiling) = (other.isOptional, other.ceiling)
        }
        resources += other.resources
        if let common { joinLengths(of: other, common: common) }
        if waysOut != other.waysOut { waysOut = Set(waysOut).union(other.waysOut).sorted { $0.id < $1.id } }
    }

    private mutating func joinLengths(of other: Finding, common: ResolvedActivity) {
        lengths.merge(other.lengths) { max($0, $1) }
        facts[.minutes] = lengths.values.max().map(Fact.minutes)
        if let own = interval, let others = other.interval {
            interval = Interval(start: min(own.start, others.start), end: max(own.end, others.end))
        }
        for activity in other.activities where !activities.contains(where: { $0.index == activity.index }) { activities.append(activity) }
        activities = activities.filter { $0.index != common.index }.sorted { $0.precedes($1) } + [common]
    }
}
