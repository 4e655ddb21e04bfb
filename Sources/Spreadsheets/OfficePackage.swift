internal import CZip
internal import Glibc

/// The files of an office document in one, as XLSX and DOCX are (ECMA-376 part 2).
package enum OfficePackage {
    /// In the order given, each with the same date, so that equal parts give equal bytes.
    package static func packed(_ parts: [(name: String, bytes: [UInt8])]) throws(WorkbookError) -> [UInt8] {
        guard let buffer = zip_source_buffer_create(nil, 0, 0, nil) else { throw .notWritten(reason: "no memory") }
        defer { zip_source_free(buffer) }
        zip_source_keep(buffer)
        guard let archive = zip_open_from_source(buffer, ZIP_TRUNCATE, nil) else {
            zip_source_free(buffer)
            throw .notWritten(reason: "no memory")
        }
        for (name, bytes) in parts {
            let size = max(1, bytes.count)
            guard let copy = malloc(size) else { continue }
            bytes.withUnsafeBytes { if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) } }
            let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)  // which frees the copy
            let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
            // 1 January 1980, the first day that an archive can name.
            if index >= 0 { zip_file_set_dostime(archive, zip_uint64_t(index), 0, 33, 0) }
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw .notWritten(reason: "the parts can't be packed")
        }
        var size = zip_stat_t()
        guard zip_source_stat(buffer, &size) == 0, zip_source_open(buffer) == 0 else {
            throw .notWritten(reason: "the package can't be read")
        }
        defer { zip_source_close(buffer) }
        var packed = [UInt8](repeating: 0, count: Int(size.size))
        guard zip_source_read(buffer, &packed, zip_uint64_t(packed.count)) == zip_int64_t(packed.count) else {
            throw .notWritten(reason: "the package can't be read")
        }
        return packed
    }
}
