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

    /// Somebody who interprets between what is spoken and what is understood, or two who do so by turns.
    func firstInterpreters() -> [[PlanEdit]] {
        guard case .languages(let spoken)? = conflict.facts[.from], case .languages(let understood)? = conflict.facts[.to] else {
            return []
        }
        return activities.flatMap { activity -> [[PlanEdit]] in
            let joining = (knownInterpreters + idleInterpreters).compactMap { person -> PlanEdit? in
                let languages = person.languages.map(\.language)
                let (from, into) = (spoken.filter(languages.contains), understood.filter(languages.contains))
                guard !from.isEmpty, !into.isEmpty, from != into,
                    !activity.activity.participations.contains(where: { $0.who == Participant.ID(person.id) })
                else { return nil }
                var participation = Participation(.interpreter, Participant.ID(person.id))
                if from.count == 1, into.count == 1 { (participation.from, participation.into) = (from[0], into[0]) }
                return .join(participation, activity.activity.id)
            }
            let pairs = joining.prefix(6).indices.flatMap { first in
                joining.prefix(6).indices.filter { $0 > first }.map { [joining[first], joining[$0]] }
            }
            return joining.map { [$0] } + pairs
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
