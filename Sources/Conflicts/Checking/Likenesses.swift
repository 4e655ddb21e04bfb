internal import Planning

/// Which activities are alike to the rules that ask for it.
struct Likenesses: Sendable {
    private var byRule: [Int: [Int: Set<Int>]] = [:]

    /// Those with two or more members, each in the order of the plan.
    static func groups(of rule: any LikenessRule, in check: CheckContext) -> [(likeness: Int, members: [ResolvedActivity])] {
        var keyed: [(likeness: Int, index: Int32)] = []
        for activity in check.plan.activities where activity.status != .cancelled {
            if let likeness = rule.likeness(of: activity, in: check) { keyed.append((likeness, Int32(activity.index))) }
        }
        keyed = radixSorted(keyed, by: \.likeness)
        var groups: [(Int, [ResolvedActivity])] = []
        var first = 0
        while first < keyed.count {
            var next = first + 1
            while next < keyed.count, keyed[next].likeness == keyed[first].likeness { next += 1 }
            if next - first > 1 { groups.append((keyed[first].likeness, keyed[first..<next].map { check.plan.activities[Int($0.index)] })) }
            first = next
        }
        return groups
    }

    init(_ rules: [(number: Int, rule: any LikenessRule)], in check: CheckContext) {
        for (number, rule) in rules {
            var members: [Int: Set<Int>] = [:]
            for activity in check.plan.activities where activity.status != .cancelled {
                if let likeness = rule.likeness(of: activity, in: check) { members[likeness, default: []].insert(activity.index) }
            }
            byRule[number] = members
        }
    }

    /// Takes note that activities are others now; answers with the likenesses that they had or have, and who is of them.
    mutating func replace(
        _ before: [ResolvedActivity], _ changed: Range<Int>, rule: any LikenessRule, number: Int, in check: CheckContext
    ) -> [(likeness: Int, members: [ResolvedActivity])] {
        var touched: Set<Int> = []
        for (old, index) in zip(before, changed) {
            let new = check.plan.activities[index]
            if old.status != .cancelled, let likeness = rule.likeness(of: old, in: check) {
                byRule[number]?[likeness]?.remove(index)
                touched.insert(likeness)
            }
            if new.status != .cancelled, let likeness = rule.likeness(of: new, in: check) {
                byRule[number]?[likeness, default: []].insert(index)
                touched.insert(likeness)
            }
        }
        return touched.map { likeness in (likeness, (byRule[number]?[likeness] ?? []).sorted().map { check.plan.activities[$0] }) }
    }
}
