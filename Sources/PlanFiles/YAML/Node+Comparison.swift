internal import Notation

extension Node {
    /// Whether both have the same content, wherever they stand.
    func says(sameAs other: Node) -> Bool {
        switch (content, other.content) {
        case (.null, .null): true
        case (.text(let text), .text(let other)), (.plain(let text), .plain(let other)): text == other
        case (.sequence(let nodes), .sequence(let others)):
            nodes.count == others.count && zip(nodes, others).allSatisfy { $0.says(sameAs: $1) }
        case (.mapping(let entries), .mapping(let others)):
            entries.count == others.count && zip(entries, others).allSatisfy { $0.key == $1.key && $0.value.says(sameAs: $1.value) }
        default: false
        }
    }

    /// The name that distinguishes a list element from the others: its first value, mostly an id.
    var name: String {
        switch content {
        case .text(let text), .plain(let text): text
        case .mapping(let entries): entries.first?.value.name ?? ""
        case .sequence(let nodes): nodes.first?.name ?? ""
        case .null: ""
        }
    }
}
