internal import Notation
internal import Planning

/// What is gathered while a file is read: the problems found, so that all are told at once.
struct Reading {
    private(set) var problems: [(mark: Node.Mark, message: String)] = []
    /// Stand-ins for identifiers that couldn't be read; what else is wrong with them is no news.
    private(set) var standIns: Set<String> = []

    mutating func report(_ message: String, at mark: Node.Mark) { problems.append((mark, message)) }

    /// An identifier that nothing else has.
    mutating func standIn<Entity>(at mark: Node.Mark) -> Identifier<Entity> {
        let word = "unreadable-\(mark.line)-\(mark.column)"
        standIns.insert(word)
        return Identifier(word)!  // letters, digits and hyphens
    }
}
