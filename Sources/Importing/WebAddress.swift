extension String {
    /// An absolute address that a client may open.
    package var isWebAddress: Bool {
        let isLeadCorrect = lowercased().hasPrefix("https://") || lowercased().hasPrefix("http://")
        return isLeadCorrect && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0) }
    }
}
