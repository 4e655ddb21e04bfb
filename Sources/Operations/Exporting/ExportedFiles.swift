/// What came of an export, to be written or sent.
package struct ExportedFiles: Sendable {
    package enum Content: Hashable, Sendable {
        case one([UInt8])
        /// One file that says what it said before.
        case unchanged
        /// By name.
        case folder([String: [UInt8]])
    }

    package let content: Content
    /// How many files the request has, with those that didn't change.
    package var count = 1
    /// How many parts have nothing to write about.
    package var leftOut = 0
    /// Beside an earlier manifest: the files or sheets that are made anew, and those that are no longer there.
    package var changes: (changed: [String], gone: [String])?
    /// The manifest of one file, where one is kept.
    package var manifest: [UInt8]?
    package var notes: [Note] = []

    init(_ content: Content) { self.content = content }

    /// One file of those sheets that changed, made of them, with its new manifest.
    init<Failure>(
        _ manifest: Manifest, since before: Manifest?, make: (_ changed: [String]) throws(Failure) -> [UInt8]
    ) throws(Failure) {
        let changed = manifest.changed(since: before)
        self.init(changed.isEmpty ? .unchanged : .one(try make(changed)))
        changes = (changed, before.map(manifest.gone) ?? [])
        count = manifest.documents.count
        self.manifest = manifest.json()
    }

    /// Files for the parts that have something to write about.
    init(_ files: [String: [UInt8]], of total: Int) {
        content = .folder(files)
        count = files.count
        leftOut = total - files.count
    }
}
