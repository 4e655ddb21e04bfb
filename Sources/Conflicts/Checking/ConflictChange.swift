internal import Planning

/// What an edit does to the conflicts of a plan, in the order of time.
package struct ConflictChange: Hashable, Sendable {
    package private(set) var gone: [Conflict] = []
    package private(set) var new: [Conflict] = []
    /// The same rule and activities, but other facts: as it was, and as it is.
    package private(set) var changed: [Changed] = []

    package struct Changed: Hashable, Sendable {
        package let before: Conflict
        package let after: Conflict
    }

    package init(from old: [Conflict] = [], to new: [Conflict] = []) {
        let (before, after) = (Dictionary(old.map { ($0.id, $0) }) { $1 }, Dictionary(new.map { ($0.id, $0) }) { $1 })
        for id in Set(before.keys).union(after.keys) where before[id] != after[id] { add(before[id], after[id]) }
        sort()
    }

    mutating func add(_ old: Conflict?, _ new: Conflict?) {
        switch (old, new) {
        case (let old?, let new?): changed.append(Changed(before: old, after: new))
        case (let old?, nil): gone.append(old)
        case (nil, let new?): self.new.append(new)
        case (nil, nil): break
        }
    }

    mutating func add(_ other: ConflictChange) {
        gone += other.gone
        new += other.new
        changed += other.changed
    }

    mutating func sort() {
        gone.sort(by: Conflict.precedes)
        new.sort(by: Conflict.precedes)
        changed.sort { Conflict.precedes($0.after, $1.after) }
    }
}

extension Conflict {
    /// In the order of time, those without a time last; the graver first.
    static func sorted(_ conflicts: [Conflict]) -> [Conflict] {
        // Moving conflicts about, and looking into them, would take several times as long.
        let keys = conflicts.enumerated().map { (start: $1.interval?.start.secondsSince1970 ?? .max, index: $0) }
        return keys.sorted { left, right in
            left.start != right.start ? left.start < right.start : precedes(conflicts[left.index], conflicts[right.index])
        }.map { conflicts[$0.index] }
    }

    static func precedes(_ left: Conflict, _ right: Conflict) -> Bool {
        let (leftStart, rightStart) = (left.interval?.start.secondsSince1970 ?? .max, right.interval?.start.secondsSince1970 ?? .max)
        if leftStart != rightStart { return leftStart < rightStart }
        if left.severity != right.severity { return left.severity > right.severity }
        return left.id < right.id
    }
}
