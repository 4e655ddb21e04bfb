internal import Time

/// Typed values.
extension Property {
    var parametersBesideValueType: [Parameter] {
        parameters.isEmpty ? [] : parameters.filter { $0.name != "VALUE" }
    }

    /// Throws if the property has parameters, apart from `known`, which its type has no field for.
    func requireNoParameters(but known: String? = nil) throws(PropertyReadError) {
        guard parametersBesideValueType.allSatisfy({ $0.name == known }) else { throw .parametersLost }
    }

    func time() throws(PropertyReadError) -> CalendarTime {
        guard let time = CalendarTime(icalendarText: value.utf8, tzid: self["TZID"]) else {
            throw .unreadable(expected: "a date or date-time that exists")
        }
        return time
    }

    func times() throws(PropertyReadError) -> [CalendarTime] {
        var times: [CalendarTime] = []
        for text in value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            guard let time = CalendarTime(icalendarText: text, tzid: self["TZID"]) else {
                throw .unreadable(expected: "a list of dates or date-times that exist")
            }
            times.append(time)
        }
        return times
    }

    func instant() throws(PropertyReadError) -> Instant {
        guard let instant = Instant(icalendarText: value.utf8) else { throw .unreadable(expected: "a date-time in UTC, ending in Z") }
        return instant
    }

    func duration() throws(PropertyReadError) -> CalendarDuration {
        guard let duration = CalendarDuration(text: value) else { throw .unreadable(expected: "a duration such as PT1H30M") }
        return duration
    }

    func geo() throws(PropertyReadError) -> Geo {
        guard let geo = Geo(text: value) else { throw .unreadable(expected: "latitude;longitude in degrees") }
        return geo
    }

    /// A whole number from 0 to 2^31 - 1.
    func count() throws(PropertyReadError) -> Int {
        guard let number = Int(value), (0...Int(Int32.max)).contains(number) else { throw .unreadable(expected: "a whole number from 0") }
        return number
    }

    func offset() throws(PropertyReadError) -> Int {
        guard let offset = UTCOffset.seconds(value) else { throw .unreadable(expected: "an offset from UTC such as +0100") }
        return offset
    }

    func token<Token: RawRepresentable & CaseIterable>() throws(PropertyReadError) -> Token where Token.RawValue == String {
        guard let token = Token(rawValue: value.uppercased()) else {
            throw .unreadable(expected: "one of " + Token.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return token
    }
}
