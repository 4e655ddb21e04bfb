/// Converts dates and times between the extended format of ISO 8601, in jCal and xCal, and the basic one, in iCalendar.
///
/// Converts only the notation: an invalid date such as 30 February stays one.
enum ExtendedForm {
    /// `nil` if `basic` is not a value of the type.
    static func extended(_ basic: some StringProtocol, of type: ValueType) -> String? {
        forms(of: type).lazy.compactMap { rewrite(basic, from: $0.basic, to: $0.extended) }.first
    }

    /// Unchanged if it is not a value of the type.
    static func basic(_ extended: String, of type: ValueType) -> String {
        forms(of: type).lazy.compactMap { rewrite(extended, from: $0.extended, to: $0.basic) }.first ?? extended
    }

    private typealias Form = (basic: String, extended: String)

    /// 0 matches any digit.
    private static func forms(of type: ValueType) -> [Form] {
        switch type {
        case .date: [("00000000", "0000-00-00")]
        case .dateTime: [("00000000T000000", "0000-00-00T00:00:00"), ("00000000T000000Z", "0000-00-00T00:00:00Z")]
        case .time: [("000000", "00:00:00"), ("000000Z", "00:00:00Z")]
        case .utcOffset: [("+0000", "+00:00"), ("-0000", "-00:00"), ("+000000", "+00:00:00"), ("-000000", "-00:00:00")]
        default: []
        }
    }

    private static func rewrite(_ text: some StringProtocol, from: String, to: String) -> String? {
        guard text.utf8.count == from.utf8.count else { return nil }
        let zero = UInt8(ascii: "0")
        var digits: [UInt8] = []
        for (byte, form) in zip(text.utf8, from.utf8) {
            if form == zero, (zero...UInt8(ascii: "9")).contains(byte) { digits.append(byte) } else if byte != form { return nil }
        }
        var rest = digits[...]
        return String(decoding: to.utf8.map { $0 == zero ? rest.removeFirst() : $0 }, as: UTF8.self)
    }
}
