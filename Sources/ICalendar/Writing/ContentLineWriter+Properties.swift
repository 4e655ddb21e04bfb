internal import Time

/// Writes whole properties, one per call; `nil` writes nothing.
extension ContentLineWriter {
    mutating func text(_ name: String, _ value: String?, _ parameters: [Parameter]? = nil) {
        guard let value else { return }
        begin(name, parameters)
        text(value)
        endLine()
    }

    /// A value without escapes: a URI, a token, a number, RRULE.
    mutating func raw(_ name: String, _ value: String?, _ parameters: [Parameter]? = nil) {
        guard let value else { return }
        begin(name, parameters)
        raw(value)
        endLine()
    }

    mutating func texts(_ name: String, _ values: [String], _ parameters: [Parameter]? = nil, separator: UInt8 = UInt8(ascii: ",")) {
        guard !values.isEmpty else { return }
        begin(name, parameters)
        for (index, value) in values.enumerated() {
            if index > 0 { put(separator) }
            text(value)
        }
        endLine()
    }

    mutating func time(_ name: String, _ value: CalendarTime?, _ parameters: [Parameter]? = nil) {
        guard let value else { return }
        ascii(name)
        switch value {
        case .day: ascii(";VALUE=DATE")
        case .zoned(_, let tzid): parameter("TZID", [tzid])
        case .floating, .utc: break
        }
        begin("", parameters)
        ascii(value.text)
        endLine()
    }

    mutating func time(_ name: String, _ value: Instant?, _ parameters: [Parameter]? = nil) {
        guard let value else { return }
        time(name, .utc(value), parameters)
    }

    mutating func user(_ name: String, _ user: CalendarUser) {
        ascii(name)
        if let cn = user.cn { parameter("CN", [cn]) }
        if let cutype = user.cutype { parameter("CUTYPE", [cutype.rawValue]) }
        if let role = user.role { parameter("ROLE", [role.rawValue]) }
        if let partstat = user.partstat { parameter("PARTSTAT", [partstat.rawValue]) }
        if let rsvp = user.rsvp { parameter("RSVP", [rsvp ? "TRUE" : "FALSE"]) }
        if !user.member.isEmpty { parameter("MEMBER", user.member) }
        begin("", user.otherParameters)
        raw(user.address)
        endLine()
    }

    mutating func property(_ property: Property) { raw(property.name, property.value, property.parameters) }

    mutating func component(_ component: Component) {
        self.component(component.name) { writer in
            for property in component.properties { writer.property(property) }
            for component in component.components { writer.component(component) }
        }
    }

    mutating func component(_ name: String, content: (inout Self) -> Void) {
        ascii("BEGIN:")
        ascii(name)
        endLine()
        content(&self)
        ascii("END:")
        ascii(name)
        endLine()
    }

    /// Writes the line up to the colon.
    private mutating func begin(_ name: String, _ parameters: [Parameter]?) {
        ascii(name)
        for one in parameters ?? [] { parameter(one.name, one.values) }
        put(UInt8(ascii: ":"))
    }

    private mutating func parameter(_ name: String, _ values: [String]) {
        put(UInt8(ascii: ";"))
        ascii(name)
        put(UInt8(ascii: "="))
        for (index, value) in values.enumerated() {
            if index > 0 { put(UInt8(ascii: ",")) }
            parameterValue(value, quoted: Self.alwaysQuoted.contains(name))
        }
    }

    /// Parameters whose values are URIs; the grammar requires quotes (sections 3.2.1 to 3.2.18).
    private static let alwaysQuoted: Set = ["ALTREP", "DELEGATED-FROM", "DELEGATED-TO", "DIR", "MEMBER", "SENT-BY"]
}
