internal import Synchronization
internal import Time

/// The zones and links of a time zone database, as its file `tzdata.zi` lists them (zic(8)): `Z Asia/Seoul …`, and
/// `L America/New_York US/Eastern` for the old name of a zone.
struct ZoneIndex {
    private(set) var names: [String] = []
    private var targets: [String: String] = [:]

    init(_ text: String) {
        for line in text.split(separator: "\n") where line.hasPrefix("Z ") || line.hasPrefix("L ") {
            let fields = line.split(separator: " ", maxSplits: 3)
            if fields[0] == "Z", fields.count > 1 {
                names.append(String(fields[1]))
            } else if fields[0] == "L", fields.count > 2 {
                names.append(String(fields[2]))
                targets[String(fields[2])] = String(fields[1])
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
