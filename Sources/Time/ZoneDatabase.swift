import Synchronization

/// The zones of a time zone database. Reads each zone once, when it is first needed.
package final class ZoneDatabase: Sendable {
    /// The names of all zones, for suggestions when one is mistyped.
    package let names: @Sendable () -> [String]
    /// Follows the links of old names.
    package let standardName: @Sendable (ZoneID) -> ZoneID
    package let countries: @Sendable () -> CountryZones
    private let read: @Sendable (ZoneID) throws(ZoneError) -> [UInt8]
    private let known = Mutex<[ZoneID: Result<ZoneRules, ZoneError>]>([:])

    /// `reading` returns the bytes of a zone's TZif file (RFC 9636).
    package init(
        names: @escaping @Sendable () -> [String] = { [] }, standardName: @escaping @Sendable (ZoneID) -> ZoneID = { $0 },
        countries: @escaping @Sendable () -> CountryZones = { CountryZones() },
        reading: @escaping @Sendable (ZoneID) throws(ZoneError) -> [UInt8]
    ) {
        self.names = names
        self.standardName = standardName
        self.countries = countries
        read = reading
    }

    package func rules(for zone: ZoneID) throws(ZoneError) -> ZoneRules {
        if let result = known.withLock({ $0[zone] }) { return try result.get() }
        let result = Result { () throws(ZoneError) in try ZoneRules(zone: zone, tzif: read(zone)) }
        known.withLock { $0[zone] = result }
        return try result.get()
    }
}

/// Why the rules of a zone aren't available.
package enum ZoneError: Error, Hashable {
    case unknown(ZoneID)
    case unreadable(ZoneID, file: String, reason: String)
    case damaged(ZoneID, reason: String)
    case leapSeconds(ZoneID)
}

extension ZoneError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknown(let zone):
            "the time zone database has no zone '\(zone)'; use an IANA name such as 'Europe/Paris', and check that tzdata is installed"
        case .unreadable(let zone, let file, let reason):
            "the zone '\(zone)' can't be read from \(file): \(reason)"
        case .damaged(let zone, let reason):
            "the file of the zone '\(zone)' is damaged: \(reason); install tzdata again"
        case .leapSeconds(let zone):
            "the file of the zone '\(zone)' counts leap seconds (a 'right/' file); use the database without them"
        }
    }
}
