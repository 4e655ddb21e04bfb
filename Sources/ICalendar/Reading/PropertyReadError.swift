/// Why a property has not become a typed one, or not with all its parameters.
enum PropertyReadError: Error {
    /// There is no type for it: it is kept as it is, which is no issue.
    case noType
    case repeated
    case exclusive(with: String)
    case unreadable(expected: String)
    /// It has become a typed one, but the type has no field for its parameters.
    case parametersLost
}

extension PropertyReadError: Equatable {
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

/// Sets an empty slot. `orSame` accepts a second property with the same value, as with NAME and X-WR-CALNAME.
func fill<Value: Equatable>(_ slot: inout Value?, with value: Value, orSame: Bool = false) throws(PropertyReadError) {
    guard slot == nil || orSame && slot == value else { throw .repeated }
    slot = value
}

extension [ReadIssue] {
    /// Passes the property to `take`, or if that throws to `keep`, and adds an issue.
    mutating func note(
        _ content: ScannedComponent.Content, take: (Property) throws(PropertyReadError) -> Void, otherwise keep: (Property) -> Void
    ) {
        do throws(PropertyReadError) {
            try take(content.property)
        } catch {
            if error != .parametersLost { keep(content.property) }
            if let problem = error.problem(of: content.property.name) {
                append(ReadIssue(line: content.line.number, problem: problem))
            }
        }
    }
}
