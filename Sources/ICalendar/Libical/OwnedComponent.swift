internal import CLibical

/// A component tree of libical's, freed with its children when it goes out of scope.
struct OwnedComponent: ~Copyable {
    let handle: OpaquePointer

    /// What libical makes of a stream; `nil` where it makes nothing of it. It reads up to the first NUL.
    init?(parsing stream: [UInt8]) {
        let text = stream + [0]
        let handle = text.withUnsafeBytes { icalparser_parse_string($0.baseAddress!.assumingMemoryBound(to: CChar.self)) }
        guard let handle else { return nil }
        self.handle = handle
    }

    deinit { icalcomponent_free(handle) }
}
