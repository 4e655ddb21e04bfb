import ICalendar

/// What libFuzzer calls with whatever it makes up: reads it, writes what was read, and reads that again.
/// A promise that doesn't hold is a crash.
@_cdecl("LLVMFuzzerTestOneInput")
package func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    survive(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

private func survive(_ bytes: [UInt8]) {
    guard let (calendars, issues) = try? VCalendar.read(bytes) else { return }
    if bytes.count.isMultiple(of: 4) { readPiecemeal(bytes, calendars, issues) }
    for issue in issues where issue.line < 1 || issue.description.isEmpty { fatalError("an issue without a place or words") }
    for calendar in calendars {
        let written = calendar.bytes()
        guard let again = try? VCalendar.read(written), again.calendars == [calendar] else {
            fatalError("what was written reads otherwise: \(String(decoding: written, as: UTF8.self))")
        }
        // Equal texts may differ in bytes: é is one scalar or two.
        guard again.calendars[0].bytes() == written else { fatalError("what was written is written otherwise the second time") }
        if issues.isEmpty, let issue = again.issues.first { fatalError("what was right is written wrong, line \(issue)") }
    }
}

/// However the stream comes, it holds the same.
private func readPiecemeal(_ bytes: [UInt8], _ calendars: [VCalendar], _ issues: [ReadIssue]) {
    let size = 1 + Int(bytes[bytes.count / 2] & 0x3F)
    let pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min(bytes.count, $0 + size)]) }
    guard let read = try? VCalendar.read(pieces: pieces, by: CalendarReader(blockSize: size)), read == (calendars, issues) else {
        fatalError("in pieces of \(size) the stream reads otherwise: \(issues.map(\.description)) \n\n \((try? VCalendar.read(pieces: pieces, by: CalendarReader(blockSize: size)))?.issues.map(\.description) ?? [])")
    }
}
