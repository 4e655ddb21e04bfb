internal import Notation
internal import Planning

/// Merges the trees that the writer makes of three plans.
struct NodeMerge {
    struct Conflict {
        let path: [String]
        let base: Node?
        let ours: Node?
        let theirs: Node?
    }

    private let side: PlanMerge.Side
    private(set) var conflicts: [Conflict] = []

    init(preferring side: PlanMerge.Side) { self.side = side }

    mutating func conflict(_ base: Node?, _ ours: Node?, _ theirs: Node?, at path: [String]) -> Node? {
        conflicts.append(Conflict(path: path, base: base, ours: ours, theirs: theirs))
        return side == .ours ? ours : theirs
    }

    /// A value that a side lacks is `nil`, and so is the result where nothing remains.
    mutating func merge(_ base: Node?, _ ours: Node?, _ theirs: Node?, at path: [String]) -> Node? {
        if ours.says(sameAs: theirs) || theirs.says(sameAs: base) { return ours }
        if ours.says(sameAs: base) { return theirs }
        guard let ours, let theirs else {
            // One side removed what the other changed: the change is kept, so that nothing is lost.
            conflicts.append(Conflict(path: path, base: base, ours: ours, theirs: theirs))
            return ours ?? theirs
        }
        let (left, right) = (ours.expanded(like: theirs), theirs.expanded(like: ours))
        switch (left.content, right.content) {
        case (.mapping(let one), .mapping(let other)):
            return record(base.flatMap { $0.expanded(like: left).entries } ?? [], one, other, at: path)
        case (.sequence(let one), .sequence(let other)):
            return list(base.map { $0.elements ?? [$0] } ?? [], one, other, at: path) ?? conflict(base, ours, theirs, at: path)
        default: return conflict(base, ours, theirs, at: path)
        }
    }

    private mutating func record(_ base: [Node.Entry], _ ours: [Node.Entry], _ theirs: [Node.Entry], at path: [String]) -> Node {
        let tables = [base, ours, theirs].map { Dictionary($0.map { ($0.key, $0.value) }) { first, _ in first } }
        var keys = ours.map(\.key)
        keys += theirs.map(\.key).filter { tables[1][$0] == nil }
        return Node(
            .mapping(
                keys.compactMap { key in
                    merge(tables[0][key], tables[1][key], tables[2][key], at: path + [key]).map { .written(key, $0) }
                }))
    }

    /// Matches elements by their names, or by their whole text where names repeat; `nil` where whole texts repeat too.
    private mutating func list(_ base: [Node], _ ours: [Node], _ theirs: [Node], at path: [String]) -> Node? {
        let lists = [base, ours, theirs]
        func areDistinct(_ names: [[String]]) -> Bool { names.allSatisfy { Set($0).count == $0.count && !$0.contains("") } }
        let candidates = [lists.map { $0.map(\.name) }, lists.map { $0.map(\.oneLine) }]
        guard let names = candidates.first(where: areDistinct) else { return nil }
        let tables = zip(names, lists).map { Dictionary(uniqueKeysWithValues: zip($0, $1)) }
        let order = order(names[0], names[1], names[2], at: path)
        return Node(.sequence(order.compactMap { merge(tables[0][$0], tables[1][$0], tables[2][$0], at: path + [$0]) }))
    }

    /// Every name that is on a side, in our order; names that they inserted or moved stand after the same neighbour as on their side.
    private mutating func order(_ base: [String], _ ours: [String], _ theirs: [String], at path: [String]) -> [String] {
        let (ourMoves, theirMoves) = (Self.moves(from: base, to: ours), Self.moves(from: base, to: theirs))
        var merged = ours
        var present = Set(ours)
        for (position, name) in theirs.enumerated() where theirMoves.contains(name) || !present.contains(name) {
            let last = position > 0 ? theirs[position - 1] : nil
            if present.contains(name), ourMoves.contains(name) {
                // Both moved or inserted it.
                let ourLast = ours.firstIndex(of: name).flatMap { $0 > 0 ? ours[$0 - 1] : nil }
                if ourLast == last || !base.contains(name) { continue }
                let kept = conflict(
                    nil, ourLast.map { Node(.text("behind \($0)")) }, last.map { Node(.text("behind \($0)")) }, at: path + [name, "order"])
                if kept?.scalar != last.map({ "behind \($0)" }) { continue }
            }
            if !present.insert(name).inserted { merged.removeAll { $0 == name } }
            var place = last.flatMap { merged.lastIndex(of: $0) }.map { $0 + 1 } ?? 0
            // After what we inserted at the same place.
            while place < merged.count, ourMoves.contains(merged[place]), !theirMoves.contains(merged[place]) { place += 1 }
            merged.insert(name, at: place)
        }
        return merged
    }

    /// The names that are new in a list or were moved.
    private static func moves(from old: [String], to new: [String]) -> Set<String> {
        Set(
            new.difference(from: old).compactMap { change in
                if case .insert(_, let name, _) = change { name } else { nil }
            })
    }
}

extension Optional<Node> {
    fileprivate func says(sameAs other: Node?) -> Bool {
        switch (self, other) {
        case (nil, nil): true
        case (let one?, let other?): one.says(sameAs: other)
        default: false
        }
    }
}

extension Node {
    /// The value on one line, for a reader.
    var oneLine: String {
        switch content {
        case .null: "nothing"
        case .text(let text), .plain(let text): text
        case .sequence(let nodes): "[" + nodes.map(\.oneLine).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.filter { $0.key != FlatRecords.parent }.map { "\($0.key): \($0.value.oneLine)" }.joined(separator: ", ") + "}"
        }
    }

    /// The keys of fields whose value alone may stand for the whole record.
    private static let keysAlone = Set(PlanFormat<Plan>.plan.schema.records.compactMap { $0.alone?.key })

    /// Where this is a scalar that stands for a record (or a text without its language) and the other is such a record: the record
    /// that it stands for. Any other node stays as it is.
    fileprivate func expanded(like other: Node) -> Node {
        guard scalar != nil, let first = other.entries?.first,
            Self.keysAlone.contains(first.key) || first.key.count == 2
        else { return self }
        return Node(.mapping([.written(first.key, self)]))
    }
}
