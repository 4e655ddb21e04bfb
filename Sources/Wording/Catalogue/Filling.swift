extension String {
    /// Each `{name}` replaced by its value, and each `[…]` left out where one inside has none. Elsewhere a name without a value stays;
    /// what is in braces within a value stays too.
    package func filled(_ values: [String: String]) -> String {
        var (filled, rest) = ("", self[...])
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "[" }) {
            filled += rest[..<open]
            guard let close = rest[open...].firstIndex(of: rest[open] == "{" ? "}" : "]") else {
                rest = rest[open...]
                break
            }
            let inside = String(rest[rest.index(after: open)..<close])
            if rest[open] == "{" {
                filled += values[inside] ?? "{\(inside)}"
            } else if inside.placeholders.allSatisfy({ values[$0] != nil }) {
                filled += inside.filled(values)
            }
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    /// The names in braces, in order.
    package var placeholders: [String] { matches(of: /\{([A-Za-z]+)\}/).map { String($0.1) } }
}
