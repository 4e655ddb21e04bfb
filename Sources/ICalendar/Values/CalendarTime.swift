package import Time

/// A DATE or DATE-TIME value with its form (RFC 5545 sections 3.3.4 and 3.3.5).
package enum CalendarTime: Hashable, Sendable {
    /// `;VALUE=DATE:20260706`
    case day(LocalDate)
    /// `:20260706T090000`: this time on the reader's clock.
    case floating(LocalDateTime)
    /// `:20260706T090000Z`
    case utc(Instant)
    /// `;TZID=Europe/Paris:20260706T090000`. The TZID names a VTIMEZONE in the stream and may be any text; the ones we write are
    /// IANA names.
    case zoned(LocalDateTime, tzid: String)

    package static func zoned(_ time: LocalDateTime, _ zone: ZoneID) -> CalendarTime { .zoned(time, tzid: zone.rawValue) }

    /// The TZID, if it has one.
    package var tzid: String? { if case .zoned(_, let tzid) = self { tzid } else { nil } }
}
