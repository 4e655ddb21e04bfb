internal import Conflicts
package import Documents
internal import Planning
internal import Wording

extension ConflictReport {
    package func page(by grouping: ConflictGrouping) -> ConflictPage {
        let resources = ResourceActivities(plan)
        let reported = Dictionary(conflicts.map { ($0.id, self.reported($0, resources)) }) { first, _ in first }
        let groups = groups(by: grouping).map { group in
            ReportedGroup(name: group.name, conflicts: group.conflicts.compactMap { reported[$0.id] })
        }
        return ConflictPage(
            of: conflicts.compactMap { reported[$0.id] }, in: groups, by: grouping, plan: plan, languages: Languages(languages))
    }

    private func reported(_ conflict: Conflict, _ resources: ResourceActivities) -> ReportedConflict {
        var reported = ReportedConflict(
            identifier: conflict.id, weight: conflict.weight, message: conflict.message(in: languages, of: plan))
        reported.activities = conflict.activities.compactMap(plan.activity)
        reported.interval = conflict.interval
        reported.subjects = conflict.resources.map { resource in
            TimelineSubject(
                id: "\(resource.kind.rawValue):\(resource.id)", name: plan.name(of: resource, in: languages),
                kind: reader[.resource(resource.kind)], activities: resources[resource])
        }
        reported.facts = conflict.facts.sorted { $0.key < $1.key }.map { ($0.key.rawValue, text(of: $0.value)) }
        reported.fixes = conflict.fixes(in: languages, of: plan)
        reported.acceptance = conflict.accepted.map { (name(of: $0.by), $0.until, $0.reason) }
        return reported
    }

    private func text(of fact: Fact) -> String {
        switch fact {
        case .activity(let id): plan.activity(id).map { reader.text($0.activity.title) } ?? id.rawValue
        case .place(let id): plan.place(id).map { reader.text($0.place.name) } ?? id.rawValue
        case .resource(let resource): plan.name(of: resource, in: languages)
        case .resources(let resources): resources.map { plan.name(of: $0, in: languages) }.joined(separator: " · ")
        case .languages(let tags): reader.languageList(tags) ?? ""
        case .clock(let time): reader.time(time)
        case .count(let count): reader.number(count)
        case .minutes(let minutes): reader.length(minutes)
        case .time(let time, let zone): reader.day(time.date) + reader[.comma] + reader.time(time.time) + " (\(zone))"
        case .days(let days): days.map(reader.day).joined(separator: " · ")
        case .country(let country): reader.country(country)
        case .text(let text): reader.text(text)
        case .word(let word): word
        }
    }
}
