internal import Planning
internal import Time

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
        let (before, after) = (Dictionary(grouping: old, by: \.sharedID), Dictionary(grouping: new, by: \.sharedID))
        for id in Set(before.keys).union(after.keys) { add(from: before[id] ?? [], to: after[id] ?? []) }
        sort()
    }

    /// What several edits do one after the other.
    package init(following changes: [ConflictChange]) {
        var (before, after): ([String: Conflict?], [String: Conflict?]) = ([:], [:])
        func take(_ old: Conflict?, _ new: Conflict?, _ id: String) {
            if before[id] == nil { before[id] = .some(old) }
            after[id] = .some(new)
        }
        for change in changes {
            for gone in change.gone { take(gone, nil, gone.id) }
            for new in change.new { take(nil, new, new.id) }
            for changed in change.changed { take(changed.before, changed.after, changed.before.id) }
        }
        for (id, old) in before {
            let new = after[id] ?? nil
            if old != new { add(from: old.map { [$0] } ?? [], to: new.map { [$0] } ?? []) }
        }
        sort()
    }

    /// Adds what is different between conflicts of one rule about the same activities. One with other facts, or whose id is other
    /// because those beside it have come or gone, is the same as long as it is about somebody whom it was about.
    mutating func add(from old: [Conflict], to new: [Conflict]) {
        var left = new
        func pair(_ conflicts: [Conflict], _ isSame: (Conflict, Conflict) -> Bool) -> [Conflict] {
            conflicts.filter { before in
                guard let position = left.firstIndex(where: { isSame(before, $0) }) else { return true }
                let after = left.remove(at: position)
                if before != after { changed.append(Changed(before: before, after: after)) }
                return false
            }
        }
        var rest = pair(old, ==)
        rest = pair(rest) { $0.resources == $1.resources && $0.interval == $1.interval }
        rest = pair(rest) { $0.resources == $1.resources }
        rest = pair(rest) { !Set($0.resources).isDisjoint(with: $1.resources) }
        if old.count == 1, new.count == 1 { rest = pair(rest) { _, _ in true } }
        gone += rest
        self.new += left
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
        let keys = conflicts.indices.map { (order: conflicts[$0].order, index: $0) }
        return keys.sorted {
            $0.order != $1.order ? $0.order < $1.order : conflicts[$0.index].id < conflicts[$1.index].id
        }.map { conflicts[$0.index] }
    }

    fileprivate static func precedes(_ left: Conflict, _ right: Conflict) -> Bool {
        left.order != right.order ? left.order < right.order : left.id < right.id
    }

    private var order: Order { Order(start: interval?.start.secondsSince1970 ?? .max, severity: severity) }

    private struct Order: Comparable {
        let start: Int
        let severity: Severity

        static func < (left: Order, right: Order) -> Bool {
            left.start != right.start ? left.start < right.start : left.severity > right.severity
        }
    }
}
