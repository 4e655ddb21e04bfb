package import Planning

extension VTimeZone {
    /// What holds in the zone from `start` to `end`, widened to whole years.
    package init(zone: ZoneRules, from start: Instant, to end: Instant) {
        self.init(tzid: zone.zone.rawValue, observances: [])
    }
}
