internal import CZip
internal import Glibc

/// A ZIP archive, whose files are unpacked one by one up to a limit.
struct Archive: ~Copyable {
    /// The largest size of one unpacked file: a sheet of several hundred thousand cells. A file that claims to be larger is
    /// rejected, and so is one that turns out larger than it claims.
    static let partLimit = 48 << 20

    private let handle: OpaquePointer

    /// `nil` if `bytes` are not an archive.
    init?(_ bytes: [UInt8]) {
        guard !bytes.isEmpty, let copy = malloc(bytes.count) else { return nil }
        bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress!, byteCount: bytes.count) }  // not empty
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {  // which frees the copy
            free(copy)
            return nil
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            return nil
        }
        self.handle = handle
    }

    deinit { zip_discard(handle) }

    /// The contents of the file; `nil` if there is none of that name.
    func contents(of name: String) throws(WorkbookError) -> [UInt8]? {
        let index = zip_name_locate(handle, name, 0)
        if index < 0 { return nil }
        var claimed = zip_stat_t()
        guard zip_stat_index(handle, zip_uint64_t(index), 0, &claimed) == 0 else { throw .damaged(part: name) }
        if claimed.size > zip_uint64_t(Self.partLimit) { throw .tooLarge(part: name) }
        guard let file = zip_fopen_index(handle, zip_uint64_t(index), 0) else { throw .damaged(part: name) }
        defer { zip_fclose(file) }
        var contents: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
            if count < 0 { throw .damaged(part: name) }
            if count == 0 { break }
            contents += chunk[..<Int(count)]
            if contents.count > Int(claimed.size) { throw .damaged(part: name) }
        }
        guard contents.count == Int(claimed.size) else { throw .damaged(part: name) }
        return contents
    }
}
