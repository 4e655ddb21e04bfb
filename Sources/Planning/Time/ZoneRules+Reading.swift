extension ZoneRules {
    /// What a clock in the zone shows at `instant`, where that is read as this instant again.
    package func reading(of instant: Instant) -> LocalDateTime? {
        let local = local(instant)
        return resolve(local).instant == instant ? local : nil
    }
}
