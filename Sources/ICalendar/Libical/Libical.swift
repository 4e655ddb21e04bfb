internal import CLibical
internal import Synchronization

/// Access to libical, for one thread at a time: libical keeps errors per thread and iterators inside of components, and fills some
/// of its tables without a lock.
enum Libical {
    private static let oneAtATime = Mutex(())

    /// Parses a stream and returns what `read` makes of the tree; `nil` if there is no tree. The stream must end with its only NUL.
    static func parse<Result: Sendable>(_ stream: [UInt8], read: (OpaquePointer) -> Result) -> Result? {
        oneAtATime.withLock { _ in
            defer { icalmemory_free_ring() }  // frees strings that libical would keep until the thread ends
            guard let tree = OwnedComponent(parsing: stream) else { return nil }
            return read(tree.handle)
        }
    }
}

/// A component tree of libical, freed with its children when it goes out of scope.
private struct OwnedComponent: ~Copyable {
    let handle: OpaquePointer

    init?(parsing stream: [UInt8]) {
        precondition(stream.last == 0)
        let handle = stream.withUnsafeBytes { bytes in
            icalparser_parse_string(bytes.baseAddress!.assumingMemoryBound(to: CChar.self))  // ends with NUL
        }
        guard let handle else { return nil }
        self.handle = handle
    }

    deinit { icalcomponent_free(handle) }
}
