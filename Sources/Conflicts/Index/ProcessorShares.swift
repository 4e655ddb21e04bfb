internal import Dispatch
internal import Glibc

/// What is to be done for many, in a share for each processor; the results come in the order of the shares, whichever is done first.
struct ProcessorShares: Sendable {
    private let all: [Range<Int>]

    /// Few are one share: handing them out would take longer.
    init(of count: Int, atLeast least: Int = 4_096) {
        let number = max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), count / least, 64))
        all = (0..<number).map { (count * $0 / number)..<(count * ($0 + 1) / number) }
    }

    func map<Result: Sendable>(_ body: @Sendable (Range<Int>) -> Result) -> [Result] {
        if all.count == 1 { return [body(all[0])] }
        return [Result](unsafeUninitializedCapacity: all.count) { buffer, count in
            nonisolated(unsafe) let buffer = buffer
            DispatchQueue.concurrentPerform(iterations: all.count) { buffer.initializeElement(at: $0, to: body(all[$0])) }
            count = all.count
        }
    }

    /// With the number of each share.
    func forEach(_ body: @Sendable (Int, Range<Int>) -> Void) {
        if all.count == 1 { return body(0, all[0]) }
        DispatchQueue.concurrentPerform(iterations: all.count) { body($0, all[$0]) }
    }
}
