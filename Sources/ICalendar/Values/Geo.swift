/// GEO (RFC 5545 section 3.8.1.6), rounded to the six decimals that are written, a tenth of a metre.
package struct Geo: Hashable, Sendable {
    package let latitude: Double
    package let longitude: Double

    /// In degrees; `nil` outside of ±90 degrees of latitude and ±180 of longitude.
    package init?(latitude: Double, longitude: Double) {
        guard abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }  // false for NaN
        self.latitude = Self.rounded(latitude)
        self.longitude = Self.rounded(longitude)
    }

    private static func rounded(_ degrees: Double) -> Double { (degrees * 1_000_000).rounded() / 1_000_000 + 0 }  // no -0.0
}
