package import Planning
package import Time
package import Wording

/// The text of an invitation that people read; their calendars read the rest.
package struct InvitationLetter: Hashable, Sendable {
    package enum Occasion: String, CaseIterable, Sendable {
        case invitation, update
        /// The activity is cancelled.
        case cancellation
        /// The activity takes place without the reader.
        case withdrawal
    }

    /// The subject of the letter, in the reader's language.
    package struct Matter: Hashable, Sendable {
        package var title: String
        package var when: ClockSchedule?
        /// The zones of start and end.
        package var zone = ZoneID.utc
        package var endZone = ZoneID.utc
        package var place: Place.ID?
        package var location: String?
        package var role: Participation.Role?
        package var description: String?

        package init(title: String) { self.title = title }
    }

    package let subject: String
    package let text: String

    package init(_ occasion: Occasion, about matter: Matter, in plan: ResolvedPlan, languages: Languages) {
        let reader = Reader(languages: languages, plan: plan.plan)
        let title = clean(matter.title)
        subject = reader[.subject(of: occasion)] + reader[.colon] + title

        let facts: [(String, String?)] = [
            (reader["heading.when"], matter.when.map { reader.when($0, of: matter, in: plan) }),
            (reader["heading.place"], matter.location.map(clean)),
            (reader["heading.role"], matter.role.map { reader[.role($0)] }),
        ]
        var parts = [
            reader[.opening(of: occasion)],
            ([title] + facts.compactMap { name, value in value.map { name + reader[.colon] + $0 } }).joined(separator: "\n"),
        ]
        if occasion == .invitation || occasion == .update {
            if let description = matter.description {
                let lines = description.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                parts.append(lines.map { clean(String($0)) }.joined(separator: "\n"))
            }
            parts.append(reader[.howToReply])
        }
        text = parts.joined(separator: "\n\n") + "\n"
    }
}

extension Phrase {
    static let howToReply: Phrase = "letter.reply"

    /// How the subject begins.
    static func subject(of occasion: InvitationLetter.Occasion) -> Phrase { Phrase("letter.\(occasion.rawValue).subject") }

    /// The first sentence.
    static func opening(of occasion: InvitationLetter.Occasion) -> Phrase { Phrase("letter.\(occasion.rawValue).opening") }
}

extension Reader {
    /// `Tuesday, 11 May 2027, 09:00–10:00, Paris time (UTC+2)`
    fileprivate func when(_ schedule: ClockSchedule, of matter: InvitationLetter.Matter, in plan: ResolvedPlan) -> String {
        guard case .timed(let start, let end) = schedule else { return when(schedule) }
        let clocks = [(matter.zone, start), (matter.endZone, end)].map { zone, local in
            clock(zone, at: plan.rules(of: zone).resolve(local).instant, place: matter.place, in: plan)
        }
        return joined([when(schedule), clocks[0] == clocks[1] ? clocks[0] : clocks.joined(separator: " – ")], by: self[.comma])
    }
}
