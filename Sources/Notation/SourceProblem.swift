/// Something wrong in a file that somebody wrote: where, what, and what to do.
package struct SourceProblem: Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int
    package let message: String
    /// The line of the file that has the problem.
    package let excerpt: String

    package init(file: String, line: Int, column: Int, message: String, excerpt: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.excerpt = excerpt
    }

    package var description: String { "\(file):\(line):\(column): \(message)" }
}

/// All problems of a file that can't be used.
package struct SourceProblems: Error, Hashable, CustomStringConvertible {
    package let problems: [SourceProblem]

    package init(problems: [SourceProblem]) { self.problems = problems }

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
