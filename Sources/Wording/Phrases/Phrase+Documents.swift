extension Phrase {
    package static let itinerary: Phrase = "document.itinerary"
    package static let timetable: Phrase = "document.timetable"
    package static let review: Phrase = "document.review"
    /// `{n}` of `{total}`
    package static let page: Phrase = "document.page"
    package static let listOfParticipants: Phrase = "document.list-of-participants"
    package static let calendars: Phrase = "document.calendars"
    package static let subscribe: Phrase = "document.subscribe"
    /// `{n}`
    package static let total: Phrase = "document.total"
    /// How many people come: `{n}`
    package static let headCount: Phrase = "document.head-count"
    /// `{n}`
    package static let stillToBeNamed: Phrase = "document.still-to-be-named"
    /// `{date}`
    package static let revised: Phrase = "document.revised"
    /// `{place}`, `{offset}`
    package static let localTime: Phrase = "document.local-time"

    /// `{time}`
    package static let leave: Phrase = "document.leave"
    /// `{flight}`
    package static let onBoard: Phrase = "document.on-board"

    /// Between the parts of a line.
    package static let comma: Phrase = "list.comma"
    /// Behind a label on the line of its text.
    package static let colon: Phrase = "list.colon"
    /// Between a place and the one around it.
    static let placeSeparator: Phrase = "list.places"
    /// Whether places are listed from the country down to the room: `yes` or `no`.
    static let placesOutermostFirst: Phrase = "format.places-outermost-first"
    /// Around a title in a sentence: `{text}`
    static let quotation: Phrase = "list.quotation"
    /// At the end of a list that is cut: `{n}`
    static let others: Phrase = "list.others"
    /// Whether lengths of time are written out: `wide` or `short`.
    static let durationWidth: Phrase = "format.durations"
}
