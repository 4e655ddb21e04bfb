internal import ICalendar

extension Quirk {
    /// Apple repeats the place with coordinates, and with its name separate from the address:
    /// `X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="1 Infinite Loop";X-TITLE=Apple:geo:37.331,-122.030`, with commas escaped as in
    /// a TEXT.
    static let apple = Quirk(straighten: { event in
        guard let place = event.take("X-APPLE-STRUCTURED-LOCATION") else { return }
        let parts = place.value.lowercased().split(separator: ":", maxSplits: 1)
        if event.geo == nil, parts.first == "geo", let position = parts.last?.split(separator: ";").first {
            let degrees = position.split(separator: ",").prefix(2).map { Double($0) }
            if degrees.count == 2, let latitude = degrees[0], let longitude = degrees[1] {
                event.geo = Geo(latitude: latitude, longitude: longitude)
            }
        }
        if event.location == nil {
            let parts = [place["X-TITLE"], place["X-ADDRESS"]].compactMap { $0?.split(separator: "\\,").joined(separator: ",") }.filter {
                !$0.isEmpty
            }
            if !parts.isEmpty { event.location = parts.joined(separator: "\n") }
        }
    })
}
