internal import Planning

/// An error that Typst reports.
struct TypstError: Hashable {
    /// Line and column count from 1.
    struct Place: Hashable {
        var file: String
        var line: Int
        var column: Int
    }

    var message: String
    /// The place in a template; `nil` for an error of the whole document.
    var place: Place?
    var hints: [String] = []
}

extension TypstError {
    /// The errors in Typst's output. Warnings come before an error, and the calls that led to it come after it:
    ///
    ///     error: unknown variable: titel
    ///       ┌─ agenda.typ:4:10
    ///       │
    ///       = hint: …
    static func all(in output: String) -> [TypstError] {
        var errors: [TypstError] = []
        var isError = false
        for line in output.split(whereSeparator: \.isNewline) {
            if line.hasPrefix("error: ") {
                errors.append(TypstError(message: String(line.dropFirst("error: ".count))))
                isError = true
            } else if line.hasPrefix("warning: ") || line.hasPrefix("help: ") {
                isError = false
            } else if isError {
                errors[errors.count - 1].add(line)
            }
        }
        return errors
    }

    private mutating func add(_ line: Substring) {
        if place == nil, let match = line.firstMatch(of: /┌─ (?:.*\/)?([^\/]+):(\d+):(\d+)$/), let row = Int(match.2),
            let column = Int(match.3)
        {
            place = Place(file: String(match.1), line: row, column: column)
        } else if let match = line.firstMatch(of: /= hint: (.+)/) {
            hints.append(String(match.1))
        }
    }

    /// The letters that it can't print because no font has them, or because archives can't keep them.
    var letters: String? {
        let quoted =
            message.firstMatch(of: /the text `"(.+)"` could not be displayed/)?.1
            ?? message.firstMatch(of: /contains the codepoint `"(.+)"`/)?.1
        guard let quoted else { return nil }
        return String(quoted).replacing(/\\u\{([0-9a-f]+)\}/) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
        }
    }
}

extension TemplateProblem {
    /// An error without a place is reported for `template`; `names` are the names in the document, to suggest one.
    init(_ error: TypstError, template: String, names: Set<String>) {
        let place = error.place ?? TypstError.Place(file: template, line: 1, column: 1)
        self.init(file: place.file, line: place.line, column: place.column, reason: .notSet(error.explanation(names: names)))
    }
}

extension TypstError {
    fileprivate func explanation(names: Set<String>) -> String {
        if message.contains("failed to download package") || message.contains("package not found") {
            return "packages aren't downloaded; put the file among your templates and import it by its name"
        }
        if let file = message.firstMatch(of: /file not found \(searched at (?:.*\/)?(.+)\)/)?.1 {
            return "there is no file '\(file)' among the templates"
        }
        let key = message.firstMatch(of: /does not contain key "(.+)"/).map { String($0.1) }
        let meant = key.flatMap { suggestion(for: $0, among: names.sorted()) }.map { ["did you mean '\($0)'?"] }
        // Users can't choose a root here.
        return ([message] + (meant ?? hints.filter { !$0.contains("--root") })).joined(separator: "; ")
    }
}
