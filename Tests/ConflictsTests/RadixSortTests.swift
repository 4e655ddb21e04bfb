import TestSupport
import Testing

@testable import Conflicts

struct RadixSortTests {
    @Test(arguments: [Int.min...Int.max, 0...1, 0...100_000, -50...50, 7...7], [0, 1, 2, 255, 256, 3_000])
    func `what is sorted is in order, and what is equal in the order it had`(range: ClosedRange<Int>, count: Int) {
        var chance = SeededGenerator(seed: UInt64(count))
        let elements = (0..<count).map { (key: Int.random(in: range, using: &chance), position: $0) }
        let sorted = radixSorted(elements, by: \.key)
        let expected = elements.sorted { ($0.key, $0.position) < ($1.key, $1.position) }
        #expect(sorted.elementsEqual(expected) { $0 == $1 })
    }
}
