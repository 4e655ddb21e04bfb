extension Phrase {
    package static let arrivalsAndDepartures: Phrase = "paper.arrivals"
    package static let roomingList: Phrase = "paper.rooming"
    package static let transportOrder: Phrase = "paper.transport"
    package static let contactList: Phrase = "paper.contacts"
    package static let dietarySummary: Phrase = "paper.dietary"
    package static let roomSetup: Phrase = "paper.room-setup"
    package static let repliesToAskFor: Phrase = "paper.replies"

    package static let delegations: Phrase = "paper.delegations"
    package static let observers: Phrase = "paper.observers"
    package static let organizations: Phrase = "paper.organizations"
    package static let otherParticipants: Phrase = "paper.other-participants"
    package static let secretariat: Phrase = "paper.secretariat"
    package static let everybody: Phrase = "paper.everybody"
    package static let noDiet: Phrase = "paper.no-diet"
    package static let overdue: Phrase = "paper.overdue"
    /// `{name}`
    package static let partOf: Phrase = "paper.part-of"
    /// `{names}`
    package static let togetherWith: Phrase = "paper.together-with"
    /// `{name}`, `{language}`
    package static let interpretingFrom: Phrase = "paper.interpreting-from"
}
