/// What a time on a clock was read as.
package struct ClockReading: Hashable, Sendable {
    /// Why the clock alone doesn't say which instant is meant.
    package enum Doubt: Hashable, Sendable {
        case none
        /// No clock shows what was written. The offset before the gap counts (RFC 5545 section 3.3.5).
        case nonexistent
        /// Clocks show the time twice.
        case first, second
    }

    package let instant: Instant
    /// What a clock shows then.
    package let local: LocalDateTime
    /// What was written; the same as `local`, unless no clock shows it.
    package let written: LocalDateTime
    package let doubt: Doubt

    private init(instant: Instant, local: LocalDateTime, written: LocalDateTime? = nil, doubt: Doubt) {
        self.instant = instant
        self.local = local
        self.written = written ?? local
        self.doubt = doubt
    }

    /// Of a written time that comes twice, the first is meant (RFC 5545 section 3.3.5).
    package init(_ written: LocalDateTime, on rules: ZoneRules) {
        switch rules.resolve(written) {
        case .unique(let instant): self.init(instant: instant, local: written, doubt: .none)
        case .repeated(let instant, _): self.init(instant: instant, local: written, doubt: .first)
        case .skipped(let instant): self.init(instant: instant, local: rules.local(instant), written: written, doubt: .nonexistent)
        }
    }

    package init(_ instant: Instant, on rules: ZoneRules) {
        let local = rules.local(instant)
        let doubt: Doubt =
            if case .repeated(let first, _) = rules.resolve(local) { first == instant ? .first : .second } else { .none }
        self.init(instant: instant, local: local, doubt: doubt)
    }
}
