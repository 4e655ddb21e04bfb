/// Everything that is wrong with a file of words.
package struct WordingError: Error, Hashable, CustomStringConvertible {
    let file: String
    let problems: [String]

    package var description: String { problems.map { "\(file): \($0)" }.joined(separator: "\n") }
}
