internal import Foundation

/// A picture in a page, as a `data:` address holds it.
struct WordPicture: Hashable {
    /// `png`, `jpeg` or `svg`.
    let kind: String
    let bytes: [UInt8]
    /// The height over the width.
    let proportion: Double

    /// `nil` for another address, and for what is none of these kinds.
    init?(address: String) {
        guard let match = address.prefixMatch(of: /data:image\/(png|jpeg|svg\+xml);base64,/),
            let data = Data(base64Encoded: String(address[match.range.upperBound...]))
        else { return nil }
        bytes = [UInt8](data)
        kind = match.1 == "svg+xml" ? "svg" : String(match.1)
        let size: (width: Double, height: Double)? =
            switch kind {
            case "png": Self.sizeOfPNG(bytes)
            case "jpeg": Self.sizeOfJPEG(bytes)
            default: Self.sizeOfSVG(bytes)
            }
        guard let size, size.width > 0, size.height > 0 else { return nil }
        proportion = size.height / size.width
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Double { Double(bytes.reduce(0) { $0 << 8 | Int($1) }) }

    private static func sizeOfPNG(_ bytes: [UInt8]) -> (Double, Double)? {
        bytes.count < 24 ? nil : (number(bytes[16..<20]), number(bytes[20..<24]))
    }

    /// The frame header's (ITU T.81, B.2.2).
    private static func sizeOfJPEG(_ bytes: [UInt8]) -> (Double, Double)? {
        var position = 2
        while position + 9 < bytes.count, bytes[position] == 0xFF {
            let marker = bytes[position + 1]
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return (number(bytes[(position + 7)..<(position + 9)]), number(bytes[(position + 5)..<(position + 7)]))
            }
            position += 2 + Int(number(bytes[(position + 2)..<(position + 4)]))
        }
        return nil
    }

    private static func sizeOfSVG(_ bytes: [UInt8]) -> (Double, Double)? {
        let root = HTMLElement(page: String(decoding: bytes, as: UTF8.self)).first("svg")
        let box = (root?.attributes["viewbox"] ?? "").split { " ,".contains($0) }.compactMap { Double($0) }
        if box.count == 4 { return (box[2], box[3]) }
        func length(_ name: String) -> Double? { root?.attributes[name].flatMap { Double($0.prefix { "0123456789.".contains($0) }) } }
        guard let width = length("width"), let height = length("height") else { return (1, 1) }
        return (width, height)
    }
}
