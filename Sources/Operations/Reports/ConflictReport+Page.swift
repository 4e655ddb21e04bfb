package import Audiences
internal import Conflicts
internal import Documents
internal import Planning
package import Reports
internal import Wording

extension ConflictReport {
    package func page(by grouping: ConflictGrouping, for readership: Readership = .internal) -> ConflictPage {
        let resources = ResourceActivities(plan)
        let reported = Dictionary(conflicts.map { ($0.id, self.reported($0, resources)) }) { first, _ in first }
        let groups = groups(by: grouping).map { group in
            ReportedGroup(name: group.name, conflicts: group.conflicts.compactMap { reported[$0.id] })
        }
        var page = ConflictPage(
            of: conflicts.compactMap { reported[$0.id] }, in: groups, by: grouping, plan: plan, languages: languages)
        if readership == .internal { page.edition.markInternal(for: reader) }
        return page
    }

    private func reported(_ conflict: Conflict, _ resources: ResourceActivities) -> ReportedConflict {
        var reported = ReportedConflict(
            identifier: conflict.id, weight: conflict.weight, message: reader.message(of: conflict, in: plan))
        reported.activities = conflict.activities.compactMap(plan.activity)
        reported.interval = conflict.interval
        reported.subjects = conflict.resources.map { resource in
            TimelineSubject(
                id: "\(resource.kind.rawValue):\(resource.id)", name: reader.name(of: resource, in: plan),
                kind: reader[.resource(resource.kind)], activities: resources[resource])
        }
        reported.facts = conflict.facts.sorted { $0.key < $1.key }.map {
            (reader.label(ofFact: $0.key), reader.words(for: $0.value, in: plan))
        }
        reported.fixes = reader.waysOut(of: conflict, in: plan)
        reported.acceptance = conflict.accepted.map { (name(of: $0.by), $0.until, $0.reason) }
        return reported
    }
}
