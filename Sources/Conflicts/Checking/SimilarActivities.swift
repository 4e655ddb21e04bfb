internal import Planning

/// Which activities are similar, to the rules that ask for it.
struct SimilarActivities: Sendable {
    private var byRule: [Int: [Int: Set<Int>]] = [:]

    /// Those with two or more members, each in the order of the plan.
    static func groups(of rule: any SimilarityRule, in check: CheckContext) -> [(key: Int, members: [ResolvedActivity])] {
        var keyed: [(key: Int, index: Int32)] = []
        for activity in check.plan.activities where activity.status != .cancelled {
            if let key = rule.similarityKey(of: activity, in: check) { keyed.append((key, Int32(activity.index))) }
        }
        keyed = radixSorted(keyed, by: \.key)
        var groups: [(Int, [ResolvedActivity])] = []
        var first = 0
        while first < keyed.count {
            var next = first + 1
            while next < keyed.count, keyed[next].key == keyed[first].key { next += 1 }
            if next - first > 1 { groups.append((keyed[first].key, keyed[first..<next].map { check.plan.activities[Int($0.index)] })) }
            first = next
        }
        return groups
    }

    init(_ rules: [(number: Int, rule: any SimilarityRule)], in check: CheckContext) {
        for (number, rule) in rules {
            var members: [Int: Set<Int>] = [:]
            for activity in check.plan.activities where activity.status != .cancelled {
                if let key = rule.similarityKey(of: activity, in: check) { members[key, default: []].insert(activity.index) }
            }
            byRule[number] = members
        }
    }

    /// Takes in that activities have changed; returns the keys that they had or have, and the members of each.
    mutating func replace(
        _ before: [ResolvedActivity], _ changed: Range<Int>, rule: any SimilarityRule, number: Int, in check: CheckContext
    ) -> [(key: Int, members: [ResolvedActivity])] {
        var touched: Set<Int> = []
        for (old, index) in zip(before, changed) {
            let new = check.plan.activities[index]
            if old.status != .cancelled, let key = rule.similarityKey(of: old, in: check) {
                byRule[number]?[key]?.remove(index)
                touched.insert(key)
            }
            if new.status != .cancelled, let key = rule.similarityKey(of: new, in: check) {
                byRule[number]?[key, default: []].insert(index)
                touched.insert(key)
            }
        }
        return touched.map { key in (key, (byRule[number]?[key] ?? []).sorted().map { check.plan.activities[$0] }) }
    }
}
