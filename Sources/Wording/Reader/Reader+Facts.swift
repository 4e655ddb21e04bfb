package import Conflicts
package import Planning

extension Reader {
    /// What a fact is called beside its value; the rules' own name for one that nobody has translated.
    package func label(ofFact name: Fact.Name) -> String { has(.fact(name)) ? self[.fact(name)] : name.rawValue }

    /// A word of the model in a sentence; the word itself where nobody has translated it.
    package func planWord(_ word: String) -> String {
        if has(.word(word)) { return self[.word(word)] }
        return Participation.Role(rawValue: word).map { self[.role($0)].lowercased() } ?? word
    }

    /// What a rule found out, as one value in a sentence or beside a label.
    package func words(for fact: Fact, in plan: ResolvedPlan) -> String {
        switch fact {
        case .activity(let id): quoted(title(of: id, in: plan))
        case .activities(let ids): shortList(ids.map { quoted(title(of: $0, in: plan)) })
        case .place(let id): name(of: id, in: plan)
        case .resource(let resource): name(of: resource, in: plan)
        case .resources(let resources): shortList(resources.map { name(of: $0, in: plan) })
        case .count(let count): number(count)
        case .minutes(let minutes): length(minutes)
        case .clock(let time): self.time(time)
        case .time(let time, let zone): "\(abbreviated(time)) (\(zone))"
        case .times(let times): list(times.map(abbreviated))
        case .each(let lengths):
            shortList(lengths.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { "\(name(of: $0, in: plan)) \(length($1))" })
        case .days(let days): shortList(days.map(abbreviatedDay))
        case .country(let code): country(code)
        case .languages(let tags): languageList(tags) ?? ""
        case .text(let text): self.text(text)
        case .word(let word): planWord(word)
        }
    }
}
