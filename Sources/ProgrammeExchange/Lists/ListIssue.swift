internal import Importing

/// Something in a list that was not taken as it stands, or that somebody should look at.
package struct ListIssue: Loss, Hashable, Sendable {
    /// Of the file or sheet, from 1.
    package let line: Int
    package let message: String
    /// What the column holds, or what kind of issue it is.
    package let group: String

    package var description: String { "\(line): \(message)" }
}
