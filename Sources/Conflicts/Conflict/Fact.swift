package import Planning
package import Time

/// One thing that a rule found out, of which sentences and reports are made.
package enum Fact: Hashable, Sendable {
    case activity(Activity.ID)
    case activities([Activity.ID])
    case place(Place.ID)
    case resource(Resource)
    case resources([Resource])
    case count(Int)
    case minutes(Minutes)
    case clock(LocalTime)
    case time(LocalDateTime, ZoneID)
    /// On the clocks of their places.
    case times([ClockSchedule])
    /// A length of each of several.
    case each([Resource: Minutes])
    case days([LocalDate])
    case country(CountryCode)
    case languages([LanguageTag])
    case text(LocalizedText)
    /// A word of the model, as `classroom` or `walk`.
    case word(String)
}

extension Fact {
    static func word(_ value: some RawRepresentable<String>) -> Fact { .word(value.rawValue) }

    /// Every activity concerned, where a sentence has named them already.
    static let allOfThem = Fact.word("allOfThem")

    /// Of a fact that says no more than that it is so.
    static func flag(_ name: Name) -> Fact { .word(name.rawValue) }
}
