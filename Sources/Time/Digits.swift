extension Int {
    /// Exactly `count` ASCII digits; no sign, no space.
    package init?(digits text: some StringProtocol, count: Int) {
        guard text.utf8.count == count, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        self.init(text)
    }

    /// Padded with zeros on the left to at least `width` digits.
    package func padded(to width: Int) -> String {
        let digits = String(magnitude)
        return (self < 0 ? "-" : "") + String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
