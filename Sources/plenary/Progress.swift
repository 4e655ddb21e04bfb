internal import Foundation

/// A line on standard error that counts, shown only on a terminal and only for work of over a second.
struct Progress {
    private let total: Int
    private let name: String
    private let isShown = isatty(STDERR_FILENO) == 1
    private let began = Date()
    private var done = 0
    private var last = Date.distantPast

    init(total: Int, of name: String) {
        self.total = total
        self.name = name
    }

    mutating func step() {
        done += 1
        let now = Date()
        guard isShown, now.timeIntervalSince(began) > 1, now.timeIntervalSince(last) > 0.1 else { return }
        last = now
        FileHandle.standardError.write(Data("\r\(name) \(done) of \(total)\u{1B}[K".utf8))
    }

    func finish() {
        if last != .distantPast { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
