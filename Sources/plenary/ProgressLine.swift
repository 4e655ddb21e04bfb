internal import Foundation

/// A line on standard error that counts, shown only on a terminal and only for work of over a second.
final class ProgressLine {
    private let name: String
    private let isShown = isatty(STDERR_FILENO) == 1
    private let began = Date()
    private var last = Date.distantPast

    init(_ name: String) { self.name = name }

    deinit { if last != .distantPast { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) } }

    func show(_ done: Int, of total: Int) {
        let now = Date()
        guard isShown, now.timeIntervalSince(began) > 1, now.timeIntervalSince(last) > 0.1 else { return }
        last = now
        FileHandle.standardError.write(Data("\r\(name) \(done) of \(total)\u{1B}[K".utf8))
    }
}
