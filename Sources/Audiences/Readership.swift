/// Whom something is made for.
package enum Readership: String, CaseIterable, Comparable, Sendable {
    /// Whoever comes across it.
    case `public`
    /// Those who take part.
    case participants
    /// The organisers themselves.
    case `internal`

    package static func < (left: Readership, right: Readership) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self)! }  // a case of the type
}
