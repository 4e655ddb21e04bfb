internal import Foundation
package import Planning

extension Conflict {
    /// What it is, in one sentence for a reader of these languages.
    package func message(in languages: [LanguageTag], of plan: ResolvedPlan) -> String {
        let sentences = Sentences.in(languages)
        let key = variant.map { "\(rule).\($0.key)" } ?? rule.rawValue
        return (sentences.messages[key] ?? rule.rawValue).filled(values(in: languages, of: plan, sentences))
    }

    /// What can be done about it, each in one sentence.
    package func fixes(in languages: [LanguageTag], of plan: ResolvedPlan) -> [String] {
        let sentences = Sentences.in(languages)
        let values = values(in: languages, of: plan, sentences)
        return waysOut.compactMap { sentences.fixes[$0.id]?.filled(values) }
    }

    private func values(in languages: [LanguageTag], of plan: ResolvedPlan, _ sentences: Sentences) -> [String: String] {
        func title(_ id: Activity.ID) -> String {
            let title = plan.activity(id)?.activity.title.text(in: languages) ?? id.rawValue
            return sentences.quotes.open + title + sentences.quotes.close
        }
        func place(_ id: Place.ID) -> String { plan.place(id)?.place.name.text(in: languages) ?? id.rawValue }
        let words = facts.map { name, fact in
            let text =
                switch fact {
                case .activity(let id): title(id)
                case .place(let id): place(id)
                case .resource(let resource): plan.name(of: resource, in: languages)
                case .resources(let resources): sentences.list(resources.map { plan.name(of: $0, in: languages) })
                case .count(let count): String(count)
                case .minutes(let minutes): sentences.length(minutes)
                case .clock(let time): time.description
                case .languages(let tags): sentences.list(tags.map { $0.name(in: languages) })
                case .time(let time, let zone): "\(sentences.day(time.date))\(sentences.comma)\(time.time) (\(zone))"
                case .days(let days): sentences.list(days.map(sentences.day))
                case .country(let country): country.rawValue
                case .text(let text): text.text(in: languages)
                case .word(let word): sentences.words[word] ?? word
                }
            return (name.rawValue, text)
        }
        var values = Dictionary(uniqueKeysWithValues: words)
        values["parts"] = sentences.list(activities.dropFirst().map(title))
        values["titles"] = sentences.list(activities.map(title))
        if !resources.isEmpty { values["resources"] = sentences.list(resources.map { plan.name(of: $0, in: languages) }) }
        values["activities"] = String(activities.count)
        values["first"] = activities.first.map(title)
        values["second"] = activities.last.map(title)
        return values
    }
}

extension ResolvedPlan {
    /// A resource by name; its id where it has none.
    package func name(of resource: Resource, in languages: [LanguageTag]) -> String {
        let name: LocalizedText? =
            switch resource.kind {
            case .person: Identifier(resource.id).flatMap { person($0)?.name }
            case .delegation: Identifier(resource.id).flatMap { delegation($0)?.name }
            case .organization: Identifier(resource.id).flatMap { organization($0)?.name }
            case .place: Identifier(resource.id).flatMap { place($0)?.place.name }
            case .vehicle: Identifier(resource.id).flatMap { vehicle($0)?.name }
            case .equipment: Identifier(resource.id).flatMap { equipment($0)?.name }
            }
        return name?.text(in: languages) ?? resource.id
    }
}

extension LanguageTag {
    /// The language's name for a reader of `languages`; the tag where it has none.
    fileprivate func name(in languages: [LanguageTag]) -> String {
        Locale(identifier: languages.first?.rawValue ?? "en").localizedString(forIdentifier: rawValue) ?? rawValue
    }
}
