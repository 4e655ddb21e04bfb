internal import ICalendar

extension Quirk {
    /// Lotus Notes adds properties about its own databases, which mean nothing elsewhere, and the charset of the stream, which is
    /// always UTF-8.
    static let lotus = Quirk(
        straighten: { event in
            _ = event.take("X-LOTUS-CHARSET", where: { $0.value.uppercased() == "UTF-8" })
        }, idle: ["X-LOTUS-CHARSET"])
}
