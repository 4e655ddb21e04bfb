/// xCal (RFC 6321).
///
/// xCal can't hold names that XML doesn't allow, such as one that begins with a digit: these components, properties and parameters
/// are left out. It can't hold the characters U+FFFE and U+FFFF either; U+FFFD replaces them.
enum XCal {
    static let namespace = "urn:ietf:params:xml:ns:icalendar-2.0"
}
