internal import CZip
internal import Glibc

/// The files packed in a ZIP archive, unpacked one by one and only so far.
struct Archive: ~Copyable {
    /// The most that is unpacked of one file: what a sheet of some hundred thousand cells takes. A file that claims more is
    /// refused, and so is one of which more comes out than it claims.
    static let partLimit = 48 << 20

    private let handle: OpaquePointer

    /// `nil` where `bytes` are no archive.
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

    /// The contents of the file of that name; `nil` where there is none.
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
