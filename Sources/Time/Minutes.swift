/// A length of time in whole minutes.
package typealias Minutes = Int

extension Minutes {
    /// Reads an ISO 8601 duration: `PT90M`, `PT1H30M`, `P1DT2H`, in which days have 24 hours.
    package init?(iso8601 text: String) {
        guard let length = ElapsedTime(text), length.seconds % 60 == 0 else { return nil }
        self = length.days * 1440 + length.seconds / 60
    }
}
