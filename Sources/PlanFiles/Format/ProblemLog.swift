internal import Notation
internal import Planning

/// The problems found while a file is read, so that all of them are reported at once.
struct ProblemLog {
    private(set) var problems: [(mark: Node.Mark, message: String)] = []
    /// Stand-ins for identifiers that couldn't be read. Further problems with these aren't reported.
    private(set) var standIns: Set<String> = []

    mutating func report(_ message: String, at mark: Node.Mark) { problems.append((mark, message)) }

    /// An identifier that nothing else has.
    mutating func standIn<Entity>(at mark: Node.Mark) -> Identifier<Entity> {
        let word = "unreadable-\(mark.line)-\(mark.column)"
        standIns.insert(word)
        return Identifier(word)!  // letters, digits and hyphens
    }
}
