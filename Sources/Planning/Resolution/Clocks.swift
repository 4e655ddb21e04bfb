/// The clocks by which activities are told, numbered as they are met.
package struct Clocks: Sendable {
    private var all: [ZoneRules] = []
    private var numbers: [ZoneID: Int32] = [:]
    private var last: (zone: ZoneID, number: Int32)?

    /// The number of the zone's clock, which it has from now on; -1 for a zone that can't be had, which no resolved plan has.
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
