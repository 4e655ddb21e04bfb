/// Something to be said beside the result of an operation.
package struct Note: Hashable, Sendable {
    package enum Level: Hashable, Sendable {
        case information, warning
    }

    package let level: Level
    package let text: String

    package static func information(_ text: String) -> Note { Note(level: .information, text: text) }
    package static func warning(_ text: String) -> Note { Note(level: .warning, text: text) }
}

/// Called as each of several things is done.
package typealias Progress = (_ done: Int, _ total: Int) -> Void
