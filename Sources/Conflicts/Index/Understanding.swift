internal import Planning

/// Who understands whom in an activity, as far as languages are known.
struct Understanding {
    /// Somebody who takes part, with the languages they have.
    struct Participant {
        let resource: Resource
        let languages: Set<LanguageTag>
        let role: Participation.Role
    }

    let participants: [Participant]
    /// The languages spoken, as the plan says; empty where it doesn't.
    let spoken: Set<LanguageTag>
    private let interpretation: Set<LanguageTag>
    /// From and into, of each interpreter.
    private let pairs: [(from: Set<LanguageTag>, into: Set<LanguageTag>)]

    private static let speaking: [Participation.Role] = [
        .chair, .moderator, .speaker, .panellist, .presenter, .host, .counterpart, .headOfDelegation,
    ]

    init(_ resolved: ResolvedActivity, in check: CheckContext) {
        let activity = resolved.activity
        spoken = Set(activity.languages.map(\.language))
        interpretation = Set(activity.interpretation.map(\.language))
        var pairs: [(Set<LanguageTag>, Set<LanguageTag>)] = []
        var participants: [Participant] = []
        for (participation, number) in zip(activity.participations, resolved.participantNumbers) where participation.isComing {
            let languages = check.languages[Int(number)]
            if participation.role == .interpreter {
                // Whoever interprets from one language into another does so back as well.
                if let from = participation.from?.language, let into = participation.into?.language {
                    pairs += [([from], [into]), ([into], [from])]
                } else {
                    pairs.append((languages, languages))
                }
            } else if !languages.isEmpty, let resource = check.plan.resource(participation.who) {
                participants.append(
                    Participant(resource: resource, languages: languages, role: participation.role))
            }
        }
        self.pairs = pairs
        self.participants = participants
    }

    /// Those who speak, by role and then by id.
    var speakers: [Participant] {
        Self.speaking.flatMap { role in participants.filter { $0.role == role }.sorted { $0.resource < $1.resource } }
    }

    /// The languages in which what is said in some of `languages` can be heard, also by way of a third (relay).
    func heard(of languages: Set<LanguageTag>) -> Set<LanguageTag> {
        var heard = languages.union(interpretation)
        while let pair = pairs.first(where: { !$0.from.isDisjoint(with: heard) && !$0.into.isSubset(of: heard) }) {
            heard.formUnion(pair.into)
        }
        return heard
    }
}
