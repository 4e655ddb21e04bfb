/// Something in an imported file that the plan doesn't hold as it stood, or that somebody should look at.
package struct ImportIssue: Hashable, Sendable, CustomStringConvertible {
    /// Of the file or sheet, from 1.
    package let line: Int
    /// What was found, and what was done about it.
    package let message: String
    /// Issues of one group are reported together when there are many.
    package let group: String

    package init(line: Int, message: String, group: String) {
        self.line = line
        self.message = message
        self.group = group
    }

    package init(line: Int, _ kind: some ImportIssueKind) {
        self.init(line: line, message: kind.description, group: kind.group)
    }

    package var description: String { "\(line): \(message)" }

    /// The issues as lines to read: the first ones of each group, up to `limit`, then how many more there are.
    package static func report(_ issues: [ImportIssue], limit: Int = 20) -> [String] {
        var seen: [String: (count: Int, last: Int)] = [:]
        for issue in issues { seen[issue.group] = ((seen[issue.group]?.count ?? 0) + 1, issue.line) }
        var reported: [String: Int] = [:]
        return issues.compactMap { issue in
            let (number, total) = (reported[issue.group, default: 0] + 1, seen[issue.group]?.count ?? 0)
            reported[issue.group] = number
            if number < limit || number == limit && total == limit { return "\(issue)" }
            guard number == limit else { return nil }
            return "\(issue); and \(total - limit) more like this, the last on line \(seen[issue.group]?.last ?? issue.line)"
        }
    }
}

/// The issues that the import of one kind of file can have, as cases; their descriptions are the messages.
package protocol ImportIssueKind: CustomStringConvertible {
    var group: String { get }
}

extension ImportIssueKind {
    /// The case's name.
    package var caseName: String { Mirror(reflecting: self).children.first?.label ?? "\(self)" }
}
