/// Something in a stream that was not understood or is not right; the calendars beside it hold all that could be read.
package struct ReadIssue: Hashable, Sendable {
    /// Counted from 1, folded lines counted as they stand.
    package let line: Int
    package let message: String
}

extension ReadIssue: CustomStringConvertible {
    package var description: String { "\(line): \(message)" }
}
