internal import Notation

/// Finds the edits after which a file says what is wanted, and everything else as before.
///
/// It compares two trees that our writer makes, of what the file says and of what is wanted. It changes what differs where it
/// stands, in the file's own style.
struct PlanRewriter {
    /// The place that a value fills.
    struct Slot {
        let key: String
        /// The entry whose value it is, in a record on lines of its own.
        let entry: Node.Entry?
        /// Whether it stands in brackets.
        let isInFlow: Bool
    }

    let lines: SourceLines
    private(set) var edits: [SourceEdit] = []
    /// The first change that was made, as a failure to report if the result turns out wrong.
    private(set) var first: Failure?

    init(_ lines: SourceLines) { self.lines = lines }

    /// `old` is what our writer makes of the value that the file has in `node`.
    mutating func rewrite(_ node: Node, from old: Node, to new: Node, in slot: Slot) throws(Failure) {
        if old.says(sameAs: new) { return }
        switch (node.content, old.content, new.content) {
        case (.mapping(let entries), _, .mapping(let wanted)):
            try rewrite(entries, of: node, from: old.entries(named: entries, saying: old), to: wanted, in: slot)
        case (.mapping(let entries), .mapping(let known), .text), (.mapping(let entries), .mapping(let known), .plain):
            // The writer would shorten it to a scalar; the file keeps its record.
            guard let rest = known.first(where: { $0.value.scalar == new.scalar }) else { return try replace(node, by: new, in: slot) }
            try rewrite(entries, of: node, from: known, to: [rest], in: slot)
        case (.mapping(let entries), .text, .text), (.mapping(let entries), .plain, .plain):
            guard let entry = entries.first(where: { $0.value.scalar == old.scalar }) else { throw failure(node, new, in: slot) }
            try rewrite(entry.value, from: old, to: new, in: Slot(key: entry.key, entry: nil, isInFlow: lines.isFlow(node)))
        case (_, .sequence(let known), .sequence(let wanted)): try rewriteList(node, from: known, to: wanted, in: slot)
        case (.text, _, .mapping(let wanted)), (.plain, _, .mapping(let wanted)): try wrap(node, in: wanted, of: new, in: slot)
        default: try replace(node, by: new, in: slot)
        }
    }

    // MARK: Records

    private mutating func rewrite(
        _ entries: [Node.Entry], of node: Node, from old: [Node.Entry], to new: [Node.Entry], in slot: Slot
    ) throws(Failure) {
        let isFlow = lines.isFlow(node)
        let wanted = Dictionary(new.map { ($0.key, $0.value) }) { first, _ in first }
        let known = Dictionary(old.map { ($0.key, $0.value) }) { first, _ in first }
        let present = Dictionary(entries.enumerated().map { ($1.key, $0) }) { first, _ in first }
        var changes = ContainerParts.Changes()
        for (position, entry) in entries.enumerated() where known[entry.key] != nil && wanted[entry.key] == nil {
            changes.removed.insert(position)
        }
        if changes.removed.count == entries.count { return try replace(node, by: Node(.mapping(new)), in: slot) }
        for (index, entry) in new.enumerated() {
            let value = known[entry.key]
            if let value, value.says(sameAs: entry.value) { continue }
            if let position = present[entry.key] {
                let inside = Slot(key: entry.key, entry: isFlow ? nil : entries[position], isInFlow: isFlow)
                if let value {
                    try rewrite(entries[position].value, from: value, to: entry.value, in: inside)
                } else {
                    try replace(entries[position].value, by: entry.value, in: inside)
                }
            } else {
                let before = new[..<index].compactMap { present[$0.key] }.filter { !changes.removed.contains($0) }
                changes.inserted.append((after: before.max(), value: .entry(entry)))
            }
        }
        try change(node, changes, in: slot)
    }

    // MARK: Lists

