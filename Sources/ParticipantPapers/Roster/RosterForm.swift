internal import Documents
/// A list, or what a roster is for on paper.
package enum RosterForm: String, CaseIterable, Sendable {
    case list
    case signIn = "sign-in"
    case nameCards = "name-cards"
    case nameplates
    case countryPlates = "country-plates"
    case badges, seating

    /// Whether organizations have no place in it: they sign nothing and wear nothing.
    var isOfPeople: Bool { [.signIn, .nameCards, .badges].contains(self) }
}
