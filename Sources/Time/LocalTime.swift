/// A time of day on the clock, to the second, from 00:00:00 to 23:59:59.
package struct LocalTime: Hashable, Comparable, Sendable {
    package let secondOfDay: Int

    package static let midnight = LocalTime(unchecked: 0)

    package init?(secondOfDay: Int) {
        guard (0..<86_400).contains(secondOfDay) else { return nil }
        self.init(unchecked: secondOfDay)
    }

    package init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
        self.init(unchecked: hour * 3600 + minute * 60 + second)
    }

    private init(unchecked secondOfDay: Int) { self.secondOfDay = secondOfDay }

    package var hour: Int { secondOfDay / 3600 }
    package var minute: Int { secondOfDay / 60 % 60 }
    package var second: Int { secondOfDay % 60 }

    @inlinable package static func < (left: LocalTime, right: LocalTime) -> Bool { left.secondOfDay < right.secondOfDay }
}

extension LocalTime: LosslessStringConvertible {
    /// Reads `09:00` and `09:00:30`.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = Int(digits: parts[0], count: 2), let minute = Int(digits: parts[1], count: 2),
            let second = parts.count == 3 ? Int(digits: parts[2], count: 2) : 0
        else { return nil }
        self.init(hour: hour, minute: minute, second: second)
    }

    /// `09:00`; seconds are written only if they aren't zero.
    package var description: String {
        "\(hour.padded(to: 2)):\(minute.padded(to: 2))" + (second == 0 ? "" : ":\(second.padded(to: 2))")
    }
}
