internal import Documents
internal import Planning
internal import Time
internal import Wording

/// Somebody who was asked, and hasn't said that they come.
private struct Asked {
    let activity: ResolvedActivity
    let participation: Participation
    let replyBy: LocalDate?
    let name: String
}

extension PaperWriter {
    /// Whom to ask again, the most urgent first, with how many have answered what.
    func replies() -> PaperDraft {
        var seen: Set<Occurrence> = []
        let asked = plan.activities.filter { isAsked($0) }.flatMap { activity in
            // Who is asked to a series is asked once.
            activity.activity.participations.filter {
                $0.role != .organizer
                    && (activity.occurrence == nil
                        || seen.insert(Occurrence(series: activity.idInPlan, who: $0.who, role: $0.role, status: $0.status)).inserted)
            }.map { Asked(activity: activity, participation: $0, replyBy: plan.replyBy(of: activity), name: addressed($0)) }
        }
        let waiting = asked.filter { $0.participation.status == .needsAction }
        let sections = [
            section(reader[.overdue], waiting.filter(isOverdue)),
            section(reader[.reply(.needsAction)], waiting.filter { !isOverdue($0) }),
            section(reader[.reply(.tentative)], asked.filter { $0.participation.status == .tentative }),
            section(reader[.reply(.declined)], asked.filter { $0.participation.status == .declined }),
            section(reader[.reply(.delegated)], asked.filter { $0.participation.status == .delegated }),
        ].compactMap { $0 }
        let statuses = Participation.Status.allCases.compactMap { status -> FactLine? in
            let number = asked.count { $0.participation.status == status }
            return number == 0 ? nil : FactLine(label: reader[.reply(status)], text: reader.number(number))
        }
        return PaperDraft(
            sectionColumns: [reader["heading.reply"]],
            columns: [
                reader["heading.people"], reader["heading.body"], reader["heading.contacts"], reader["heading.phone"],
                reader["heading.email"], reader["heading.programme"], reader["heading.when"], reader["heading.role"],
                reader["heading.reply-by"],
            ], facts: statuses, activities: asked.map(\.activity), sections: sections)
    }

    private struct Occurrence: Hashable {
        let series: Activity.ID
        let who: Participant.ID
        let role: Participation.Role
        let status: Participation.Status
    }

    /// Rides and breaks are what somebody comes to who comes to the rest.
    private func isAsked(_ activity: ResolvedActivity) -> Bool {
        ![.transfer, .flight, .break, .milestone].contains(activity.activity.kind) && activity.status != .cancelled
            && (day == nil || activity.when?.days.contains(day!) ?? false)
    }

    private func isOverdue(_ asked: Asked) -> Bool {
        guard let today, let day = asked.replyBy, day < today else { return false }
        return asked.activity.when.map { $0.days.upperBound >= today } ?? true
    }

    /// By name, so that one call is about everything that somebody was asked to.
    private func section(_ heading: String, _ asked: [Asked]) -> PaperDraft.Section? {
        if asked.isEmpty { return nil }
        let sorted = asked.enumerated().sorted { left, right in
            let order = reader.compare(left.element.name, right.element.name)
            return order == 0 ? left.offset < right.offset : order < 0
        }.map(\.element)
        return PaperDraft.Section(heading: Worded(heading), values: [.text(Worded(heading))], rows: sorted.map(row))
    }

    private func row(_ asked: Asked) -> [PaperDraft.Cell] {
        let activity = asked.activity
        let reached = reached(asked.participation.who)
        return [
            .text(Worded(asked.name)), .optional(reached.body), .optional(reached.person), .optional(reached.phone),
            .optional(reached.email), title(of: activity), .optional(activity.when.map(reader.abbreviated)),
            .optional(
                reader[.role(asked.participation.role)]
                    + (asked.participation.isRequired ? "" : " (\(reader["heading.optional"]))")),
            .optional(asked.replyBy),
        ]
    }

    /// How to reach them: of a delegation its liaison, or else its head.
    private func reached(_ id: Participant.ID) -> (body: String?, person: String?, phone: String?, email: String?) {
        switch plan.participant(id) {
        case .person(let person)?: return (body(of: person), nil, person.phone.map(clean), person.email.map(clean))
        case .delegation(let delegation)?:
            let person = (delegation.liaison ?? delegation.head).flatMap(plan.person)
            return (
                nil, person.map { addressed($0.id) }, person?.phone.map(clean),
                (delegation.email ?? person?.email).map(clean)
            )
        case .organization(let body)?: return (nil, nil, body.phone.map(clean), body.email.map(clean))
        case nil: return (nil, nil, nil, nil)
        }
    }
}
