extension ResolvedPlan {
    /// The name of what the scope stands for; `nil` for the whole plan.
    package func name(of scope: Scope, in languages: [LanguageTag]) -> String? {
        switch scope {
        case .everything: nil
        case .activity(let id): activity(id)?.activity.title.text(in: languages)
        case .participant(let id): name(of: id, in: languages)
        case .place(let id): place(id)?.place.name.text(in: languages)
        case .vehicle(let id): vehicle(id)?.name.text(in: languages)
        }
    }

    package func name(of id: Participant.ID, in languages: [LanguageTag]) -> String? {
        switch participant(id) {
        case .person(let person)?: person.name.text(in: languages)
        case .delegation(let delegation)?: delegation.name.text(in: languages)
        case .organization(let organization)?: organization.name.text(in: languages)
        case nil: nil
        }
    }
}
