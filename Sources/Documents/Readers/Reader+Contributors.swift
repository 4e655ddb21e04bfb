package import Planning
package import Wording

extension Reader {
    /// The name in the person's own script and in Latin letters, if they differ from the one the reader gets.
    package func otherForms(of person: Person) -> [String] {
        let shown = text(person.name)
        let forms = [ownForm(of: person), latinForm(of: person.name)].compactMap { $0 }
        return forms.enumerated().filter { index, form in form != shown && !forms[..<index].contains(form) }.map(\.element)
    }

    private func ownForm(of person: Person) -> String? {
        let translations = person.name.translations
        let own = person.languages.lazy.compactMap { language in translations.first { $0.language.language == language.language } }.first
        if let own { return clean(own.text) }
        let others = translations.map { clean($0.text) }.filter { !isLatin($0) }
        return others.count == 1 ? others[0] : nil
    }

    private func latinForm(of name: LocalizedText) -> String? {
        let latin = name.translations.filter { isLatin($0.text) }
        return latin.min { rank($0.language) < rank($1.language) }.map { clean($0.text) }
    }

    /// Romanizations come before English, and English before other languages in Latin letters.
    private func rank(_ tag: LanguageTag) -> Int {
        tag.rawValue.contains("-Latn") ? 0 : tag.language == .english ? 1 : 2
    }

    /// Who takes part; of part of a delegation, also how many come.
    package func contributor(_ participation: Participation, in plan: ResolvedPlan) -> Contributor {
        var contributor = contributor(participation.who, isRemote: participation.isRemote, in: plan)
        if let count = headCount(of: participation, in: plan) { contributor.name += " (\(count))" }
        return contributor
    }

    /// `3 people`, where so many come of a delegation and not all are named.
    package func headCount(of participation: Participation, in plan: ResolvedPlan) -> String? {
        participation.isPart && plan.unnamed(in: participation) > 0
            ? participation.size.map { phrase(.headCount, ["n": .number($0)]) } : nil
    }

    package func contributor(_ id: Participant.ID, isRemote: Bool = false, in plan: ResolvedPlan) -> Contributor {
        switch plan.participant(id) {
        case .person(let person)?:
            let organization = person.organization.flatMap { plan.organization($0) }
            let (title, country) = (person.title.map(text), person.country.map(country))
            let body = organization.map { text($0.name) }
            let affiliation = [title, body ?? country].compactMap { $0 }
            return Contributor(
                name: text(person.name), honorific: person.honorific.map(text), title: title, organization: body, country: country,
                affiliation: affiliation.isEmpty ? nil : joined(affiliation, by: self[.comma]), isRemote: isRemote)
        case .delegation(let delegation)?:
            return Contributor(name: text(delegation.name), isRemote: isRemote)
        case .organization(let organization)?:
            return Contributor(name: text(organization.name), country: organization.country.map(country), isRemote: isRemote)
        case nil:
            preconditionFailure("a resolved plan has no participant '\(id)'")
        }
    }
}

/// Whether its first letter is Latin.
private func isLatin(_ text: String) -> Bool {
    guard let letter = text.unicodeScalars.first(where: \.properties.isAlphabetic)?.value else { return false }
    return letter < 0x0250 || (0x1E00...0x1EFF).contains(letter)
}
