internal import Planning
internal import Wording

extension Reader {
    /// Those who interpret an activity, with their languages: `Kim Min-jun (English and Korean)`.
    func interpreters(of activity: Activity, in plan: ResolvedPlan) -> [String] {
        activity.participations.filter { $0.role == .interpreter && $0.isComing }.map { participation in
            let name = contributor(participation.who, in: plan).name
            var known = [participation.from, participation.into].compactMap { $0 }
            if known.isEmpty, case .person(let person)? = plan.participant(participation.who) { known = person.languages }
            return languageList(known).map { joined([name, "(\($0))"], by: " ") } ?? name
        }
    }
}
