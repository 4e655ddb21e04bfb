extension Conflict {
    /// How much it matters in a report: as its rule says, or nothing more once somebody has accepted it.
    package enum Weight: String, CaseIterable, Sendable {
        case error, warning, note, accepted

        package init(_ severity: Severity) {
            self =
                switch severity {
                case .error: .error
                case .warning: .warning
                case .note: .note
                }
        }
    }

    package var weight: Weight { accepted == nil ? Weight(severity) : .accepted }
}
