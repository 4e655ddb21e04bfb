package import Time

/// What of a programme an agenda has.
package struct AgendaChoice: Hashable, Sendable {
    /// What may be left out.
    package enum Part: String, CaseIterable, Sendable {
        case abstracts, links, people, documents, outcomes
    }

    /// The only day; `nil` for all.
    package var day: LocalDate?
    /// The only track, as the plan names it in some language.
    package var track: String?
    package var without: Set<Part> = []

    package init() {}
}

extension Agenda {
    mutating func leaveOut(_ parts: Set<AgendaChoice.Part>) {
        if parts.isEmpty { return }
        // What stands over a whole programme says what it is; over a part of one it is an abstract.
        if parts.contains(.abstracts), !partOf.isEmpty { description = [] }
        if parts.contains(.links) { url = nil }
        if parts.contains(.people) { people = [] }
        documents = documents.leavingOut(parts)
        if parts.contains(.outcomes) { (outcomes, followUps) = ([], []) }
        for index in days.indices { days[index].entries = days[index].entries.leavingOut(parts) }
        unscheduled = unscheduled.leavingOut(parts)
    }
}

extension [Agenda.Entry] {
    fileprivate func leavingOut(_ parts: Set<AgendaChoice.Part>) -> [Agenda.Entry] {
        map { whole in
            var entry = whole
            if parts.contains(.abstracts) { entry.description = [] }
            if parts.contains(.links) { entry.url = nil }
            if parts.contains(.people) { (entry.people, entry.presenters, entry.interpreters) = ([], [], []) }
            entry.documents = entry.documents.leavingOut(parts)
            if parts.contains(.outcomes) { (entry.outcomes, entry.followUps) = ([], []) }
            entry.entries = entry.entries.leavingOut(parts)
            return entry
        }
    }
}

extension [Paper] {
    fileprivate func leavingOut(_ parts: Set<AgendaChoice.Part>) -> [Paper] {
        if parts.contains(.documents) { return [] }
        return parts.contains(.links) ? map { Paper(title: $0.title) } : self
    }
}
