extension ZoneRules {
    /// Reads a TZif file (RFC 9636), versions 1 to 4: the 64-bit data and the footer if it has them.
    package init(zone: ZoneID, tzif bytes: [UInt8]) throws(ZoneError) {
        var reader = TZifReader(zone: zone, bytes: bytes)
        var header = try reader.header()
        var timeSize = 4
        if header.version >= 2 {
            try reader.skip(header.size(timeSize: 4))
            header = try reader.header()
            timeSize = 8
        }
        guard header.leapCount == 0 else { throw .leapSeconds(zone) }

        let body = try reader.body(header, timeSize: timeSize)
        var types = body.types
        var starts = body.starts
        var periods = [0] + body.periods
        var repeats = false
        if timeSize == 8, let rule = try reader.footer() {
            let (standard, daylight) = (
                Self.index(of: rule.standard, in: &types), rule.daylight.map { Self.index(of: $0.type, in: &types) }
            )
            if starts.isEmpty { periods = [standard] }
            if let daylight {
                repeats = true
                // One year more at both ends: a change may lie days outside of its year, and the 400 years must be complete
                // wherever in its year the last explicit transition is.
                let from = starts.last ?? 0
                let year = Instant(secondsSince1970: from).utc.date.year
                for change in rule.changes(years: year - 1...year + 402) where change.at > from {
                    if starts.last == change.at {
                        periods[periods.count - 1] = change.isDaylight ? daylight : standard
                    } else {
                        starts.append(change.at)
                        periods.append(change.isDaylight ? daylight : standard)
                    }
                }
            }
        }
        guard types.count <= 256 else { throw .damaged(zone, reason: "more than 256 kinds of local time") }
        self.zone = zone
        self.types = types
        self.starts = starts
        self.periods = periods.map { UInt8($0) }
        self.repeats = repeats
    }

    private static func index(of type: LocalTimeType, in types: inout [LocalTimeType]) -> Int {
        if let index = types.firstIndex(of: type) { return index }
        types.append(type)
        return types.count - 1
    }
}

private struct TZifReader {
    struct Header {
        let version: Int
        let utCount: Int
        let standardCount: Int
        let leapCount: Int
        let timeCount: Int
        let typeCount: Int
        let characterCount: Int

        func size(timeSize: Int) -> Int {
            timeCount * (timeSize + 1) + typeCount * 6 + characterCount + leapCount * (timeSize + 4) + standardCount + utCount
        }
    }

    let zone: ZoneID
    let bytes: [UInt8]
    var position = 0

    init(zone: ZoneID, bytes: [UInt8]) {
        self.zone = zone
        self.bytes = bytes
    }

    mutating func header() throws(ZoneError) -> Header {
        guard try take(4).elementsEqual("TZif".utf8) else { throw .damaged(zone, reason: "it doesn't begin with 'TZif'") }
        let version = try integer(1)
        try skip(15)
        let counts = [try integer(4), try integer(4), try integer(4), try integer(4), try integer(4), try integer(4)]
        guard version == 0 || (0x32...0x34).contains(version) else { throw .damaged(zone, reason: "unknown version \(version)") }
        guard counts.allSatisfy({ (0...1_000_000).contains($0) }), counts[4] > 0 else { throw .damaged(zone, reason: "impossible counts") }
        return Header(
            version: version == 0 ? 1 : version - 0x30, utCount: counts[0], standardCount: counts[1], leapCount: counts[2],
            timeCount: counts[3], typeCount: counts[4], characterCount: counts[5])
    }

    mutating func body(_ header: Header, timeSize: Int) throws(ZoneError) -> (
        types: [ZoneRules.LocalTimeType], starts: [Int], periods: [Int]
    ) {
        var starts: [Int] = []
        for _ in 0..<header.timeCount { starts.append(try integer(timeSize)) }
        let periods = try take(header.timeCount).map { Int($0) }
        var records: [(offset: Int, isDaylight: Bool, name: Int)] = []
        for _ in 0..<header.typeCount { records.append((try integer(4), try integer(1) != 0, try integer(1))) }
        let names = Array(try take(header.characterCount))
        try skip(header.leapCount * (timeSize + 4) + header.standardCount + header.utCount)

        guard zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .damaged(zone, reason: "transitions out of order") }
        guard periods.allSatisfy({ $0 < header.typeCount }) else { throw .damaged(zone, reason: "a transition to a type that isn't there") }
        var types: [ZoneRules.LocalTimeType] = []
        for record in records {
            guard abs(record.offset) < 86_400, (0..<names.count).contains(record.name) else {
                throw .damaged(zone, reason: "an impossible type")
            }
            let name = String(decoding: names[record.name...].prefix { $0 != 0 }, as: UTF8.self)
            types.append(ZoneRules.LocalTimeType(offset: record.offset, isDaylight: record.isDaylight, abbreviation: name))
        }
        return (types, starts, periods)
    }

    /// The POSIX TZ string between two newlines; `nil` if it is empty.
    mutating func footer() throws(ZoneError) -> POSIXRule? {
        guard try integer(1) == 0x0A, let end = bytes[position...].firstIndex(of: 0x0A) else { throw .damaged(zone, reason: "no footer") }
        let text = String(decoding: bytes[position..<end], as: UTF8.self)
        if text.isEmpty { return nil }
        guard let rule = POSIXRule(text) else { throw .damaged(zone, reason: "the footer '\(text)' is not a POSIX TZ string") }
        return rule
    }

    mutating func skip(_ count: Int) throws(ZoneError) { _ = try take(count) }

    private mutating func take(_ count: Int) throws(ZoneError) -> ArraySlice<UInt8> {
        guard count <= bytes.count - position else { throw .damaged(zone, reason: "it ends too early") }
        defer { position += count }
        return bytes[position..<position + count]
    }

    /// A big-endian two's complement number of `size` octets; one octet is unsigned.
    private mutating func integer(_ size: Int) throws(ZoneError) -> Int {
        let value = try take(size).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return size == 4 ? Int(Int32(truncatingIfNeeded: value)) : Int(Int64(bitPattern: value))
    }
}
