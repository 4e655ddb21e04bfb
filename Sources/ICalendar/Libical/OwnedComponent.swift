internal import CLibical

/// A component tree of libical's, freed with its children when it goes out of scope.
struct OwnedComponent: ~Copyable {
    let handle: OpaquePointer

    /// What libical makes of a stream without NUL, which is added to end it; `nil` where it makes nothing of it.
    init?(parsing stream: inout [UInt8]) {
        stream.append(0)
        let handle = stream.withUnsafeBytes { icalparser_parse_string($0.baseAddress!.assumingMemoryBound(to: CChar.self)) }  // not empty
        guard let handle else { return nil }
        self.handle = handle
    }

    deinit { icalcomponent_free(handle) }
}
