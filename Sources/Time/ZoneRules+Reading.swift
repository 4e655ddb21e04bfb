extension ZoneRules {
    /// The clock time at `instant`; `nil` if resolving it gives another instant.
    package func reading(of instant: Instant) -> LocalDateTime? {
        let local = local(instant)
        return resolve(local).instant == instant ? local : nil
    }
}
