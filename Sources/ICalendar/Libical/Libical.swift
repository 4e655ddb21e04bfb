internal import CLibical
internal import Synchronization

/// libical, which one thread at a time may use: it keeps errors per thread and iterators inside of components, and some of its tables
/// are filled without a lock.
enum Libical {
    private static let oneAtATime = Mutex(())

    /// What `read` makes of the tree that libical makes of a stream; `nil` where it makes nothing of it.
    /// Its one NUL is at its end.
    static func parse<Result: Sendable>(_ stream: [UInt8], read: (OpaquePointer) -> Result) -> Result? {
        oneAtATime.withLock { _ in
            defer { icalmemory_free_ring() }  // the strings that libical would keep until the thread ends
            guard let tree = OwnedComponent(parsing: stream) else { return nil }
            return read(tree.handle)
        }
    }
}

/// A component tree of libical's, freed with its children when it goes out of scope.
private struct OwnedComponent: ~Copyable {
    let handle: OpaquePointer

    init?(parsing stream: [UInt8]) {
        precondition(stream.last == 0)
        let handle = stream.withUnsafeBytes { bytes in
            icalparser_parse_string(bytes.baseAddress!.assumingMemoryBound(to: CChar.self))  // it has the NUL
        }
        guard let handle else { return nil }
        self.handle = handle
    }

    deinit { icalcomponent_free(handle) }
}
