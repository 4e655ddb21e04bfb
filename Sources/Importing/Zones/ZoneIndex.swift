internal import Synchronization
internal import Time

/// The zones and links of a time zone database, as its file `tzdata.zi` lists them (zic(8)): `Z Asia/Seoul …`, and
/// `L America/New_York US/Eastern` for the old name of a zone.
struct ZoneIndex {
    private(set) var names: [String] = []
    private var targets: [String: String] = [:]

    init(_ text: String) {
        // By octets, since a check of a small plan waits for it.
        let (zone, link) = (UInt8(ascii: "Z"), UInt8(ascii: "L"))
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first == zone || line.first == link {
            let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
            if fields.count > 1, fields[0].elementsEqual([zone]) {
                names.append(String(Substring(fields[1])))
            } else if fields.count > 2, fields[0].elementsEqual([link]) {
                let name = String(Substring(fields[2]))
                names.append(name)
                targets[name] = String(Substring(fields[1]))
            }
        }
    }

    /// The zone that a link leads to, directly or through other links; `nil` where `zone` is no link or leads nowhere.
    func target(of zone: ZoneID) -> ZoneID? {
        guard var target = targets[zone.rawValue] else { return nil }
        for _ in 0..<targets.count {
            guard let next = targets[target] else { return ZoneID(target) }
            target = next
        }
        return nil  // a circle
    }
}

/// What is read when it is first needed, which is seldom: the index for an old name, a mistyped one, or a calendar to import.
final class ReadOnce<Value: Sendable>: Sendable {
    private let read: @Sendable () -> Value
    private let known = Mutex<Value?>(nil)

    init(_ read: @escaping @Sendable () -> Value) { self.read = read }

    var value: Value {
        known.withLock { known in
            if let known { return known }
            let value = read()
            known = value
            return value
        }
    }
}
