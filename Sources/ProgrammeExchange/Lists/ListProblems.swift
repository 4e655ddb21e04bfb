/// All that is wrong with how a list is to be read.
package struct ListProblems: Error, CustomStringConvertible {
    package let problems: [String]

    init(_ problems: [String]) { self.problems = problems }

    package var description: String { problems.joined(separator: "\n") }
}
