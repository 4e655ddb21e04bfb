/// All reasons why a list can't be read as the user asked.
package struct ListImportError: Error, CustomStringConvertible {
    package let problems: [String]

    init(_ problems: [String]) { self.problems = problems }

    package var description: String { problems.joined(separator: "\n") }
}
