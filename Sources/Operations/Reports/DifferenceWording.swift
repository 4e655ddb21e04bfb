internal import Conflicts
internal import PlanFiles
internal import Planning

/// One thing that is other, as it is read: what, and what it was and is where that can be said in a line.
struct ToldAspect: Encodable {
    let what: String
    var from: String?
    var to: String?

    var text: String {
        switch (from, to) {
        case (let from?, let to?): "\(what): \(from) → \(to)"
        case (nil, let to?): "\(what): \(to)"
        case (let from?, nil): "\(what): no longer \(from)"
        case (nil, nil): "\(what) changed"
        }
    }
}

/// The words for what is other in one activity.
struct DifferenceWording {
    let difference: PlanDifference
    let languages: [LanguageTag]
    let before: ResolvedActivity
    let after: ResolvedActivity

    func told(_ aspect: ActivityChange.Aspect) -> ToldAspect {
        switch aspect {
        case .field(let field):
            return ToldAspect(
                what: Self.words[field] ?? field.rawValue, from: value(of: field, before, in: difference.old),
                to: value(of: field, after, in: difference.new))
        case .joined(let participation):
            return ToldAspect(what: "now \(participation.role.rawValue)", to: name(participation.who, in: difference.new))
        case .left(let participation):
            return ToldAspect(what: participation.role.rawValue, from: name(participation.who, in: difference.old))
        case .participation(let old, let new):
            let who = name(new.who, in: difference.new)
            let (from, to) = (state(old, in: difference.old), state(new, in: difference.new))
            return from == to
                ? ToldAspect(what: "\(new.role.rawValue) \(who)") : ToldAspect(what: "\(new.role.rawValue) \(who)", from: from, to: to)
        }
    }

    static let words: [ActivityChange.Field: String] = [
        .when: "time", .timezone: "time zone", .to: "goes to", .partOf: "part of", .followUps: "follow-ups", .languages: "languages",
    ]

    /// In a line; `nil` where there is none or it takes more.
    func value(of field: ActivityChange.Field, _ activity: ResolvedActivity, in plan: ResolvedPlan) -> String? {
        let values = activity.activity
        switch field {
        case .title: return "“\(values.title.text(in: languages))”"
        case .when: return Sentences.in(languages).when(activity, tellingZone: before.zone != after.zone) ?? "no time"
        case .timezone: return activity.zone == activity.endZone ? activity.zone.rawValue : "\(activity.zone) to \(activity.endZone)"
        case .duration: return values.duration.map { "\($0) min" }
        case .place: return activity.place.map { place($0, in: plan) } ?? "no place"
        case .to: return values.to.map { place($0, in: plan) }
        case .status: return activity.status.rawValue
        case .kind: return values.kind.rawValue
        case .visibility: return values.visibility.rawValue
        case .url: return values.url
        case .alarm: return values.alarm.map { "\($0) min before" }
        case .partOf: return activity.parent.map { "“\(plan.activities[$0].activity.title.text(in: languages))”" } ?? "nothing"
        case .theme: return values.theme.map { "“\($0.text(in: languages))”" }
        case .track: return values.track?.text(in: languages)
        case .tags: return values.tags.joined(separator: ", ")
        case .dress: return values.dress.map { "“\($0.text(in: languages))”" }
        case .bring: return values.bring.map { "“\($0.text(in: languages))”" }
        case .layout: return values.layout?.rawValue
        case .expected: return values.expected.map(String.init)
        case .quorum: return values.quorum.map(String.init)
        case .languages: return values.languages.map(\.rawValue).joined(separator: ", ")
        case .interpretation: return values.interpretation.map(\.rawValue).joined(separator: ", ")
        case .vehicles: return values.vehicles.map { plan.vehicle($0)?.name.text(in: languages) ?? $0.rawValue }.joined(separator: ", ")
        case .description, .equipment, .agenda, .outcomes, .followUps, .documents, .after, .apart, .notes: return nil
        }
    }

    private func place(_ id: Place.ID, in plan: ResolvedPlan) -> String {
        plan.placesAround(id).prefix(2).map { $0.place.name.text(in: languages) }.joined(separator: ", ")
    }

    private func name(_ id: Participant.ID, in plan: ResolvedPlan) -> String { plan.name(of: id, in: languages) ?? id.rawValue }

    private func state(_ participation: Participation, in plan: ResolvedPlan) -> String {
        let members = participation.members.map { name(Participant.ID($0), in: plan) }
        return
            ([participation.status.rawValue] + (participation.isRequired ? [] : ["optional"]) + (participation.isRemote ? ["remote"] : [])
            + (members.isEmpty ? [] : ["with " + members.joined(separator: ", ")])).joined(separator: ", ")
    }

    /// In as many lines as it takes; `nil` where there is nothing.
    func wholeValue(of field: ActivityChange.Field, _ activity: ResolvedActivity, in plan: ResolvedPlan) -> String? {
        let values = activity.activity
        func lines(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: "\n") }
        func titles(_ ids: [Activity.ID]) -> [String] { ids.map { plan.activity($0)?.activity.title.text(in: languages) ?? $0.rawValue } }
        switch field {
        case .description: return values.description?.text(in: languages)
        case .notes: return values.notes?.text(in: languages)
        case .outcomes: return lines(values.outcomes.map { $0.text(in: languages) })
        case .followUps: return lines(values.followUps.map { $0.text(in: languages) })
        case .documents: return lines(values.documents.map { $0.title.text(in: languages) })
        case .equipment: return lines(values.equipment.map { "\($0.count) × \($0.what)" })
        case .after: return lines(titles(values.after))
        case .apart: return lines(titles(values.apart))
        case .agenda:
            return lines(
                values.agenda.map { item in
                    let by = item.presenters.map { name($0, in: plan) }.joined(separator: ", ")
                    let minutes = item.minutes.map { " (\($0) min)" } ?? ""
                    return item.title.text(in: languages) + minutes + (by.isEmpty ? "" : ": \(by)")
                })
        default: return value(of: field, activity, in: plan).flatMap { $0.isEmpty ? nil : $0 }
        }
    }
}
