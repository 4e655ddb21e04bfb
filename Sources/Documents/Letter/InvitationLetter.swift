package import Planning

/// What people read in an invitation, beside what their calendars do.
package struct InvitationLetter: Hashable, Sendable {
    package enum Occasion: Hashable, Sendable {
        case invitation, update
        /// It doesn't take place.
        case cancellation
        /// It does, without the reader.
        case withdrawal
    }

    /// What it is about, in the reader's language where it is text.
    package struct Matter: Hashable, Sendable {
        package var title: String
        package var when: Schedule?
        /// The zones that start and end are told in.
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
        let (words, headings) = (InvitationWords.all[reader.language.language.rawValue] ?? .english, reader.words.headings)
        let (subject, opening) = words.occasions[occasion]!  // it has every occasion
        let title = clean(matter.title)
        self.subject = subject + headings.colon + title

        let facts: [(String, String?)] = [
            (headings.when, matter.when.map { reader.when($0, of: matter, in: plan) }),
            (headings.place, matter.location.map(clean)),
            (headings.role, matter.role.flatMap { reader.words.roles[$0] }),
        ]
        var parts = [
            opening, ([title] + facts.compactMap { name, value in value.map { name + headings.colon + $0 } }).joined(separator: "\n"),
        ]
        if occasion == .invitation || occasion == .update {
            if let description = matter.description {
                let lines = description.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                parts.append(lines.map { clean(String($0)) }.joined(separator: "\n"))
            }
            parts.append(words.reply)
        }
        text = parts.joined(separator: "\n\n") + "\n"
    }
}

extension Reader {
    /// `Tuesday, 11 May 2027, 09:00–10:00, Paris time (UTC+2)`
    fileprivate func when(_ schedule: Schedule, of matter: InvitationLetter.Matter, in plan: ResolvedPlan) -> String {
        guard case .timed(let start, let end) = schedule else { return when(schedule) }
        let clocks = [(matter.zone, start), (matter.endZone, end)].map { zone, local in
            clock(zone, at: plan.rules(of: zone).resolve(local).instant, place: matter.place, in: plan)
        }
        return joined([when(schedule), clocks[0] == clocks[1] ? clocks[0] : clocks.joined(separator: " – ")], by: words.comma)
    }
}
