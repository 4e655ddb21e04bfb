package import Audiences
package import Documents
internal import PlanFiles
internal import Planning
internal import Reports
internal import Wording

extension DifferenceReport {
    /// As a page with both sides beside each other, what they are called by their files.
    package func html(old: String, new: String, for readership: Readership = .internal) throws(DocumentError) -> String {
        let counts = ActivityChange.Kind.allCases.map { kind in
            (kind, changes.count { self.kind($0) == kind })
        }
        var page = DifferencePage(
            of: difference.new, old: old, new: new, changes: changes.map(entry),
            records: records.map { .init(what: "\($0.list): \($0.id): \($0.aspect(for: reader).what)", from: $0.from, to: $0.to) },
            people: concerning == nil ? concerned.map { .init(name: $0.name, changes: changes(concerning: $0.parties)) } : [],
            summary: counts.filter { $0.1 > 0 }, reader: reader)
        if readership == .internal { page.edition.markInternal(for: reader) }
        return try TemplateLibrary.builtIn.template(for: DifferencePage.self, as: .html).render(page)
    }

    private func entry(_ change: ActivityChange) -> DifferencePage.Change {
        DifferencePage.Change(
            kind: kind(change).rawValue, label: reader[.change(kind(change))], id: change.activity.activity.id.rawValue,
            title: reader.text(change.activity.activity.title),
            when: reader.abbreviatedWhen(change.activity), rows: rows(change))
    }

    /// What differs; of an activity that is new or gone, all that there is to say.
    private func rows(_ change: ActivityChange) -> [DifferencePage.Row] {
        let wording = DifferenceWording(
            difference: difference, reader: reader, before: change.before ?? change.activity, after: change.after ?? change.activity)
        func value(_ field: ActivityChange.Field, _ activity: ResolvedActivity?, _ plan: ResolvedPlan) -> String? {
            activity.flatMap { wording.wholeValue(of: field, $0, in: plan) }
        }
        func row(_ field: ActivityChange.Field) -> DifferencePage.Row {
            DifferencePage.Row(
                what: reader[.field(field)], from: value(field, change.before, difference.old),
                to: value(field, change.after, difference.new))
        }
        guard change.before != nil, change.after != nil else {
            let isTop = change.activity.parent == nil
            let fields = ActivityChange.Field.allCases.filter { ![.title, .visibility, .status].contains($0) && ($0 != .partOf || !isTop) }
            let plan = change.after == nil ? difference.old : difference.new
            let people = change.activity.activity.participations.map { participation in
                let name = reader.name(of: participation.who, in: plan)
                let isGone = change.after == nil
                return DifferencePage.Row(what: wording.role(participation), from: isGone ? name : nil, to: isGone ? nil : name)
            }
            return fields.map(row).filter { $0.from != nil || $0.to != nil } + people
        }
        return change.aspects.map { aspect in
            let worded = wording.worded(aspect)
            switch aspect {
            case .field(let field): return row(field)
            case .joined(let participation): return DifferencePage.Row(what: wording.role(participation), from: nil, to: worded.to)
            case .left, .participation: return DifferencePage.Row(what: worded.what, from: worded.from, to: worded.to)
            }
        }
    }
}
