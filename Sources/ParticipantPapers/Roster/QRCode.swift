internal import Documents
internal import CQREncode

/// The smallest QR code (ISO/IEC 18004) for a text, with error correction level M.
enum QRCode {
    /// The rows of squares from the top, `1` for dark and `0` for light, without the margin of four; `nil` if the text is too long.
    static func rows(of text: String) -> [String]? {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let squares = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        return (0..<width).map { row in String(squares[(row * width)..<((row + 1) * width)].map { $0 & 1 == 1 ? "1" : "0" }) }
    }
}
