internal import Planning

/// Guesses the kind of an activity from a word that another program uses for its type.
enum KindGuess {
    /// The kind, and whether it says as much as the word does. An unknown word is a session.
    static func kind(of type: String) -> (kind: Activity.Kind, isWhole: Bool) {
        let word = String(type.lowercased().filter { $0.isLetter || $0.isNumber })
        if let kind = Activity.Kind.allCases.first(where: { $0.rawValue.lowercased() == word }) { return (kind, true) }
        return (others[word] ?? .session, false)
    }

    private static let others: [String: Activity.Kind] = [
        "paneldiscussion": .panel, "podium": .panel, "handson": .workshop, "tutorial": .training, "bof": .meeting,
        "birdsofafeather": .meeting, "opening": .ceremony, "closing": .ceremony, "openingceremony": .ceremony,
        "closingceremony": .ceremony, "coffeebreak": .break, "pause": .break, "lunch": .meal, "dinner": .meal, "breakfast": .meal,
    ]
}
