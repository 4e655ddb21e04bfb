package import Planning
package import Wording

/// Edits of a plan in words.
package struct EditWording: Sendable {
    package let plan: ResolvedPlan
    package let reader: Reader

    package init(plan: ResolvedPlan, languages: Languages) {
        self.plan = plan
        reader = Reader(languages: languages, plan: plan.plan)
    }

    package func text(of edit: PlanEdit) -> String {
        switch edit {
        case .move(let id, let when): phrase(.move, ["title": title(id), "when": .text(reader.abbreviated(plan.shown(when, of: id)))])
        case .relocate(let id, let place):
            phrase(.relocate, ["title": title(id), "place": .text(reader.name(of: place, in: plan)), "seats": seats(place)])
        case .relayout(let id, let layout):
            phrase(.relayout, ["title": title(id), "layout": .text(reader.planWord(layout.rawValue))])
        case .replace(let old, let new, let id): phrase(.replace, ["title": title(id), "old": name(old), "new": name(new)])
        case .replaceVehicle(let old, let new, let id):
            phrase(.replaceVehicle, ["title": title(id), "old": name(old), "new": name(new)])
        case .assign(let vehicle, let id): phrase(.assign, ["title": title(id), "vehicle": name(vehicle)])
        case .redirect(let id, let place):
            phrase(.redirect, ["title": title(id), "place": .text(reader.name(of: place, in: plan))])
        case .withdraw(let who, let id): phrase(.withdraw, ["title": title(id), "who": name(who)])
        case .excuse(let who, let id): phrase(.excuse, ["title": title(id), "who": name(who)])
        case .split(let delegation, let id, let members, let lead):
            phrase(
                .split,
                [
                    "title": title(id), "delegation": name(Participant.ID(delegation)),
                    "members": .text(members.map { reader.name(of: Participant.ID($0), in: plan) }.joined(separator: reader[.comma])),
                    "lead": lead.map { name(Participant.ID($0)) },
                ])
        case .join(let participation, let id):
            phrase(
                .join,
                [
                    "title": title(id), "who": name(participation.who),
                    "role": .text(reader[.role(participation.role)].lowercased()),
                ])
        case .cancel(let id): phrase(.cancel, ["title": title(id)])
        case .add(let activity, _): phrase(.add, ["title": .text(reader.quoted(reader.text(activity.title)))])
        case .name(let head, let delegation):
            phrase(.nameHead, ["head": name(Participant.ID(head)), "delegation": name(Participant.ID(delegation))])
        case .accept(let acceptance): phrase(.accept, ["reason": .text(acceptance.reason)])
        }
    }

    package var noWayOut: String { reader[.noWayOut] }

    package var chooseOne: String { reader[.chooseOne] }

    /// Behind a way out that resolves other conflicts too, with a space before it.
    package func alsoGone(_ count: Int) -> String { count > 0 ? " " + reader.phrase(.alsoGone, ["n": .number(count)]) : "" }

    private func phrase(_ phrase: Phrase, _ values: [String: PhraseValue?]) -> String {
        reader.phrase(phrase, values.compactMapValues { $0 })
    }

    private func title(_ id: Activity.ID) -> PhraseValue { .text(reader.quoted(reader.title(of: id, in: plan))) }

    private func name(_ id: Participant.ID) -> PhraseValue { .text(reader.name(of: id, in: plan)) }

    private func name(_ id: Vehicle.ID) -> PhraseValue { .text(reader.name(of: id, in: plan)) }

    /// `nil` where nobody counted them.
    private func seats(_ id: Place.ID) -> PhraseValue? {
        if case .any(let seats)? = plan.place(id)?.place.capacity { .number(seats) } else { nil }
    }
}
