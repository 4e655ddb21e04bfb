internal import Foundation
internal import Notation
internal import Operations

/// What there is to say beside the results, on standard error.
enum Messages {
    static func say(_ text: String) { FileHandle.standardError.write(Data((text.harmless + "\n").utf8)) }

    static func say(_ notes: [Note]) {
        for note in notes {
            switch note.level {
            case .information: say(note.text)
            case .warning: warning(note.text)
            }
        }
    }

    static func error(_ text: String) { write(text, label: "error", style: .red) }
    static func warning(_ text: String) { write(text, label: "warning", style: .yellow) }

    /// A problem with its line and a caret under the place.
    static func error(_ problem: SourceProblem) {
        let terminal = Terminal.errors
        let place = terminal.styled("\(problem.file):\(problem.line):\(problem.column):".harmless, .bold)
        var lines = ["\(place) \(terminal.styled("error:", .red)) \(problem.message.harmless)"]
        let before = String(String.UnicodeScalarView(problem.excerpt.unicodeScalars.prefix(problem.column - 1)))
        if !problem.excerpt.isEmpty, before.columns < 300 {
            lines.append("  " + problem.excerpt.harmless)
            lines.append("  " + String(repeating: " ", count: before.harmless.columns) + terminal.styled("^", .green))
        }
        FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    private static func write(_ text: String, label: String, style: Terminal.Style) {
        let label = Terminal.errors.styled("\(label):", style)
        FileHandle.standardError.write(Data("\(label) \(text.harmless)\n".utf8))
    }
}
