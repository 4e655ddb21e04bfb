internal import Planning
internal import Time
internal import Wording

/// One thing that changed, as it is read: what, and what it was and is where that fits in a line.
struct WordedAspect: Encodable {
    let what: String
    var from: String?
    var to: String?

    func text(for reader: Reader) -> String {
        switch (from, to) {
        case (let from?, let to?): reader.phrase(.fromTo, ["what": .text(what), "from": .text(from), "to": .text(to)])
        case (nil, let to?): reader.phrase(.onlyTo, ["what": .text(what), "to": .text(to)])
        case (let from?, nil): reader.phrase(.noLonger, ["what": .text(what), "from": .text(from)])
        case (nil, nil): reader.phrase(.changed, ["what": .text(what)])
        }
    }
}

/// The words for what changed in one activity.
struct DifferenceWording {
    let difference: PlanDifference
    let reader: Reader
    let before: ResolvedActivity
    let after: ResolvedActivity

    func worded(_ aspect: ActivityChange.Aspect) -> WordedAspect {
        switch aspect {
        case .field(let field):
            return WordedAspect(
                what: reader[.field(field)], from: value(of: field, before, in: difference.old),
                to: value(of: field, after, in: difference.new))
        case .joined(let participation):
            return WordedAspect(
                what: reader.phrase(.now, ["role": .text(role(participation))]),
                to: reader.name(of: participation.who, in: difference.new))
        case .left(let participation):
            return WordedAspect(what: role(participation), from: reader.name(of: participation.who, in: difference.old))
        case .participation(let old, let new):
            let what = "\(role(new)) \(reader.name(of: new.who, in: difference.new))"
            let (from, to) = (state(old, in: difference.old), state(new, in: difference.new))
            return from == to ? WordedAspect(what: what) : WordedAspect(what: what, from: from, to: to)
        }
    }

    func role(_ participation: Participation) -> String { reader[.role(participation.role)].lowercased() }

    /// In a line; `nil` where there is none or it takes more.
    func value(of field: ActivityChange.Field, _ activity: ResolvedActivity, in plan: ResolvedPlan) -> String? {
        let values = activity.activity
        func quoted(_ text: LocalizedText?) -> String? { text.map { reader.quoted(reader.text($0)) } }
        func list(_ names: [String]) -> String { names.joined(separator: reader[.comma]) }
        switch field {
        case .title: return quoted(values.title)
        case .when: return reader.abbreviatedWhen(activity, namingZone: before.zone != after.zone) ?? reader[.noTime]
        case .timezone:
            return activity.zone == activity.endZone
                ? activity.zone.rawValue
                : reader.phrase(.zones, ["from": .text(activity.zone.rawValue), "to": .text(activity.endZone.rawValue)])
        case .duration: return values.duration.map(reader.length)
        case .place: return activity.place.map { reader.nearPlace($0, in: plan) } ?? reader[.noPlace]
        case .to: return values.to.map { reader.nearPlace($0, in: plan) }
        case .status: return reader.planWord(activity.status.rawValue)
        case .kind: return reader[.kind(values.kind)].lowercased()
        case .visibility: return reader.planWord(activity.visibility.rawValue)
        case .url: return values.url
        case .alarm: return values.alarm.map { reader.phrase(.alarm, ["length": .text(reader.length($0))]) }
        case .partOf: return activity.parent.flatMap { quoted(plan.activities[$0].activity.title) } ?? reader[.nothing]
        case .theme: return quoted(values.theme)
        case .track: return values.track.map(reader.text)
        case .tags: return list(values.tags)
        case .dress: return quoted(values.dress)
        case .bring: return quoted(values.bring)
        case .layout: return values.layout.map { reader.planWord($0.rawValue) }
        case .expected: return values.expected.map(reader.number)
        case .quorum: return values.quorum.map(reader.number)
        case .replyBy: return values.replyBy.map(reader.abbreviatedDay)
        case .languages: return reader.languageList(values.languages) ?? ""
        case .interpretation: return reader.languageList(values.interpretation) ?? ""
        case .vehicles: return list(values.vehicles.map { reader.name(of: $0, in: plan) })
        case .description, .equipment, .agenda, .outcomes, .followUps, .documents, .after, .apart, .alsoIn, .prefer, .remarks, .notes,
            .fields:
            return nil
        case .setup: return values.setup.map(reader.length)
        case .teardown: return values.teardown.map(reader.length)
        }
    }

    /// `accepted, optional, with Ana Silva`
    private func state(_ participation: Participation, in plan: ResolvedPlan) -> String {
        let members = participation.members.map { reader.name(of: Participant.ID($0), in: plan) }
        let parts = [
            reader[.reply(participation.status)].lowercased(), participation.isRequired ? nil : reader[.optional],
            participation.isRemote ? reader[.remote] : nil,
            participation.size.map { reader.phrase(.headCount, ["n": .number($0)]) },
            members.isEmpty ? nil : reader.phrase(.with, ["names": .text(reader.list(members))]),
        ]
        return parts.compactMap { $0 }.joined(separator: reader[.comma])
    }

    /// In as many lines as it takes; `nil` where there is nothing.
    func wholeValue(of field: ActivityChange.Field, _ activity: ResolvedActivity, in plan: ResolvedPlan) -> String? {
        let values = activity.activity
        func lines(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: "\n") }
        func titles(_ ids: [Activity.ID]) -> [String] { ids.map { reader.title(of: $0, in: plan) } }
        switch field {
        case .description: return values.description?.text(in: reader.languages)
        case .remarks: return values.remarks?.text(in: reader.languages)
        case .notes: return values.notes?.text(in: reader.languages)
        case .outcomes: return lines(values.outcomes.map { reader.text($0) })
        case .followUps: return lines(values.followUps.map { reader.text($0) })
        case .documents: return lines(values.documents.map { reader.text($0.title) })
        case .equipment: return lines(values.equipment.map { "\($0.count) × \($0.what)" })
        case .after: return lines(titles(values.after))
        case .apart: return lines(titles(values.apart))
        case .alsoIn: return lines(titles(values.alsoIn))
        case .agenda:
            return lines(
                values.agenda.map { item in
                    let by = item.presenters.map { reader.name(of: $0, in: plan) }.joined(separator: reader[.comma])
                    let minutes = item.minutes.map { " (\(reader.length($0)))" } ?? ""
                    return reader.text(item.title) + minutes + (by.isEmpty ? "" : reader[.colon] + by)
                })
        case .fields:
            return lines(
                plan.plan.fields.filter { !$0.isSensitive }.compactMap { field in
                    values.fields[field.id.rawValue].map { reader.name(of: field) + reader[.colon] + reader.words(for: $0, of: field) }
                })
        default: return value(of: field, activity, in: plan).flatMap { $0.isEmpty ? nil : $0 }
        }
    }
}
