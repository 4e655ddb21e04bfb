package import Documents
/// Itineraries of several people that follow each other on a page, as those of a programme's speakers, who mostly have one talk.
package struct Itineraries: PrintedDocument {
    package static let templateName = "itineraries"

    package var edition: Edition
    package var headings: Headings
    /// Names the file.
    package var title: String
    package var itineraries: [Itinerary]

    /// Those that have the same edition and follow each other, in the order given.
    package static func gathered(_ all: [Itinerary], title: String) -> [Itineraries] {
        all.reduce(into: []) { gathered, itinerary in
            if gathered.last?.edition == itinerary.edition {
                gathered[gathered.count - 1].itineraries.append(itinerary)
            } else {
                gathered.append(
                    Itineraries(edition: itinerary.edition, headings: itinerary.headings, title: title, itineraries: [itinerary]))
            }
        }
    }
}
