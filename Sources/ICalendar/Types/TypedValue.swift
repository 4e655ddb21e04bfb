/// A value as in jCal and xCal: dates in extended form, text without escapes, structured values in parts.
enum TypedValue: Hashable {
    case text(String)
    /// In JSON notation.
    case number(String)
    case boolean(Bool)
    /// Latitude and longitude.
    case geo([String])
    /// Code, description and, optionally, exceptional data.
    case requestStatus([String])
    /// `end` may be a duration.
    case period(start: String, end: String)
    case recur([RecurPart])

    /// A part of a recurrence rule, such as BYDAY=MO,TU.
    struct RecurPart: Hashable {
        /// In capitals.
        let name: String
        var values: [String]
    }
}

// Reading and writing values of content lines, except TEXT, whose escapes are handled elsewhere.
extension TypedValue {
    /// `nil` if the text is not a value of the type.
    init?(_ text: Substring, as type: ValueType) {
        switch type {
        case .boolean:
            guard let truth = ["TRUE": true, "FALSE": false][text.uppercased()] else { return nil }
            self = .boolean(truth)
        case .integer:
            guard let number = Int(text) else { return nil }
            self = .number("\(number)")
        case .float:
            guard let number = Self.decimal(text) else { return nil }
            self = .number(number)
        case .date, .dateTime, .time, .utcOffset:
            guard let extended = ExtendedForm.extended(text, of: type) else { return nil }
            self = .text(extended)
        case .duration:
            guard CalendarDuration(text: text) != nil else { return nil }
            self = .text(String(text))
        case .period:
            guard let period = Self.period(text) else { return nil }
            self = period
        case .recur:
            guard let parts = Self.recur(text) else { return nil }
            self = .recur(parts)
        case .binary, .calAddress, .text, .unknown, .uri: self = .text(String(text))
        }
    }

    func text(as type: ValueType?) -> String {
        switch self {
        case .text(let text): type.map { ExtendedForm.basic(text, of: $0) } ?? text
        case .number(let number): Self.withoutExponent(number) ?? number
        case .boolean(let truth): truth ? "TRUE" : "FALSE"
        case .geo(let parts): parts.map { Self.withoutExponent($0) ?? $0 }.joined(separator: ";")
        case .requestStatus(let parts): parts.joined(separator: ";")
        case .period(let start, let end):
            "\(ExtendedForm.basic(start, of: .dateTime))/\(ExtendedForm.basic(end, of: .dateTime))"
        case .recur(let parts):
            parts.map { part in
                let values = part.values.map { part.name == "UNTIL" ? Self.basicUntil($0) : $0 }
                return "\(part.name)=\(values.joined(separator: ","))"
            }.joined(separator: ";")
        }
    }

    private static func period(_ text: Substring) -> TypedValue? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = ExtendedForm.extended(parts[0], of: .dateTime) else { return nil }
        if CalendarDuration(text: parts[1]) != nil { return .period(start: start, end: String(parts[1])) }
        return ExtendedForm.extended(parts[1], of: .dateTime).map { .period(start: start, end: $0) }
    }

    private static func recur(_ text: Substring) -> [RecurPart]? {
        var parts: [RecurPart] = []
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, Property.isName(String(sides[0])) else { return nil }
            let name = sides[0].uppercased()
            guard !parts.contains(where: { $0.name == name }) else { return nil }
            var values = sides[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            if name == "UNTIL" {
                guard let until = ExtendedForm.extended(sides[1], of: .dateTime) ?? ExtendedForm.extended(sides[1], of: .date) else {
                    return nil
                }
                values = [until]
            }
            parts.append(RecurPart(name: name, values: values))
        }
        return parts
    }

    private static func basicUntil(_ until: String) -> String {
        ExtendedForm.basic(ExtendedForm.basic(until, of: .dateTime), of: .date)
    }
}

// Numbers: JSON allows exponents and no plus sign, iCalendar a plus sign and no exponents (RFC 5545 section 3.3.7).
extension TypedValue {
    /// In JSON notation.
    static func decimal(_ text: some StringProtocol) -> String? {
        let digits = text.first == "-" ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
        if areDigits, parts[0] == "0" || parts[0].first != "0" { return String(text) }
        guard let number = Double(text), number.isFinite else { return nil }
        return "\(number)"
    }

    /// Writes `1.5e-3` as `0.0015`; `nil` without an exponent, or with one too large for any calendar.
    private static func withoutExponent(_ number: String) -> String? {
        guard let e = number.firstIndex(where: { $0 == "e" || $0 == "E" }), let shift = Int(number[number.index(after: e)...]),
            abs(shift) <= 30
        else { return nil }
        let isNegative = number.first == "-"
        let parts = number[..<e].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2 else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        let zeros = String(repeating: "0", count: 31)
        let digits = zeros + whole + fraction + zeros
        let point = digits.index(digits.startIndex, offsetBy: 31 + whole.count + shift)
        let (left, right) = (digits[..<point].drop { $0 == "0" }, digits[point...].reversed().drop { $0 == "0" }.reversed())
        return (isNegative ? "-" : "") + (left.isEmpty ? "0" : left) + (right.isEmpty ? "" : "." + String(right))
    }
}
