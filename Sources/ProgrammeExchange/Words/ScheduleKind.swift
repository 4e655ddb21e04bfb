internal import Planning

/// What kind of activity the type of an event means.
enum ScheduleKind {
    /// The kind, and whether it says all that the type does; what isn't known is a session.
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