    private mutating func rewriteList(_ node: Node, from old: [Node], to new: [Node], in slot: Slot) throws(Failure) {
        guard case .sequence(let nodes) = node.content else { return try rewriteSingle(node, from: old, to: new, in: slot) }
        guard nodes.count == old.count else { throw failure(node, Node(.sequence(new)), in: slot) }
        if old.isEmpty || new.isEmpty { return try replace(node, by: Node(.sequence(new)), in: slot) }
        let inside = Slot(key: slot.key, entry: nil, isInFlow: lines.isFlow(node))
        var changes = ContainerParts.Changes()
        for step in Alignment(from: old.map(\.name), to: new.map(\.name)).steps {
            switch step {
            case .kept(let from, let to): try rewrite(nodes[from], from: old[from], to: new[to], in: inside)
            case .removed(let from): changes.removed.insert(from)
            case .inserted(let to, let after): changes.inserted.append((after: after, value: .element(new[to])))
            }
        }
        try change(node, changes, in: slot)
    }

    /// One value that stands for a list of one.
    private mutating func rewriteSingle(_ node: Node, from old: [Node], to new: [Node], in slot: Slot) throws(Failure) {
        guard old.count == 1 else { throw failure(node, Node(.sequence(new)), in: slot) }
        if new.count == 1 { return try rewrite(node, from: old[0], to: new[0], in: slot) }
        guard let index = new.firstIndex(where: old[0].says), let range = lines.extent(of: node),
            let text = lines.flowText(of: node, in: slot)
        else { return try replace(node, by: Node(.sequence(new)), in: slot) }
        let elements = new.enumerated().map { $0 == index ? text : lines.line($1) }
        add([SourceEdit(range: range, text: "[" + elements.joined(separator: ", ") + "]")], failure(node, Node(.sequence(new)), in: slot))
    }

    private mutating func change(_ node: Node, _ changes: ContainerParts.Changes, in slot: Slot) throws(Failure) {
        if changes.removed.isEmpty && changes.inserted.isEmpty { return }
        let failure = failure(node, changes, in: slot)
        guard let made = ContainerParts(of: node, key: slot.key, in: lines).flatMap({ $0.edits(making: changes) }) else { throw failure }
        add(made, failure)
    }

    // MARK: Whole values

    /// Makes a record around a scalar, which stays written as it was.
    private mutating func wrap(_ node: Node, in entries: [Node.Entry], of new: Node, in slot: Slot) throws(Failure) {
        guard let index = entries.firstIndex(where: { $0.value.scalar == node.scalar }), let range = lines.extent(of: node),
            let text = lines.flowText(of: node, in: slot)
        else { return try replace(node, by: new, in: slot) }
        let values = entries.enumerated().map { "\(lines.key($1.key)): \($0 == index ? text : lines.line($1.value))" }
        add([SourceEdit(range: range, text: "{" + values.joined(separator: ", ") + "}")], failure(node, new, in: slot))
    }

    /// Writes the new value on one line, or on lines of its own where it is too long.
    private mutating func replace(_ node: Node, by new: Node, in slot: Slot) throws(Failure) {
        guard let range = lines.extent(of: node), lines.comments(in: range, around: node).isEmpty else {
            throw failure(node, new, in: slot)
        }
        let line = lines.line(new)
        let isTooLong = range.lowerBound - lines.lineStart(of: range.lowerBound) + line.count > YAMLWriter.width
        guard let entry = slot.entry, !lines.isJSON, let keyRange = lines.extent(of: entry),
            isTooLong || node.mark.line > entry.keyMark.line,
            lines.comments(in: keyRange, around: Node(.mapping([entry]))).isEmpty
        else { return add([SourceEdit(range: range, text: line)], failure(node, new, in: slot)) }
        let text = Node.Entry.written(entry.key, new).yamlLines(indent: entry.keyMark.column - 1)
        add([SourceEdit(range: keyRange, text: lines.lineBroken(text.trimmed))], failure(node, new, in: slot))
    }

    private mutating func add(_ made: [SourceEdit], _ change: Failure) {
        edits += made
        first = first ?? change
    }
}

extension Node {
    /// The entries of what the writer makes of a record. Where that is a scalar, its key is the one that holds it in the file.
    fileprivate func entries(named entries: [Entry], saying old: Node) -> [Entry] {
        if case .mapping(let known) = content { return known }
        return entries.first { $0.value.scalar == old.scalar }.map { [.written($0.key, old)] } ?? []
    }
}
