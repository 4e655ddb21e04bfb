internal import Notation
internal import Yams

// Yams has a Node of its own.
private typealias Node = Notation.Node

extension Node {
    /// Reads one YAML document. Scalars stay as written: the format of each field decides what `yes` or `2014-06-23` means.
    init(yaml text: String) throws(SyntaxError) {
        let root: Yams.Node?
        do {
            root = try Parser(yaml: text, resolver: .basic).singleRoot()
        } catch let error as YamlError {
            throw SyntaxError(error)
        } catch {
            throw SyntaxError(mark: Mark(line: 1, column: 1), message: "the file is no YAML: \(error)")
        }
        guard let root else {
            throw SyntaxError(mark: Mark(line: 1, column: 1), message: "the file is empty; 'plenary new DIR' writes one to begin with")
        }
        // Aliases are copied where they are used, so a few lines could stand for more nodes than there is memory.
        var budget = text.utf8.count + 1
        self = try Node(root, budget: &budget)
    }

    private init(_ node: Yams.Node, budget: inout Int) throws(SyntaxError) {
        let mark = node.mark.map { Mark(line: $0.line, column: $0.column) } ?? Mark(line: 1, column: 1)
        budget -= 1
        if budget < 0 { throw SyntaxError(mark: mark, message: "aliases make this file larger than any plan; write the values out") }
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            let isNull = isPlain && ["", "~", "null"].contains(scalar.string)
            self.init(isNull ? .null : isPlain ? .plain(scalar.string) : .text(scalar.string), mark: mark)
        case .sequence(let sequence):
            var nodes: [Node] = []
            nodes.reserveCapacity(sequence.count)
            for child in sequence { nodes.append(try Node(child, budget: &budget)) }
            self.init(.sequence(nodes), mark: mark)
        case .mapping(let mapping):
            var entries: [Entry] = []
            entries.reserveCapacity(mapping.count)
            for (key, value) in mapping {
                let key = try Node(key, budget: &budget)
                guard let name = key.scalar else { throw SyntaxError(mark: key.mark, message: "\(key.kind) can't be a key; write a word") }
                entries.append(Entry(key: name, keyMark: key.mark, value: try Node(value, budget: &budget)))
            }
            self.init(.mapping(entries), mark: mark)
        case .alias:
            throw SyntaxError(mark: mark, message: "an alias to nothing; write the value out")
        }
    }
}

extension SyntaxError {
    fileprivate init(_ error: YamlError) {
        let start = Node.Mark(line: 1, column: 1)
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let place = context.map { " (\($0.text))" } ?? ""
            self.init(
                mark: Node.Mark(line: mark.line, column: mark.column),
                message: "the file is no YAML from here on: \(problem)\(place); see that brackets, quotes and indentation match")
        case .duplicatedKeysInMapping(let duplicates, let context):
            self.init(
                mark: Node.Mark(line: context.mark.line, column: context.mark.column),
                message: "this record has the key '\(duplicates.joined(separator: "', '"))' twice; keep one")
        case .reader(let problem, _, _, _):
            self.init(mark: start, message: "the file is no YAML: \(problem)")
        default:
            self.init(mark: start, message: "the file is no YAML: \(error)")
        }
    }
}
