/// Why a property was not taken into a typed one, or not all of it.
enum Unread: Error {
    /// There is no type for it: it is kept as it stands, and that is all right.
    case noType
    case repeated
    case exclusive(with: String)
    case unreadable(expected: String)
    /// It was taken, but the type has no place for its parameters.
    case parametersLost
}

extension Unread: Equatable {
    fileprivate func problem(of property: String) -> ReadIssue.Problem? {
        switch self {
        case .noType: nil
        case .repeated: .repeated(property: property)
        case .exclusive(let other): .exclusive(property: property, with: other)
        case .unreadable(let expected): .unreadable(property: property, expected: expected)
        case .parametersLost: .parametersLost(property: property)
        }
    }
}

/// Sets what is not set yet. `orSame`: two properties say the same, as NAME and X-WR-CALNAME do.
func fill<Value: Equatable>(_ slot: inout Value?, with value: Value, orSame: Bool = false) throws(Unread) {
    guard slot == nil || orSame && slot == value else { throw .repeated }
    slot = value
}

extension [ReadIssue] {
    /// Hands the property to `take`, or where that throws to `keep`, and notes what is wrong with it.
    mutating func note(
        _ content: ScannedComponent.Content, take: (Property) throws(Unread) -> Void, otherwise keep: (Property) -> Void
    ) {
        do throws(Unread) {
            try take(content.property)
        } catch {
            if error != .parametersLost { keep(content.property) }
            if let problem = error.problem(of: content.property.name) {
                append(ReadIssue(line: content.line.number, problem: problem))
            }
        }
    }
}
