internal import Notation
internal import Planning

/// Merges what three files say, as a writer has it.
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

    /// `nil` where there is nothing, on a side or of both.
    mutating func merge(_ base: Node?, _ ours: Node?, _ theirs: Node?, at path: [String]) -> Node? {
        if ours.says(sameAs: theirs) || theirs.says(sameAs: base) { return ours }
        if ours.says(sameAs: base) { return theirs }
        guard let ours, let theirs else {
            // One side took out what the other changed: that is kept, so that nothing is lost.
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

    /// By the names of the elements, or where several have one name by all that they say; `nil` where several say the same.
    private mutating func list(_ base: [Node], _ ours: [Node], _ theirs: [Node], at path: [String]) -> Node? {
        let lists = [base, ours, theirs]
        func tellApart(_ names: [[String]]) -> Bool { names.allSatisfy { Set($0).count == $0.count && !$0.contains("") } }
        let candidates = [lists.map { $0.map(\.name) }, lists.map { $0.map(\.told) }]
        guard let names = candidates.first(where: tellApart) else { return nil }
        let tables = zip(names, lists).map { Dictionary(uniqueKeysWithValues: zip($0, $1)) }
        let order = order(names[0], names[1], names[2], at: path)
        return Node(.sequence(order.compactMap { merge(tables[0][$0], tables[1][$0], tables[2][$0], at: path + [$0]) }))
    }

    /// Every name that is on a side, in our order, and what they put in or moved behind what it follows there.
    private mutating func order(_ base: [String], _ ours: [String], _ theirs: [String], at path: [String]) -> [String] {
        let (ourMoves, theirMoves) = (Self.moves(from: base, to: ours), Self.moves(from: base, to: theirs))
        var merged = ours
        var present = Set(ours)
        for (position, name) in theirs.enumerated() where theirMoves.contains(name) || !present.contains(name) {
            let last = position > 0 ? theirs[position - 1] : nil
            if present.contains(name), ourMoves.contains(name) {
                // Both put it somewhere.
                let ourLast = ours.firstIndex(of: name).flatMap { $0 > 0 ? ours[$0 - 1] : nil }
                if ourLast == last || !base.contains(name) { continue }
                let kept = conflict(
                    nil, ourLast.map { Node(.text("behind \($0)")) }, last.map { Node(.text("behind \($0)")) }, at: path + [name, "order"])
                if kept?.scalar != last.map({ "behind \($0)" }) { continue }
            }
            if !present.insert(name).inserted { merged.removeAll { $0 == name } }
            var place = last.flatMap { merged.lastIndex(of: $0) }.map { $0 + 1 } ?? 0
            // Behind what we put in at the same place.
            while place < merged.count, ourMoves.contains(merged[place]), !theirMoves.contains(merged[place]) { place += 1 }
            merged.insert(name, at: place)
        }
        return merged
    }

    /// What is new in a list or stands elsewhere.
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
    /// In one line, to be read.
    var told: String {
        switch content {
        case .null: "nothing"
        case .text(let text), .plain(let text): text
        case .sequence(let nodes): "[" + nodes.map(\.told).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.filter { $0.key != FlatRecords.parent }.map { "\($0.key): \($0.value.told)" }.joined(separator: ", ") + "}"
        }
    }

    /// Of the fields whose value alone may stand for a record.
    private static let keysAlone = Set(Format<Plan>.plan.schema.records.compactMap { $0.alone?.key })

    /// A scalar that stands for a record, or for a text in one language, as the record that the other is; any other as it is.
    fileprivate func expanded(like other: Node) -> Node {
        guard scalar != nil, let first = other.entries?.first,
            Self.keysAlone.contains(first.key) || first.key.count == 2
        else { return self }
        return Node(.mapping([.written(first.key, self)]))
    }
}
