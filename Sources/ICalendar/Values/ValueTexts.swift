internal import Time

// Reading and writing value types as text (RFC 5545 section 3.3).

extension Int {
    /// Exactly `count` ASCII digits.
    fileprivate init?(octets: some Collection<UInt8>, count: Int) {
        var (number, length) = (0, 0)
        for octet in octets {
            guard length < count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octet) else { return nil }
            number = number * 10 + Int(octet - UInt8(ascii: "0"))
            length += 1
        }
        guard length == count else { return nil }
        self = number
    }
}

extension LocalDate {
    /// `20260706` (section 3.3.4)
    var icalendarText: String {
        let (year, month, day) = components
        return (year * 10_000 + month * 100 + day).padded(to: 8)
    }

    init?(icalendarText text: some Collection<UInt8>) {
        guard let number = Int(octets: text, count: 8) else { return nil }
        self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}

extension LocalDateTime {
    /// `20260706T090000` (section 3.3.5)
    var icalendarText: String {
        "\(date.icalendarText)T\((time.hour * 10_000 + time.minute * 100 + time.second).padded(to: 6))"
    }

    /// A leap second, `:60`, becomes the second before it (section 3.3.12).
    init?(icalendarText text: some Collection<UInt8>) {
        let (date, rest) = (text.prefix(8), text.dropFirst(8))
        guard rest.first == UInt8(ascii: "T"), let number = Int(octets: rest.dropFirst(), count: 6),
            let date = LocalDate(icalendarText: date),
            let time = LocalTime(hour: number / 10_000, minute: number / 100 % 100, second: number % 100 == 60 ? 59 : number % 100)
        else { return nil }
        self.init(date, time)
    }
}

extension Instant {
    /// `20260706T090000Z`
    init?(icalendarText text: some BidirectionalCollection<UInt8>) {
        guard text.last == UInt8(ascii: "Z"), let utc = LocalDateTime(icalendarText: text.dropLast()) else { return nil }
        self.init(utc: utc)
    }
}

extension CalendarTime {
    /// The value without the parameters that belong to it.
    var text: String {
        switch self {
        case .day(let date): date.icalendarText
        case .floating(let time), .zoned(let time, _): time.icalendarText
        case .utc(let instant): instant.utc.icalendarText + "Z"
        }
    }

    /// Ignores a TZID beside a UTC time, which means nothing (section 3.2.19).
    init?(icalendarText text: some BidirectionalCollection<UInt8>, tzid: String?) {
        if text.count == 8 {
            guard let date = LocalDate(icalendarText: text) else { return nil }
            self = .day(date)
        } else if text.last == UInt8(ascii: "Z") {
            guard let instant = Instant(icalendarText: text) else { return nil }
            self = .utc(instant)
        } else {
            guard let time = LocalDateTime(icalendarText: text) else { return nil }
            self = tzid.map { .zoned(time, tzid: $0) } ?? .floating(time)
        }
    }
}

extension CalendarDuration {
    /// `P1DT2H`, `-PT15M` (section 3.3.6); weeks are written as days.
    var text: String {
        let (days, seconds) = (Int(days.magnitude), Int(seconds.magnitude))
        let parts = [(seconds / 3600, "H"), (seconds / 60 % 60, "M"), (seconds % 60, "S")].filter { $0.0 > 0 }
        let time = parts.isEmpty ? (days == 0 ? "T0S" : "") : "T" + parts.map { "\($0.0)\($0.1)" }.joined()
        return (self.days < 0 || self.seconds < 0 ? "-" : "") + "P" + (days > 0 ? "\(days)D" : "") + time
    }

    /// Also reads zero parts and missing parts (`P7W`, `PT0S`, `P1DT1H30S`).
    init?(text: some StringProtocol) {
        var rest = Substring(text)
        let isNegative = rest.first == "-"
        if let sign = rest.first, sign == "-" || sign == "+" { rest.removeFirst() }
        guard rest.popFirst() == "P", let last = rest.last, last != "T" else { return nil }
        var units: [(unit: Character, isTime: Bool, size: Int)] = [
            ("W", false, 7), ("D", false, 1), ("H", true, 3600), ("M", true, 60), ("S", true, 1),
        ]
        var (days, seconds, isTime) = (0, 0, false)
        while let first = rest.first {
            if first == "T", !isTime {
                isTime = true
                rest.removeFirst()
                continue
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard (1...9).contains(digits.count), let number = Int(digits), let unit = rest.dropFirst(digits.count).first,
                let index = units.firstIndex(where: { $0.unit == unit && $0.isTime == isTime })
            else { return nil }
            if isTime { seconds += number * units[index].size } else { days += number * units[index].size }
            units.removeSubrange(...index)  // each once, and in this order
            rest = rest.dropFirst(digits.count + 1)
        }
        self.init(days: isNegative ? -days : days, seconds: isNegative ? -seconds : seconds)
    }
}

extension Geo {
    /// `37.669000;126.746000`
    var text: String { "\(Self.text(latitude));\(Self.text(longitude))" }

    /// Accepts a semicolon that is wrongly escaped.
    init?(text: String) {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        guard parts.count == 2, let longitude = Double(parts[1]),
            let latitude = Double(parts[0].last == "\\" ? parts[0].dropLast() : parts[0])
        else { return nil }
        self.init(latitude: latitude, longitude: longitude)
    }

    private static func text(_ degrees: Double) -> String {
        let micro = Int((degrees * 1_000_000).rounded())
        let magnitude = Int(micro.magnitude)
        return (micro < 0 ? "-" : "") + "\(magnitude / 1_000_000).\((magnitude % 1_000_000).padded(to: 6))"
    }
}

/// UTC-OFFSET (section 3.3.14) as seconds east of UTC.
enum UTCOffset {
    /// `+0530`; seconds, which some clients can't read, only if they aren't zero.
    static func text(_ seconds: Int) -> String {
        let size = Int(seconds.magnitude)
        let minutes = (size / 3600 * 100 + size / 60 % 60).padded(to: 4)
        return (seconds < 0 ? "-" : "+") + minutes + (size % 60 == 0 ? "" : (size % 60).padded(to: 2))
    }

    static func seconds(_ text: String) -> Int? {
        let digits = text.dropFirst()
        guard let sign = text.first, sign == "+" || sign == "-", digits.utf8.count == 4 || digits.utf8.count == 6,
            let number = Int(digits: digits, count: digits.utf8.count)
        else { return nil }
        let parts = digits.utf8.count == 4 ? number * 100 : number
        guard parts / 10_000 < 24, parts / 100 % 100 < 60, parts % 100 < 60 else { return nil }
        let size = parts / 10_000 * 3600 + parts / 100 % 100 * 60 + parts % 100
        return sign == "-" ? -size : size
    }
}
