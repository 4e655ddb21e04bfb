internal import Notation

extension PlanRewriter {
    /// A change that can't be made in the text.
    struct Failure: Error {
        let mark: Node.Mark
        /// What to do there by hand.
        let cure: String
    }

    func failure(_ node: Node, _ new: Node, in slot: Slot) -> Failure { failure("\(slot.key): \(lines.line(new))", at: node.mark) }

    func failure(_ node: Node, _ changes: ContainerParts.Changes, in slot: Slot) -> Failure {
        switch (changes.inserted.first?.value, changes.removed.min(), node.content) {
        case (.entry(let entry)?, _, _): failure("\(entry.key): \(lines.line(entry.value))", at: node.mark)
        case (.element(let element)?, _, _): failure("\(lines.line(element))", at: node.mark)
        case (nil, let position?, .mapping(let entries)):
            Failure(mark: entries[position].keyMark, cure: "take '\(entries[position].key)' out")
        case (nil, let position?, .sequence(let nodes)): Failure(mark: nodes[position].mark, cure: "take '\(nodes[position].name)' out")
        default: Failure(mark: node.mark, cure: "change '\(slot.key)'")
        }
    }

    private func failure(_ wanted: String, at mark: Node.Mark) -> Failure {
        Failure(mark: mark, cure: "write '\(wanted.count > 300 ? wanted.prefix(300) + "…" : wanted)'")
    }
}
