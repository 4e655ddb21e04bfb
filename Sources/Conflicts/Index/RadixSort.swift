/// In ascending order of an integer, those with the same one in the order they had (least significant digit first).
func radixSorted<Element>(_ elements: [Element], by key: (Element) -> Int) -> [Element] {
    guard let lowest = elements.lazy.map(key).min(), let highest = elements.lazy.map(key).max(), lowest < highest else { return elements }
    if elements.count < 256 {
        return elements.enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }.map(\.element)
    }
    let range = UInt(bitPattern: highest &- lowest)
    var (from, to) = (elements, elements)
    var shift = 0
    while shift < UInt.bitWidth, range >> UInt(shift) > 0 {
        var counts = [Int](repeating: 0, count: 1 << 11)
        for element in from { counts[digit(of: key(element), lowest, shift)] += 1 }
        var position = 0
        for index in counts.indices { (counts[index], position) = (position, position + counts[index]) }
        for element in from {
            let digit = digit(of: key(element), lowest, shift)
            to[counts[digit]] = element
            counts[digit] += 1
        }
        swap(&from, &to)
        shift += 11
    }
    return from
}

private func digit(of key: Int, _ lowest: Int, _ shift: Int) -> Int {
    Int(truncatingIfNeeded: UInt(bitPattern: key &- lowest) >> UInt(shift) & (1 << 11 - 1))
}
