internal import Notation

/// The tree of a plan file with its nested activities and places as flat lists, so that a merge recognises one that was moved.
struct FlatRecords {
    /// The field that names the record around this one; no key of a plan file.
    static let parent = "(inside)"
    private static let keys = ["places", "activities"]

    let node: Node

    init(_ root: Node) {
        let entries = (root.entries ?? []).map { entry in
            guard Self.keys.contains(entry.key), let elements = entry.value.elements else { return entry }
            return .written(entry.key, Node(.sequence(Self.flat(elements, key: entry.key, inside: ""))))
        }
        node = Node(.mapping(entries))
    }

    private static func flat(_ elements: [Node], key: String, inside parent: String) -> [Node] {
        elements.flatMap { element in
            let entries = element.entries ?? []
            let own = entries.filter { $0.key != key } + [.written(Self.parent, Node(.text(parent)))]
            let inside = entries.first { $0.key == key }?.value.elements ?? []
            return [Node(.mapping(own))] + flat(inside, key: key, inside: element.name)
        }
    }

    /// The tree with nested lists again. A record whose parent is gone, or that would contain itself, goes to the end and is a merge
    /// conflict.
    static func nested(_ root: Node, _ merging: inout NodeMerge) -> Node {
        let entries = (root.entries ?? []).map { entry in
            guard keys.contains(entry.key), let elements = entry.value.elements else { return entry }
            return .written(entry.key, Node(.sequence(nested(elements, key: entry.key, &merging))))
        }
        return Node(.mapping(entries))
    }

    private static func nested(_ elements: [Node], key: String, _ merging: inout NodeMerge) -> [Node] {
        let parents = Dictionary(elements.map { ($0.name, $0.parent) }) { first, _ in first }
        var inside: [String: [Node]] = [:]
        for element in elements {
            var (place, steps) = (element.parent, 0)
            while !place.isEmpty, let next = parents[place], steps <= elements.count { (place, steps) = (next, steps + 1) }
            if place.isEmpty {
                inside[element.parent, default: []].append(element)
            } else {
                _ = merging.conflict(nil, element, nil, at: [key, element.name, parent])
                inside["", default: []].append(element)
            }
        }
        func built(_ elements: [Node]) -> [Node] {
            elements.map { element in
                let own = (element.entries ?? []).filter { $0.key != parent }
                let children = built(inside[element.name] ?? [])
                return Node(.mapping(children.isEmpty ? own : own + [.written(key, Node(.sequence(children)))]))
            }
        }
        return built(inside[""] ?? [])
    }
}

extension Node {
    fileprivate var parent: String { entries?.first { $0.key == FlatRecords.parent }?.value.scalar ?? "" }
}
