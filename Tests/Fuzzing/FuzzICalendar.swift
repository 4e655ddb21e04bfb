import ICalendar

/// What libFuzzer calls with whatever it makes up: reads it, writes what was read, and reads that again.
/// A promise that doesn't hold is a crash.
private let testOneInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt = { start, count in
    survive(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The program's start, under the name that the package manager gives it.
@_cdecl("FuzzICalendar_main")
package func start(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    var (count, arguments) = (count, arguments)
    return runDriver(&count, &arguments, testOneInput)
}

private func survive(_ bytes: [UInt8]) {
    guard let (calendars, issues) = try? VCalendar.read(bytes) else { return }
    let mayBeTree = bytes.contains { "[<".utf8.contains($0) }  // jCal and xCal don't come in pieces
    if bytes.count.isMultiple(of: 4), !mayBeTree { readPiecemeal(bytes, calendars, issues) }
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

/// However the stream comes, it holds the same, and the same is told of it.
private func readPiecemeal(_ bytes: [UInt8], _ calendars: [VCalendar], _ issues: [ReadIssue]) {
    let size = 1 + Int(bytes[bytes.count / 2] & 0x3F)
    let pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min(bytes.count, $0 + size)]) }
    guard let read = try? VCalendar.read(pieces: pieces, by: CalendarReader(blockSize: size)), read.calendars == calendars else {
        fatalError("in pieces of \(size) the stream reads otherwise")
    }
    let difference = Set(issues).symmetricDifference(read.issues)
    guard difference.isEmpty else { fatalError("in pieces of \(size) other issues are told: \(difference)") }
}
