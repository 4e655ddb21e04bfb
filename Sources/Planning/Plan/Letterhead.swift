internal import Glibc

/// Who issues the documents, and the colour they are printed in.
package struct Letterhead: Hashable, Sendable {
    package var name: LocalizedText?
    /// May have several lines.
    package var address: LocalizedText?
    /// The path of an image, in the plan's folder or below.
    package var logo: String?
    package var color: ThemeColor?

    package init() {}

    /// Whether the path names an image (SVG, PNG, JPEG) in the plan's folder or below.
    package static func isLogo(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return ["svg", "png", "jpg", "jpeg"].contains { path.lowercased().hasSuffix("." + $0) }
            && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && !path.unicodeScalars.contains { $0.value < 0x20 }
    }
}

/// A colour for headings and lines, dark enough to be read on white.
package struct ThemeColor: Hashable, Sendable, CustomStringConvertible {
    /// Such as `#17405f`.
    package let description: String

    /// `nil` unless the text is a colour dark enough for white paper: WCAG 2.2 requires a contrast of 4.5 (section 1.4.3).
    package init?(_ text: String) {
        guard text.hasPrefix("#"), text.utf8.count == 7, let value = UInt32(text.dropFirst(), radix: 16), !text.contains("+") else {
            return nil
        }
        // The relative luminance of sRGB, as WCAG 2.2 defines it.
        let parts = [16, 8, 0].map { Double(value >> $0 & 0xFF) / 255 }.map { $0 <= 0.04045 ? $0 / 12.92 : power($0) }
        let luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        guard 1.05 / (luminance + 0.05) >= 4.5 else { return nil }
        description = text.lowercased()
    }
}

/// ((x + 0.055) / 1.055) to the power of 2.4.
private func power(_ value: Double) -> Double { pow((value + 0.055) / 1.055, 2.4) }
