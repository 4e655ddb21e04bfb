/// xCal (RFC 6321).
///
/// What it can't hold: a component, property or parameter whose name XML can't have, as one that begins with a digit, which is left
/// out; and the characters that XML can't have, U+FFFE and U+FFFF, for which U+FFFD stands.
enum XCal {
    static let namespace = "urn:ietf:params:xml:ns:icalendar-2.0"
}
