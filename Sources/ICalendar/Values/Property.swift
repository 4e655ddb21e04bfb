/// A content line (RFC 5545 section 3.1), unfolded.
package struct Property: Hashable, Sendable {
    /// In capitals, such as `X-WR-CALNAME`.
    package let name: String
    package var parameters: [Parameter]
    /// The text after the colon, with the escapes of TEXT.
    package var value: String

    /// `nil` unless `name` consists of letters, digits and hyphens, and is neither BEGIN nor END. `value` is written as it is, but
    /// always on one line.
    package init?(name: String, parameters: [Parameter] = [], value: String) {
        guard Self.isName(name), !["BEGIN", "END"].contains(name.uppercased()) else { return nil }
        self.init(checkedName: name.uppercased(), parameters: parameters, value: value)
    }

    /// A TEXT property (section 3.3.11); escapes `text`.
    package init?(name: String, parameters: [Parameter] = [], text: String) {
        self.init(name: name, parameters: parameters, value: text.escaped)
    }

    /// For a name in capitals that is known to be valid.
    init(checkedName name: String, parameters: [Parameter], value: String) {
        self.name = name
        self.parameters = parameters
        self.value = value
    }

    /// The first value of a parameter.
    package subscript(parameter: String) -> String? { parameters.first { $0.name == parameter }?.values.first }

    /// Whether `text` is an `iana-token` or `x-name`.
    static func isName(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(\.isNameByte) }
}

/// A property parameter (RFC 5545 section 3.2). Its values have neither quotes nor the encoding of RFC 6868.
package struct Parameter: Hashable, Sendable {
    /// In capitals, such as `LANGUAGE`.
    package let name: String
    /// One or more.
    package let values: [String]

    /// `nil` unless `name` consists of letters, digits and hyphens, and there is a value.
    package init?(name: String, values: [String]) {
        guard Property.isName(name), !values.isEmpty else { return nil }
        self.init(checkedName: name.uppercased(), values: values)
    }

    init(checkedName name: String, values: [String]) {
        self.name = name
        self.values = values
    }
}

extension UInt8 {
    /// A letter, a digit or a hyphen, which names of components, properties and parameters consist of.
    var isNameByte: Bool {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

extension String {
    /// Escaped as TEXT (section 3.3.11); the writer escapes line breaks.
    var escaped: String {
        var escaped = ""
        for character in unicodeScalars {
            if "\\;,".unicodeScalars.contains(character) { escaped.unicodeScalars.append("\\") }
            escaped.unicodeScalars.append(character)
        }
        return escaped
    }
}
