internal import Conflicts
package import Planning

/// Edits of a plan in words.
package struct EditWording: Sendable {
    package let plan: ResolvedPlan
    package let languages: [LanguageTag]

    package init(plan: ResolvedPlan, languages: [LanguageTag]) {
        self.plan = plan
        self.languages = languages
    }

    package func text(of edit: PlanEdit) -> String {
        switch edit {
        case .move(let id, let when): "Move \(title(id)) to \(told(when))."
        case .relocate(let id, let place): "Hold \(title(id)) in \(name(place))\(seats(place))."
        case .relayout(let id, let layout): "Hold \(title(id)) in the layout '\(layout.rawValue)'."
        case .replace(let old, let new, let id): "Let \(name(new)) take the place of \(name(old)) in \(title(id))."
        case .replaceVehicle(let old, let new, let id):
            "Use \(plan.vehicle(new)?.name.text(in: languages) ?? new.rawValue) instead of \(plan.vehicle(old)?.name.text(in: languages) ?? old.rawValue) for \(title(id))."
        case .withdraw(let who, let id): "Let \(title(id)) do without \(name(who))."
        case .excuse(let who, let id): "Excuse \(name(who)) from \(title(id))."
        case .split(let delegation, let id, let members, let lead):
            "To \(title(id)) come, of \(name(Participant.ID(delegation))), "
                + members.map { name(Participant.ID($0)) }.joined(separator: ", ")
                + (lead.map { ", led by \(name(Participant.ID($0)))" } ?? "") + "."
        case .join(let participation, let id): "Add \(name(participation.who)) to \(title(id)) as \(participation.role.rawValue)."
        case .cancel(let id): "Cancel \(title(id))."
        case .add(let activity, _): "Add “\(activity.title.text(in: languages))”."
        case .name(let head, let delegation): "Name \(name(Participant.ID(head))) as head of \(name(Participant.ID(delegation)))."
        case .accept(let acceptance): "Accept it: \(acceptance.reason)"
        }
    }

    private func title(_ id: Activity.ID) -> String { "“\(plan.activity(id)?.activity.title.text(in: languages) ?? id.rawValue)”" }

    private func told(_ when: Schedule) -> String {
        let sentences = Sentences.in([.english])
        return switch when {
        case .timed(let start, let end):
            "\(sentences.day(start.date)), \(start.time)–\(start.date == end.date ? "" : "\(sentences.day(end.date)), ")\(end.time)"
        case .allDay(let first, let last): first == last ? sentences.day(first) : "\(sentences.day(first)) – \(sentences.day(last))"
        }
    }

    private func name(_ id: Place.ID) -> String { plan.place(id)?.place.name.text(in: languages) ?? id.rawValue }

    private func seats(_ id: Place.ID) -> String {
        guard case .any(let seats)? = plan.place(id)?.place.capacity else { return "" }
        return " (seats \(seats))"
    }

    private func name(_ id: Participant.ID) -> String {
        let name: LocalizedText? =
            switch plan.participant(id) {
            case .person(let person)?: person.name
            case .delegation(let delegation)?: delegation.name
            case .organization(let organization)?: organization.name
            case nil: nil
            }
        return name?.text(in: languages) ?? id.rawValue
    }
}
