/// Why a file can't be read or written.
package enum FileError: Error, Hashable, CustomStringConvertible {
    case unreadable(String, SystemReason)
    /// None of the files that were to be written is.
    case unwritable(String, SystemReason)

    package var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): \(reason); see that the path is right and the file readable"
        case .unwritable(let path, let reason): "\(path): can't be written: \(reason); nothing was changed"
        }
    }
}

/// What went wrong, in the system's words.
package struct SystemReason: Error, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
