internal import Conflicts
internal import Planning

extension CandidateEdits {
    /// Others who interpret in the plan, or could by the languages they have.
    func interpreters() -> [[PlanEdit]] {
        let taken = conflict.resources.filter { $0.kind == .person }.compactMap { Participant.ID($0.id) }
        return activities.flatMap { activity -> [[PlanEdit]] in
            activity.activity.participations.filter { $0.role == .interpreter && taken.contains($0.who) }.flatMap {
                participation -> [[PlanEdit]] in
                let needed = Set([participation.from?.language, participation.into?.language].compactMap { $0 })
                return knownInterpreters.filter { person in
                    !taken.contains(Participant.ID(person.id))
                        && !activity.activity.participations.contains { $0.who == Participant.ID(person.id) }
                        && needed.isSubset(of: person.languages.map(\.language))
                }.map { [.replace(participation.who, by: Participant.ID($0.id), in: activity.activity.id)] }
            }
        }
    }

    /// Somebody who interprets between what is spoken and what is understood, or two who do so by turns; for interpretation that is
    /// announced, somebody for each language.
    func firstInterpreters() -> [[PlanEdit]] {
        if case .languages(let announced)? = conflict.facts[.languages] {
            return activities.flatMap { activity in
                inTurns(announced.map { joining(activity, from: activity.spoken(in: plan, besides: announced), into: [$0]) })
            }
        }
        guard case .languages(let spoken)? = conflict.facts[.from], case .languages(let understood)? = conflict.facts[.to] else {
            return []
        }
        return activities.flatMap { inTurns([joining($0, from: spoken, into: understood)]) }
    }

    /// Of one language each who has it, or two by turns; of several a different person for each.
    private func inTurns(_ choices: [[PlanEdit]]) -> [[PlanEdit]] {
        guard choices.count == 1, let joining = choices.first else {
            return choices.reduce([[]]) { sets, choice in
                Array(
                    sets.flatMap { set in choice.filter { edit in !set.contains { $0.joins == edit.joins } }.map { set + [$0] } }.prefix(12)
                )
            }
        }
        let pairs = joining.prefix(6).indices.flatMap { first in
            joining.prefix(6).indices.filter { $0 > first }.map { [joining[first], joining[$0]] }
        }
        return joining.map { [$0] } + pairs
    }

    /// Those who could interpret in an activity; where nobody says what is spoken, from any language that they have.
    private func joining(_ activity: ResolvedActivity, from spoken: [LanguageTag]?, into understood: [LanguageTag]) -> [PlanEdit] {
        (knownInterpreters + idleInterpreters).compactMap { person in
            let languages = person.languages.map(\.language)
            let into = understood.filter(languages.contains)
            let from = spoken.map { $0.filter(languages.contains) } ?? languages.filter { !into.contains($0) }
            guard !from.isEmpty, !into.isEmpty, from != into,
                !activity.activity.participations.contains(where: { $0.who == Participant.ID(person.id) })
            else { return nil }
            var participation = Participation(.interpreter, Participant.ID(person.id))
            if from.count == 1, into.count == 1 { (participation.from, participation.into) = (from[0], into[0]) }
            return .join(participation, activity.activity.id)
        }
    }

    /// Those who interpret anywhere in the plan.
    private var knownInterpreters: [Person] {
        let known = Set(plan.activities.flatMap { $0.activity.participations.filter { $0.role == .interpreter }.map(\.who) })
        return plan.plan.people.filter { known.contains(Participant.ID($0.id)) }
    }

    /// Those with several languages whom the plan has for nothing else.
    private var idleInterpreters: [Person] {
        var busy = Set(plan.activities.flatMap { $0.activity.participations.flatMap(plan.people) })
        busy.formUnion(plan.plan.delegations.flatMap { $0.people + [$0.liaison].compactMap { $0 } })
        busy.formUnion(plan.plan.vehicles.compactMap(\.driver))
        let presenters = Set(plan.activities.flatMap { $0.activity.agenda.flatMap(\.presenters) })
        return plan.plan.people.filter { person in
            person.languages.count > 1 && plan.isComing(Participant.ID(person.id)) && !busy.contains(person.id)
                && !presenters.contains(Participant.ID(person.id))
        }
    }

    /// Who may stay away, or only listens among others, does without one of them; nobody stays behind where they are to be driven.
    func withdrawals() -> [[PlanEdit]] {
        let taken = Set(conflict.resources.filter { $0.kind == .person }.map(\.id))
        guard taken.count == 1 else { return [] }
        return activities.filter { !$0.isOnTheWay }.compactMap { activity in
            let values = activity.written
            let own = values.participations.filter { taken.contains($0.who.rawValue) }
            guard let who = own.first?.who, own.allSatisfy({ !$0.isRequired || $0.role == .attendee && activity.isOpen }),
                !values.agenda.contains(where: { $0.presenters.contains(who) })
            else { return nil }
            return [.withdraw(who, from: values.id)]
        }
    }

    /// The delegation in two parts: the head and those behind with one, the others with the other, each with a lead. It travels
    /// together.
    func splits() -> [[PlanEdit]] {
        let involved = conflict.activities.compactMap(plan.activity)
        guard conflict.activities.count == 2, let first = conflict.resources.first, first.kind == .delegation,
            involved.allSatisfy({ !$0.isOnTheWay }), let delegation = Delegation.ID(first.id).flatMap(plan.delegation),
            delegation.people.count > 1
        else { return [] }
        let people = delegation.people
        let half = (people.count + 1) / 2
        let parts = [Array(people[..<half]), Array(people[half...])]
        return [(0, 1), (1, 0)].map { one, other in
            zip(conflict.activities, [parts[one], parts[other]]).map { id, members in
                .split(delegation.id, in: id, members: members, lead: members[0])
            }
        }
    }

    func heads() -> [[PlanEdit]] {
        guard case .resource(let head)? = conflict.facts[.head], let id = Participant.ID(head.id) else { return [] }
        return activities.map { [.join(Participation(.headOfDelegation, id), $0.activity.id)] }
    }

    func leads() -> [[PlanEdit]] {
        activities.flatMap { activity in
            activity.activity.participations.filter { $0.members.count > 1 && $0.lead == nil }.compactMap { participation in
                plan.delegation(Delegation.ID(participation.who)).map { delegation in
                    [.split(delegation.id, in: activity.activity.id, members: participation.members, lead: participation.members[0])]
                }
            }
        }
    }
}

extension PlanEdit {
    /// Who joins by it.
    fileprivate var joins: Participant.ID? {
        if case .join(let participation, _) = self { participation.who } else { nil }
    }
}

extension ResolvedActivity {
    /// The other languages that it has, or what it is part of; `nil` where nobody says.
    fileprivate func spoken(in plan: ResolvedPlan, besides announced: [LanguageTag]) -> [LanguageTag]? {
        var next: ResolvedActivity? = self
        while let each = next {
            if !each.activity.languages.isEmpty {
                return each.activity.languages.map(\.language).filter { !announced.contains($0) }
            }
            next = each.parent.map { plan.activities[$0] }
        }
        return nil
    }
}
