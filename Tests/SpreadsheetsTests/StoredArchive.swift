/// A ZIP archive of uncompressed files, for workbooks that no program writes.
func storedArchive(_ files: [(name: String, text: String)]) -> [UInt8] {
    var (archive, directory): ([UInt8], [UInt8]) = ([], [])
    for file in files {
        let (name, contents) = (Array(file.name.utf8), Array(file.text.utf8))
        let offset = archive.count
        // Version 2.0, no flags, stored, no time; then checksum and sizes.
        let common: [UInt8] =
            [20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + octets(checksum(of: contents)) + octets(UInt32(contents.count))
            + octets(UInt32(contents.count))
            + octets(UInt16(name.count)) + [0, 0]
        archive += [0x50, 0x4B, 3, 4] + common + name + contents
        directory +=
            [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10) + octets(UInt32(offset)) + name
    }
    let end: [UInt8] =
        [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + octets(UInt16(files.count)) + octets(UInt16(files.count)) + octets(UInt32(directory.count))
        + octets(UInt32(archive.count)) + [0, 0]
    return archive + directory + end
}

private func octets(_ number: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: number.littleEndian, Array.init) }

/// CRC-32, as ZIP has it.
private func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
}
