/// What came of an export, to be written or sent.
package struct ExportedFiles: Sendable {
    package enum Content: Hashable, Sendable {
        case one([UInt8])
        /// By name.
        case folder([String: [UInt8]])
    }

    package let content: Content
    /// How many files the request has, with those that didn't change.
    package var count = 1
    /// How many parts have nothing to write about.
    package var leftOut = 0
    /// Beside an earlier manifest: the files that are made anew, and those that are no longer there.
    package var changes: (changed: [String], gone: [String])?
    package var notes: [Note] = []

    init(_ content: Content) { self.content = content }

    /// Files for the parts that have something to write about.
    init(_ files: [String: [UInt8]], of total: Int) {
        content = .folder(files)
        count = files.count
        leftOut = total - files.count
    }
}
