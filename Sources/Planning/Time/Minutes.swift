/// A length of time in whole minutes.
package typealias Minutes = Int

extension Minutes {
    /// Reads an ISO 8601 duration of days, hours and minutes: `PT90M`, `PT1H30M`, `P1DT2H`.
    package init?(iso8601 text: String) {
        guard text.hasPrefix("P"), text.count > 2, !text.hasSuffix("T") else { return nil }
        var total = 0
        var units: [(Character, Int)] = [("D", 1440)]
        var isTimeOfDay = false
        var number = ""
        for character in text.dropFirst() {
            if character == "T" {
                guard number.isEmpty, !isTimeOfDay else { return nil }
                isTimeOfDay = true
                units = [("H", 60), ("M", 1)]
            } else if character.isASCII && character.isNumber {
                number.append(character)
            } else {
                guard let place = units.firstIndex(where: { $0.0 == character }), number.count < 7, let value = Int(number) else {
                    return nil
                }
                total += value * units[place].1
                units.removeSubrange(...place)
                number = ""
            }
        }
        guard number.isEmpty else { return nil }
        self = total
    }
}
