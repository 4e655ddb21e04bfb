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
    /// What a list says that goes by names, where the plan has no family names, or not all.
    package static let byNameAsWritten: Phrase = "document.by-name-as-written"
    package static let partlyByFamilyName: Phrase = "document.partly-by-family-name"
    /// In a plan of seats.
    package static let front: Phrase = "seating.front"
    package static let placeOfHonour: Phrase = "seating.place-of-honour"
    package static let secondRow: Phrase = "seating.second-row"
    package static let notAtTheTable: Phrase = "seating.not-at-the-table"
    /// `{n}`
    package static let row: Phrase = "seating.row"
    package static let table: Phrase = "seating.table"
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
