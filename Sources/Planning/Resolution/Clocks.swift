package import Time

/// The time zones of the activities, numbered in the order in which they occur.
package struct Clocks: Sendable {
    private var all: [ZoneRules] = []
    private var numbers: [ZoneID: Int32] = [:]
    private var last: (zone: ZoneID, number: Int32)?

    /// The number of the zone, which is added if it is new; -1 for an unknown zone, which no resolved plan has.
    mutating func number(of zone: ZoneID, in zones: ZoneDatabase) -> Int32 {
        if zone == last?.zone { return last!.number }
        let number = numbers[zone] ?? add(zone, in: zones)
        last = (zone, number)
        return number
    }

    private mutating func add(_ zone: ZoneID, in zones: ZoneDatabase) -> Int32 {
        guard let rules = try? zones.rules(for: zone) else { return -1 }
        all.append(rules)
        numbers[zone] = Int32(all.count - 1)
        return Int32(all.count - 1)
    }

    package subscript(number: Int32) -> ZoneRules { all[Int(number)] }
}
